import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Refusal, RefusalReason } from '../facts/record.ts'
import { type Ruleset } from '../rules/ruleset.ts'
import { kidneyNumbers } from './kidney-numbers.ts'

/** Withdrawn is no result, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** A creatinine or eGFR that could not be read and is newer than every one that could. */
export function newerKidneyRefusal(
  facts: Pick<PatientFacts, 'results' | 'refusals'>,
  ruleset: Ruleset,
): Refusal | undefined {
  return (['creatinine', 'egfr'] as const)
    .flatMap((measure) => {
      const newest = kidneyNumbers(facts, measure, ruleset).find(({ status }) => status !== 'preliminary')
      return facts.refusals.filter(
        ({ about, why, when }) =>
          about === measure &&
          !TELLS_NOTHING.has(why) &&
          when !== undefined &&
          when.day > (newest?.when.day ?? -Infinity),
      )
    })
    .at(0)
}
