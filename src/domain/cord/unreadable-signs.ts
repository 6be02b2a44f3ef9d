import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { Symptom } from '../facts/symptom.ts'
import { isSurelyAfter } from '../time/when.ts'
import { canBeSign, featureOf } from './cord-class.ts'
import { isLookedInto } from './sign-end.ts'

export type UnreadableSign = Refusal & { readonly about: Symptom }

type Sources = Pick<PatientFacts, 'refusals' | 'symptoms' | 'examinations' | 'procedures'>

/** Withdrawn is no answer, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** Answers on what can be a sign that could not be read, and that nothing later has settled. Newest first, undated last. */
export function unreadableSigns(facts: Sources): readonly UnreadableSign[] {
  return facts.refusals
    .filter((refusal): refusal is UnreadableSign => refusal.about !== undefined && canBeSign(refusal.about))
    .filter((refusal) => !TELLS_NOTHING.has(refusal.why) && !isSettled(refusal, facts))
    .toSorted((a, b) => (b.when?.day ?? 0) - (a.when?.day ?? 0) || byId(a.resource, b.resource))
}

/** One that has no day cannot be newer than an answer that could be read. */
function isSettled({ about, when }: UnreadableSign, facts: Sources): boolean {
  const feature = featureOf({ symptom: about })
  const answers = facts.symptoms.filter((report) => featureOf(report) === feature)
  if (when === undefined) return answers.length > 0
  return (
    answers.some((report) => isSurelyAfter(report.when, when)) ||
    isLookedInto({ symptom: about, when }, facts)
  )
}
