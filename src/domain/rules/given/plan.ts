import type { Booking, CarePlanFact, Examination, ServiceOrder, Visit } from '../../facts/plan.ts'
import type { ObligationKind } from '../../findings/problem.ts'
import type { Obligation, ObligationStatus } from '../../follow-up/obligation.ts'
import { dayAgo, daysAgo, idOf } from './when.ts'

/** A report of so many days ago. */
export function examination(ago: number, different: Partial<Examination> = {}): Examination {
  return {
    id: idOf('DiagnosticReport', different.modality ?? 'ct', ago),
    modality: 'ct',
    named: 'CT whole body',
    regions: [],
    when: daysAgo(ago),
    state: 'reported',
    basedOn: [],
    ...different,
  }
}

export function spineMri(ago: number, different: Partial<Examination> = {}): Examination {
  return examination(ago, {
    modality: 'mri',
    named: 'MRI whole spine',
    regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
    ...different,
  })
}

export function visit(kind: Visit['kind'], ago: number, different: Partial<Visit> = {}): Visit {
  return { id: idOf('Encounter', kind, ago), kind, state: 'finished', when: daysAgo(ago), ...different }
}

export function carePlan(kind: CarePlanFact['kind'], different: Partial<CarePlanFact> = {}): CarePlanFact {
  return { id: idOf('CarePlan', kind), kind, from: dayAgo(30), ...different }
}

/** Something planned, or asked for. @public */
export function service(kind: ServiceOrder['kind'], different: Partial<ServiceOrder> = {}): ServiceOrder {
  return {
    id: idOf('ServiceRequest', kind),
    kind,
    named: kind,
    regions: [],
    measures: [],
    state: 'active',
    intent: 'plan',
    authored: daysAgo(365),
    urgent: false,
    ...different,
  }
}

/** Booked for so many days ago; negative lies ahead. @public */
export function booking(kind: Booking['kind'], ago: number, different: Partial<Booking> = {}): Booking {
  return {
    id: idOf('Appointment', kind, ago),
    kind,
    named: kind,
    regions: [],
    measures: [],
    when: daysAgo(ago),
    state: 'booked',
    basedOn: [],
    ...different,
  }
}

/** For the few examples that state what is due outright. */
export function obligation(
  kind: ObligationKind,
  status: ObligationStatus,
  different: Partial<Obligation> = {},
): Obligation {
  return { kind, status, booking: 'none', evidence: [], ...different }
}
