import type { BoneSite } from '../facts/disease.ts'
import type { Booking, CarePlanFact, Examination, ServiceOrder, Visit } from '../facts/plan.ts'
import type { Dose, DrugClass, Interval, MedicationOrder } from '../facts/treatment.ts'
import { dose, day, nextId, on } from './build-facts.ts'

export const every = (count: number, unit: Interval['unit']): Interval => ({ count, unit })

export function plan(different: Partial<ServiceOrder> = {}): ServiceOrder {
  return {
    id: nextId('ServiceRequest'),
    kind: 'imaging',
    named: 'CT whole body',
    modality: 'ct',
    regions: [],
    measures: [],
    state: 'active',
    intent: 'plan',
    authored: on('2025-01-02'),
    urgent: false,
    ...different,
  }
}

export function booking(at: string, different: Partial<Booking> = {}): Booking {
  return {
    id: nextId('Appointment'),
    kind: 'imaging',
    named: 'CT whole body',
    modality: 'ct',
    regions: [],
    measures: [],
    when: on(at),
    state: 'booked',
    basedOn: [],
    ...different,
  }
}

export function scan(at: string, different: Partial<Examination> = {}): Examination {
  return {
    id: nextId('DiagnosticReport'),
    modality: 'ct',
    named: 'CT whole body',
    regions: [],
    when: on(at),
    state: 'reported',
    basedOn: [],
    ...different,
  }
}

export function visit(at: string, different: Partial<Visit> = {}): Visit {
  return { id: nextId('Encounter'), kind: 'clinic', state: 'finished', when: on(at), ...different }
}

export function carePlan(kind: CarePlanFact['kind'], different: Partial<CarePlanFact> = {}): CarePlanFact {
  return { id: nextId('CarePlan'), kind, from: day('2025-01-02'), ...different }
}

export function site(different: Partial<BoneSite> = {}): BoneSite {
  return {
    id: nextId('Condition'),
    region: { region: 'lumbar-spine' },
    named: 'Metastasis to lumbar spine',
    since: { year: 2025, month: 1, day: 2 },
    state: 'active',
    certainty: 'confirmed',
    evidence: [],
    ...different,
  }
}

const milligrams = (value: number) => ({ value, unit: 'mg', text: `${value} mg` }) as const

export function denosumab(at: string, strength = 120): Dose {
  return withStrength(dose('denosumab', at), strength)
}

/** Told by nobody, unlike 120 mg. */
export function denosumabOfUnknownStrength(at: string): Dose {
  return dose('denosumab', at)
}

export function zoledronate(at: string): Dose {
  return withStrength(dose('zoledronate', at), 4)
}

function withStrength(given: Dose, strength: number): Dose {
  return { ...given, strength: milligrams(strength) }
}

export function medication(of: DrugClass, different: Partial<MedicationOrder> = {}): MedicationOrder {
  return {
    id: nextId('MedicationRequest'),
    drug: { classes: [of], named: of },
    ...(of === 'denosumab' && { strength: milligrams(120) }),
    state: 'active',
    authored: on('2025-01-02'),
    asNeeded: false,
    origin: 'order',
    ...different,
  }
}
