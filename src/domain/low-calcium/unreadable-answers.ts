import type { Refusal, RefusalReason } from '../facts/record.ts'
import type { Symptom } from '../facts/symptom.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { isSurelyAfter } from '../time/when.ts'

/** Withdrawn is no answer, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

const TETANY: ReadonlySet<string> = new Set<Symptom>(['paresthesia', 'cramp', 'spasm', 'seizure'])

/** Answers of the last days on a sign of low calcium that could not be read, and that no later answer has settled. */
export function unreadableTetany({ facts, ruleset, now }: RuleInput): readonly Refusal[] {
  const earliest = now.day - numberOf(ruleset, 'calcium.symptoms.around')
  return facts.refusals.filter(({ about, why, when }) => {
    if (about === undefined || !TETANY.has(about) || TELLS_NOTHING.has(why)) return false
    if (when === undefined || when.day < earliest) return false
    return !facts.symptoms.some((report) => report.symptom === about && isSurelyAfter(report.when, when))
  })
}
