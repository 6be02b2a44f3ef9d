import type { CalciumResult, LabResult } from '../../facts/laboratory.ts'
import { byId } from '../../facts/record.ts'
import { isPlausible } from '../../data-quality/plausible.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { daysBetween } from '../../time/day.ts'

export type AlbuminPair = {
  readonly albumin: LabResult<'albumin'>
  readonly daysApart: number
  /** Of the same specimen, or drawn within a day of it. */
  readonly isTogether: boolean
}

const HOUR = 3_600_000

/** Numbers that a correction may rest on: a bound or an impossible albumin is none. */
export function usableAlbumins(
  results: readonly LabResult[],
  ruleset: Ruleset,
): readonly LabResult<'albumin'>[] {
  return results
    .filter((result) => result.measure === 'albumin')
    .filter((albumin) => albumin.comparator === undefined && isPlausible(albumin, ruleset))
}

/** The same specimen, else the nearest within a day, else the newest of the month before. */
export function pairAlbumin(
  calcium: CalciumResult,
  albumins: readonly LabResult<'albumin'>[],
  ruleset: Ruleset,
): AlbuminPair | undefined {
  const oldest = numberOf(ruleset, 'calcium.albumin.oldest')
  const within = numberOf(ruleset, 'calcium.albumin.paired-within')
  let closest: Candidate | undefined
  for (const albumin of albumins) {
    const pair = pairOf(calcium, albumin, within)
    const { isTogether, daysBefore } = pair
    const isUsable = isTogether || (daysBefore >= 0 && daysBefore <= oldest)
    if (isUsable && (closest === undefined || byCloseness(pair, closest) < 0)) closest = pair
  }
  return closest
}

type Candidate = AlbuminPair & {
  readonly isSameSpecimen: boolean
  readonly daysBefore: number
  readonly hoursApart: number
}

function pairOf(calcium: CalciumResult, albumin: LabResult<'albumin'>, within: number): Candidate {
  const isSameSpecimen = calcium.specimen !== undefined && calcium.specimen === albumin.specimen
  const daysBefore = daysBetween(albumin.when.day, calcium.when.day)
  const hoursApart = hoursBetween(calcium, albumin) ?? Math.abs(daysBefore) * 24
  return {
    albumin,
    isSameSpecimen,
    daysBefore,
    hoursApart,
    daysApart: isSameSpecimen ? 0 : Math.abs(daysBefore),
    isTogether: isSameSpecimen || hoursApart <= within,
  }
}

/** By moments only where both are known: a date never becomes an instant. */
function hoursBetween(calcium: CalciumResult, albumin: LabResult<'albumin'>): number | undefined {
  const a = calcium.when.moment
  const b = albumin.when.moment
  return a === undefined || b === undefined ? undefined : Math.abs(a - b) / HOUR
}

/** A final albumin before a preliminary one at the same distance; then by id, so that order of arrival decides nothing. */
function byCloseness(a: Candidate, b: Candidate): number {
  return (
    Number(b.isSameSpecimen) - Number(a.isSameSpecimen) ||
    Number(b.isTogether) - Number(a.isTogether) ||
    a.hoursApart - b.hoursApart ||
    Number(a.albumin.status === 'preliminary') - Number(b.albumin.status === 'preliminary') ||
    byId(a.albumin.id, b.albumin.id)
  )
}
