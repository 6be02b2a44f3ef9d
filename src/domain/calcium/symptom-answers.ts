import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type Refusal, type RefusalReason } from '../facts/record.ts'
import { SYMPTOMS, type Symptom, type SymptomReport } from '../facts/symptom.ts'
import { isSurelyAfter } from '../time/when.ts'
import type { StatedCalcium } from './calcium-value.ts'
import { canSpeakOfCalcium } from './calcium-symptoms.ts'
import type { HighCalciumReason } from './high-calcium-reason.ts'

export type UnreadableAnswer = Refusal & { readonly about: Symptom }

/** Withdrawn is no answer, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** An answer on a symptom of high calcium that could not be read, and that no later one has replaced: the newest. */
export function unreadableAnswer(
  { refusals, symptoms }: Pick<PatientFacts, 'refusals' | 'symptoms'>,
  isNear: (report: Pick<SymptomReport, 'when'>) => boolean,
): UnreadableAnswer | undefined {
  return refusals
    .filter((refusal): refusal is UnreadableAnswer => isSymptom(refusal.about))
    .filter(({ about, why }) => canSpeakOfCalcium(about) && !TELLS_NOTHING.has(why))
    .filter(({ when }) => when !== undefined && isNear({ when }))
    .filter(
      ({ about, when }) =>
        !symptoms.some(
          (report) => report.symptom === about && when !== undefined && isSurelyAfter(report.when, when),
        ),
    )
    .toSorted((a, b) => (b.when?.day ?? 0) - (a.when?.day ?? 0) || byId(a.resource, b.resource))
    .at(0)
}

export function refusedReason(
  calcium: StatedCalcium,
  { about, why, detail, when }: UnreadableAnswer,
): Extract<HighCalciumReason, { id: 'high-calcium-answer-refused' }> {
  return {
    id: 'high-calcium-answer-refused',
    calcium,
    symptom: about,
    why,
    ...(detail !== undefined && { detail }),
    ...(when !== undefined && { day: when.day }),
  }
}

function isSymptom(about: string | undefined): boolean {
  const known: readonly string[] = SYMPTOMS
  return about !== undefined && known.includes(about)
}
