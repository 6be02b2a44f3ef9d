import { isCovered, type Concept, type Need } from '../facts/coverage.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { needsOf } from '../rules/registry.ts'
import { unionOfNeeds } from '../rules/needs.ts'
import { oncePer } from '../rules/once.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { RISK_NEEDS } from '../risk/risk-needs.ts'
import type { Now } from '../time/when.ts'
import type { CaseloadRow } from './caseload-row.ts'

/** What is shown beside the findings: none of these may look empty when it has not been read. */
const SHOWN: readonly Need[] = [
  { concept: 'pain', window: { kind: 'days', days: 35, newest: true } },
  { concept: 'blood-count', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'tumor-marker', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'bone-laboratory', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'allergies', window: { kind: 'all' } },
  { concept: 'tasks', window: { kind: 'days', days: 400, newest: false } },
]

/** Whatever a row of the list and a patient's page say: the rules, the obligations, the risk factors, the rest. */
export const reviewNeeds = oncePer((ruleset: Ruleset): readonly Need[] =>
  unionOfNeeds([...needsOf(ruleset), ...RISK_NEEDS, ...SHOWN]),
)

type Facts = Pick<PatientFacts, 'coverage'>

export function gapsOf({ coverage }: Facts, ruleset: Ruleset, { day }: Now): CaseloadRow['gaps'] {
  return reviewNeeds(ruleset)
    .filter((need) => !isCovered(coverage, need, day))
    .map(({ concept }) => ({ concept, coverage: coverage.get(concept) ?? { state: 'not-loaded' } }))
}

/** Whether everything has been read that could raise something. */
export function isWholeForRules({ coverage }: Facts, ruleset: Ruleset, { day }: Now): boolean {
  return needsOf(ruleset).every((need) => isCovered(coverage, need, day))
}

/** Whether each of these kinds of record has been read as far as the review needs it. */
export function isRead(
  { coverage }: Facts,
  concepts: readonly Concept[],
  ruleset: Ruleset,
  { day }: Now,
): boolean {
  return reviewNeeds(ruleset)
    .filter(({ concept }) => concepts.includes(concept))
    .every((need) => isCovered(coverage, need, day))
}
