import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { DrugClass, MedicationOrder } from '../facts/treatment.ts'
import type { Now } from '../time/when.ts'

/** What is ordered, or said to be taken, today: begun and not yet ended. By id. */
export function activeOrders(
  { orders }: Pick<PatientFacts, 'orders'>,
  classes: ReadonlySet<DrugClass>,
  { day: today }: Now,
): readonly MedicationOrder[] {
  return orders
    .filter(({ state, start = today, end = today }) => state === 'active' && start <= today && end >= today)
    .filter(({ drug }) => drug.classes.some((of) => classes.has(of)))
    .toSorted((a, b) => byId(a.id, b.id))
}
