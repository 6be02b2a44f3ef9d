import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { Procedure } from '../facts/treatment.ts'
import { byNewest } from '../time/when.ts'

/** Assessments by a dentist that were done, newest first, undated last. */
export function dentalAssessments({ procedures }: Pick<PatientFacts, 'procedures'>): readonly Procedure[] {
  return procedures
    .filter(({ kind, state }) => kind === 'dental-assessment' && state === 'completed')
    .toSorted(byNewestProcedure)
}

function byNewestProcedure(a: Procedure, b: Procedure): number {
  if (a.when === undefined || b.when === undefined)
    return Number(a.when === undefined) - Number(b.when === undefined) || byId(a.id, b.id)
  return byNewest(a.when, b.when) || byId(a.id, b.id)
}
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** Those that could not be read: they may be the one that is missed. */
export function unreadableAssessments({ refusals }: Pick<PatientFacts, 'refusals'>): readonly Refusal[] {
  return refusals
    .filter(({ about, why }) => about === 'dental-assessment' && !TELLS_NOTHING.has(why))
    .toSorted((a, b) => byId(a.resource, b.resource))
}
