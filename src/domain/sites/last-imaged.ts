import type { Examination } from '../facts/plan.ts'
import { byId } from '../facts/record.ts'
import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import { byNewest } from '../time/when.ts'
import { covers } from './covers.ts'

/** `isSure`: it named the place, or looked at all bones. Else nobody told what it looked at, and it may have shown it. */
export type Imaged = { readonly examination: Examination; readonly isSure: boolean }

/** The newest examination that surely showed a place; where there is none, the newest that may have. */
export function lastImaged(
  place: Region,
  examinations: readonly Examination[],
  today: Day,
): Imaged | undefined {
  const done = examinations
    .filter(({ when, modality }) => when.day <= today && modality !== 'dxa')
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  const sure = done.find((examination) => shows(examination, place))
  if (sure !== undefined) return { examination: sure, isSure: true }
  const perhaps = done.find(({ regions }) => regions.length === 0)
  return perhaps && { examination: perhaps, isSure: false }
}

/** A bone scan without a region is of all bones. */
function shows({ modality, regions, isWholeBody }: Examination, place: Region): boolean {
  if (regions.length > 0) return regions.some((seen) => covers(seen, place))
  return isWholeBody === true || modality === 'bone-scan'
}
