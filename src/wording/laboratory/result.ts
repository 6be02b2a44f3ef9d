import type { CalciumTrend } from '#domain/calcium/series/calcium-trend.ts'
import type { LabResult } from '#domain/facts/laboratory.ts'
import type { ResultStatus } from '#domain/facts/record.ts'
import type { Difference } from '#domain/laboratory/difference.ts'
import { roundHalfUp } from '#domain/quantity/round.ts'
import { numberOf, type Ruleset } from '#domain/rules/ruleset.ts'

import { wordNumber } from '../amount.ts'
import { capitalized } from '../list.ts'
import { wordCalciumMeasure } from '../measure.ts'

/** A result that replaces another says so: the one before it is gone from the series. */
const STATUS_WORDS: Readonly<Record<ResultStatus, string>> = {
  final: 'Final',
  amended: 'Amended, replaces an earlier value',
  corrected: 'Corrected, replaces an earlier value',
  preliminary: 'Preliminary',
}

export function wordResultStatus(status: ResultStatus): string {
  return STATUS_WORDS[status]
}

/** `+0.21 in 14 d`, `no change in 28 d`: a change never stands without its time. */
export function wordDifference({ by, days }: Difference): string {
  if (by === 0) return `no change in ${days} d`
  return `${by > 0 ? '+' : '\u2212'}${wordNumber(Math.abs(by))} in ${days} d`
}

const CRITICAL: ReadonlySet<string> = new Set(['HH', 'LL', 'AA'])

/** What the laboratory itself calls critical. */
export function wordInterpretation({
  interpretation,
}: Pick<LabResult, 'interpretation'>): string | undefined {
  return interpretation !== undefined && CRITICAL.has(interpretation)
    ? `critical by the laboratory (${interpretation})`
    : undefined
}

/** `total + 0.02 \u00d7 (40 \u2212 albumin in g/L), in mmol/L`: by which a calcium was corrected here. */
export function wordCorrection(unit: 'mmol/L' | 'mg/dL', rules: Ruleset): string {
  const slope = numberOf(rules, `calcium.correction.slope.${unit}`)
  const normal = numberOf(rules, `calcium.correction.normal-albumin.${unit}`)
  const albumin = unit === 'mmol/L' ? 'g/L' : 'g/dL'
  return `total + ${slope} \u00d7 (${normal} \u2212 albumin in ${albumin}), in ${unit}`
}

/** `Corrected calcium rising 0.04 mmol/L per week over 5 results, 63 d`; of few results that they are too few. */
export function wordCalciumTrend(trend: CalciumTrend): string {
  const what = capitalized(wordCalciumMeasure(trend.measure))
  const of = trend.results === 1 ? '1 result' : `${trend.results} results`
  if (trend.state === 'too-few') return `${what}: ${of} of late, too few to trend`
  const over = `over ${of}, ${trend.days} d`
  if (trend.state === 'steady') return `${what} steady ${over}`
  return `${what} ${trend.state} ${Math.abs(roundHalfUp(trend.perWeek, 3))} ${trend.unit} per week ${over}`
}
