import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type FactId, type RefusalReason } from '../../facts/record.ts'

const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** Medicines that came and could not be read: where the drug itself is not known, any of them may be an opioid. */
export function unreadableMedicines({ refusals }: Pick<PatientFacts, 'refusals'>): readonly FactId[] {
  return refusals
    .filter(({ about, why }) => (about === 'medication' || about === 'opioid') && !TELLS_NOTHING.has(why))
    .map(({ resource }) => resource)
    .toSorted(byId)
}
