import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import { convert } from '../quantity/convert.ts'
import { roundCreatinine } from '../quantity/precision.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { CreatinineResult } from './creatinine.ts'
import { kidneyBaseline } from './kidney-baseline.ts'

/** A creatinine against what was usual before it, all in its own unit. */
export type CreatinineChange = {
  readonly result: CreatinineResult
  readonly baseline: number
  /** So many results the baseline is the median of. */
  readonly values: number
  /** Rounded as creatinine is reported: 1.4 less 0.9 is 0.5, not a little less. */
  readonly rise: number
  readonly isDecline: boolean
  /** The rise that counts with this baseline. */
  readonly riseFrom: number
  readonly evidence: AtLeastOne<FactId>
}

/** Undefined without a baseline; a bound has no difference. */
export function creatinineChange(
  result: CreatinineResult,
  facts: Pick<PatientFacts, 'results'>,
  ruleset: Ruleset,
): CreatinineChange | undefined {
  const before = kidneyBaseline(result, facts, ruleset)
  if (before === undefined || result.comparator !== undefined) return undefined
  const { value, unit } = result.amount
  const rise = roundCreatinine(value - before.value, unit)
  const isHigh =
    roundCreatinine(before.value, unit) >= numberOf(ruleset, `kidney.rise.high-baseline-from.${unit}`)
  const riseFrom = numberOf(
    ruleset,
    isHigh ? `kidney.rise.high-baseline.${unit}` : `kidney.rise.from.${unit}`,
  )
  return {
    result,
    baseline: before.value,
    values: before.evidence.length,
    rise,
    isDecline: rise >= riseFrom,
    riseFrom,
    evidence: [result.id, ...before.evidence],
  }
}

/** Back near what was usual: a dose that was held may be given again. */
export function isSettled(
  { amount, comparator }: CreatinineResult,
  { baseline, result }: CreatinineChange,
  ruleset: Ruleset,
): boolean {
  const { unit } = result.amount
  const within = 1 + numberOf(ruleset, 'kidney.rise.settled-within') / 100
  return (
    comparator === undefined &&
    roundCreatinine(convert('creatinine', amount.value, amount.unit, unit), unit) <=
      roundCreatinine(baseline * within, unit)
  )
}
