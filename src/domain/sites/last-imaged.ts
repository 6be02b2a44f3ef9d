import type { Examination } from '../facts/plan.ts'
import { byId } from '../facts/record.ts'
import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import { byNewest } from '../time/when.ts'
import { covers } from './covers.ts'

/** The newest examination that surely showed a place: one that named it, or looked at the body from head to foot. */
export function lastImaged(
  place: Region,
  examinations: readonly Examination[],
  today: Day,
): Examination | undefined {
  return examinations
    .filter(({ when }) => when.day <= today)
    .filter((examination) => shows(examination, place))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
}

/** A bone scan without a region is of all bones; the density of bones shows none of them. */
function shows({ modality, regions, isWholeBody }: Examination, place: Region): boolean {
  if (modality === 'dxa') return false
  if (regions.length > 0) return regions.some((seen) => covers(seen, place))
  return isWholeBody === true || modality === 'bone-scan'
}
