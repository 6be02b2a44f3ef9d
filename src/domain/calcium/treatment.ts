import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { Dose, DrugClass } from '../facts/treatment.ts'
import type { Day } from '../time/day.ts'
import { byNewest } from '../time/when.ts'

/** What lowers calcium. */
const LOWERS_CALCIUM: ReadonlySet<DrugClass> = new Set([
  'zoledronate',
  'pamidronate',
  'denosumab',
  'calcitonin',
  'rehydration',
])

export function calciumTreatments({ doses }: Pick<PatientFacts, 'doses'>): readonly Dose[] {
  return doses
    .filter(({ drug }) => drug.classes.some((of) => LOWERS_CALCIUM.has(of)))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
}

/** The newest one given on the day of a sample or after it. */
export function lastTreatment(facts: Pick<PatientFacts, 'doses'>, sample: Day): Dose | undefined {
  return calciumTreatments(facts).find(({ when }) => when.day >= sample)
}
