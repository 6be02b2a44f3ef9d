import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import { isPlausible } from '../data-quality/plausible.ts'
import { oncePerPatient } from '../rules/once.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewest, type When } from '../time/when.ts'

export type CreatinineResult = LabResult<'creatinine'>

/** Why the newest creatinine is not the last word: something newer cannot be read, or cannot be right. */
export type CreatinineDoubt = {
  readonly needs: MissingFact
  readonly evidence: FactId
}

export type CreatininePicture = {
  /** Of those that count, newest first: final and plausible, bounds among them. */
  readonly results: readonly CreatinineResult[]
  /** Newer than all of those: it may raise something and clears nothing. */
  readonly preliminary?: CreatinineResult
  readonly doubt?: CreatinineDoubt
}

type Facts = Pick<PatientFacts, 'results' | 'refusals'>

export const creatininePicture = oncePerPatient(
  (facts: Facts, ruleset, { day: today }): CreatininePicture => {
    const oldest = today - numberOf(ruleset, 'kidney.creatinine-oldest')
    const all = facts.results
      .filter((result): result is CreatinineResult => result.measure === 'creatinine')
      .filter(({ when }) => when.day >= oldest)
      .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    const plausible = all.filter((result) => isPlausible(result, ruleset))
    const results = plausible.filter(({ status }) => status !== 'preliminary')
    const [newest] = results
    const isNewer = ({ when }: CreatinineResult) => newest === undefined || byNewest(when, newest.when) < 0
    const preliminary = plausible.find((result) => result.status === 'preliminary' && isNewer(result))
    const implausible = all.find((result) => !plausible.includes(result) && isNewer(result))
    const doubt = unreadable(facts, newest?.when) ?? (implausible && doubtBy(implausible.id))
    return { results, ...(preliminary && { preliminary }), ...(doubt && { doubt }) }
  },
)

/** Withdrawn is no result, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** One without a day cannot be newer than anything. */
function unreadable({ refusals }: Facts, newest: When | undefined): CreatinineDoubt | undefined {
  const refusal = refusals
    .filter(({ about, why }) => about === 'creatinine' && !TELLS_NOTHING.has(why))
    .filter(({ when }) => newest === undefined || (when !== undefined && byNewest(when, newest) < 0))
    .toSorted(byRefusal)
    .at(0)
  return refusal && doubtBy(refusal.resource)
}

function byRefusal(a: Refusal, b: Refusal): number {
  return (b.when?.day ?? -Infinity) - (a.when?.day ?? -Infinity) || byId(a.resource, b.resource)
}

function doubtBy(evidence: FactId): CreatinineDoubt {
  return { needs: 'readable-creatinine', evidence }
}
