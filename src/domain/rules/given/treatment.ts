import type { Dose, DrugClass, MedicationOrder, Procedure, ProcedureKind } from '../../facts/treatment.ts'
import { daysAgo, idOf, whenOf, type Ago } from './when.ts'

const milligrams = (value: number) => ({ value, unit: 'mg', text: `${value} mg` }) as const

/** What is given in this field unless it says otherwise. */
const USUAL_STRENGTH: Partial<Record<DrugClass, number>> = { denosumab: 120, zoledronate: 4, pamidronate: 90 }

function drugOf(of: DrugClass) {
  const strength = USUAL_STRENGTH[of]
  return {
    drug: { classes: [of], named: of },
    ...(strength !== undefined && { strength: milligrams(strength) }),
  }
}

/** A dose given so many days ago. */
export function dose(of: DrugClass, ago: number, different: Partial<Dose> = {}): Dose {
  return {
    id: idOf('MedicationAdministration', of, ago),
    ...drugOf(of),
    when: daysAgo(ago),
    certainty: 'given',
    ...different,
  }
}

/** Doses at equal intervals, the last so many days ago. */
export function doses(of: DrugClass, { last, every, count }: Course): readonly Dose[] {
  return Array.from({ length: count }, (_, index) => dose(of, last + index * every))
}

type Course = { readonly last: number; readonly every: number; readonly count: number }

/** An active order of a drug. */
export function medication(of: DrugClass, different: Partial<MedicationOrder> = {}): MedicationOrder {
  return {
    id: idOf('MedicationRequest', of),
    ...drugOf(of),
    state: 'active',
    authored: daysAgo(365),
    asNeeded: false,
    origin: 'order',
    ...different,
  }
}

type Done = Ago & Partial<Omit<Procedure, 'id' | 'kind' | 'when'>>

/** Something that was done, or is planned. */
export function procedure(kind: ProcedureKind, { ago, hours, ...more }: Done = {}): Procedure {
  return {
    id: idOf('Procedure', kind, ago ?? hours),
    kind,
    named: kind,
    state: 'completed',
    when: whenOf({ ago, hours }),
    regions: [],
    about: [],
    ...more,
  }
}
