import type { CalciumResult, LabResult } from '../../facts/laboratory.ts'
import type { Badge } from '../../findings/reason.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { AlbuminPair } from './albumin-pairing.ts'
import type { CalciumEntry } from './calcium-series.ts'

type Around = {
  readonly egfrs: readonly LabResult<'egfr'>[]
  readonly hasMyeloma: boolean
  readonly ruleset: Ruleset
}

/** What the fhir reader remarks when a range shows that an `ionized` code holds an adjusted calcium. */
const READ_AS_CORRECTED = 'ionized by code, adjusted by range'

/** Remarks on how far a value can be trusted. They never change its grade. */
export function calciumBadges(
  entry: Omit<CalciumEntry, 'badges'>,
  result: CalciumResult,
  pair: AlbuminPair | undefined,
  { egfrs, hasMyeloma, ruleset }: Around,
): readonly Badge[] {
  const isAdjusted = entry.class === 'corrected'
  const isAbnormal = entry.position === 'high' || entry.position === 'low'
  const badges: readonly (readonly [boolean, Badge])[] = [
    [isAdjusted && isLowAlbumin(pair, ruleset), 'low-albumin-estimate'],
    [isAdjusted && isLowFiltration(entry, egfrs, ruleset), 'adjustment-less-reliable-kidney'],
    [isAdjusted && isAbnormal && hasMyeloma, 'myeloma-prefer-ionized'],
    [entry.measure === 'calcium-total', 'uncorrected'],
    [entry.measure === 'calcium-computed' && pair?.isTogether === false, 'albumin-from-other-day'],
    [entry.defaultRange, 'default-range'],
    [entry.preliminary, 'preliminary'],
    [entry.comparator === '>' || entry.comparator === '>=', 'at-least'],
    [entry.comparator === '<' || entry.comparator === '<=', 'at-most'],
    [result.remark === READ_AS_CORRECTED, 'reported-as-ionized-read-as-corrected'],
  ]
  return badges.flatMap(([holds, badge]) => (holds ? [badge] : []))
}

function isLowAlbumin(pair: AlbuminPair | undefined, ruleset: Ruleset): boolean {
  if (pair === undefined) return false
  const { value, unit } = pair.albumin.amount
  return value < numberOf(ruleset, `calcium.badge.albumin-below.${unit}`)
}

/** By the newest eGFR that was known when the calcium was taken. */
function isLowFiltration(
  { day }: Omit<CalciumEntry, 'badges'>,
  egfrs: readonly LabResult<'egfr'>[],
  ruleset: Ruleset,
): boolean {
  const oldest = day - numberOf(ruleset, 'kidney.creatinine-oldest')
  const egfr = egfrs.find(({ when }) => when.day <= day && when.day >= oldest)
  if (egfr === undefined || egfr.comparator === '>' || egfr.comparator === '>=') return false
  return egfr.amount.value < numberOf(ruleset, 'calcium.badge.egfr-below')
}
