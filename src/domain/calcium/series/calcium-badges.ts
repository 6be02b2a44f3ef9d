import type { CalciumResult, LabResult } from '../../facts/laboratory.ts'
import type { Badge } from '../../findings/reason.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { isBelow } from '../grading.ts'
import type { AlbuminPair } from './albumin-pairing.ts'
import type { CalciumEntry } from './calcium-series.ts'

type Around = {
  readonly egfrs: readonly LabResult<'egfr'>[]
  readonly hasMyeloma: boolean
  readonly ruleset: Ruleset
}

/** What the fhir reader remarks when a range shows that an `ionized` code holds an adjusted calcium. */
const READ_AS_CORRECTED = 'ionized by code, adjusted by range'

type Judged = Around & {
  readonly entry: Omit<CalciumEntry, 'badges'>
  readonly result: CalciumResult
  readonly pair: AlbuminPair | undefined
}

const BADGES: readonly (readonly [Badge, (judged: Judged) => boolean])[] = [
  ['low-albumin-estimate', (judged) => isAdjusted(judged) && isLowAlbumin(judged)],
  ['adjustment-less-reliable-kidney', (judged) => isAdjusted(judged) && isLowFiltration(judged)],
  ['myeloma-prefer-ionized', (judged) => isAdjusted(judged) && isAbnormal(judged) && judged.hasMyeloma],
  ['uncorrected', ({ entry }) => entry.measure === 'calcium-total'],
  [
    'albumin-from-other-day',
    ({ entry, pair }) => entry.measure === 'calcium-computed' && pair?.isTogether === false,
  ],
  ['default-range', ({ entry }) => entry.defaultRange],
  ['preliminary', ({ entry }) => entry.preliminary],
  ['at-least', ({ entry: { comparator } }) => comparator === '>' || comparator === '>='],
  ['at-most', ({ entry: { comparator } }) => comparator === '<' || comparator === '<='],
  ['reported-as-ionized-read-as-corrected', ({ result }) => result.remark === READ_AS_CORRECTED],
]

/** Remarks on how far a value can be trusted. They never change its grade. */
export function calciumBadges(
  entry: Omit<CalciumEntry, 'badges'>,
  result: CalciumResult,
  pair: AlbuminPair | undefined,
  { egfrs, hasMyeloma, ruleset }: Around,
): readonly Badge[] {
  const judged = { entry, result, pair, egfrs, hasMyeloma, ruleset }
  const badges: Badge[] = []
  for (const [badge, holds] of BADGES) if (holds(judged)) badges.push(badge)
  return badges
}

function isAdjusted({ entry }: Judged): boolean {
  return entry.class === 'corrected'
}

function isAbnormal({ entry: { position } }: Judged): boolean {
  return position === 'high' || position === 'low'
}

function isLowAlbumin({ pair, ruleset }: Judged): boolean {
  if (pair === undefined) return false
  const { value, unit } = pair.albumin.amount
  return value < numberOf(ruleset, `calcium.badge.albumin-below.${unit}`)
}

function isLowFiltration({ entry: { day }, egfrs, ruleset }: Judged): boolean {
  const egfr = egfrKnownOn(day, egfrs, ruleset)
  if (egfr === undefined) return false
  const { amount, comparator } = egfr
  const bound = { value: amount.value, ...(comparator && { comparator }) }
  return isBelow(bound, numberOf(ruleset, 'calcium.badge.egfr-below')) === 'yes'
}

/** The newest that was known when the calcium was taken. */
export function egfrKnownOn(
  day: Day,
  newestFirst: readonly LabResult<'egfr'>[],
  ruleset: Ruleset,
): LabResult<'egfr'> | undefined {
  const oldest = day - numberOf(ruleset, 'kidney.creatinine-oldest')
  return newestFirst.find(({ when }) => when.day <= day && when.day >= oldest)
}
