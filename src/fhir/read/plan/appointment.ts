import type { Appointment, AppointmentParticipant, CodeableConcept, ServiceRequest } from 'fhir/r4'

import type { Booking } from '#domain/facts/plan.ts'
import { SERVICES } from '#fhir/codes/care.ts'
import { hasCode, nameOf } from '#fhir/codes/code-table.ts'
import { IMAGING } from '#fhir/codes/imaging.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { nameIn } from '../name.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { isProblem, stateIn, type Statuses } from '../status.ts'
import { whenOf } from '../timing.ts'
import { serviceInWords } from './in-words.ts'
import { askedFor } from './service-request.ts'
import { serviceOf, type Service } from './service.ts'

const APPOINTMENT_SHAPE = {
  status: 'string',
  cancelationReason: CONCEPT,
  serviceCategory: [CONCEPT],
  serviceType: [CONCEPT],
  specialty: [CONCEPT],
  appointmentType: CONCEPT,
  reasonCode: [CONCEPT],
  description: 'string',
  start: 'string',
  end: 'string',
  basedOn: [REFERENCE],
  participant: [{ actor: REFERENCE, status: 'string' }],
} as const

type State = Booking['state']

const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn'>([
  ['proposed', 'pending'],
  ['pending', 'pending'],
  ['waitlist', 'pending'],
  ['booked', 'booked'],
  ['arrived', 'arrived'],
  ['checked-in', 'arrived'],
  ['fulfilled', 'fulfilled'],
  ['cancelled', 'cancelled'],
  ['noshow', 'no-show'],
  ['entered-in-error', 'withdrawn'],
])

/** What is booked is one booking for each thing that is to be done then. */
export function readAppointment(appointment: Raw<Appointment>, context: Context): Reading {
  const misshapen = misshapenAt(appointment, APPOINTMENT_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const named = nameOfBooking(appointment)
  const when = whenOf(appointment.start, context.zone)
  const details = { about: 'booking', named, when }
  const status = stateIn(STATUSES, appointment.status)
  if (!status.ok) return refused(context, status.why, { ...details, detail: status.detail })
  const oddity = oddityOf(appointment)
  if (oddity !== undefined) return refused(context, 'malformed', { ...details, detail: oddity })
  const services = servicesOf(appointment, context)
  if (services === 'contradictory')
    return refused(context, 'code-unmapped', { ...details, detail: 'its codes contradict each other' })
  const isOnlyWished = status.state === 'pending' || status.state === 'cancelled'
  if (text(appointment.start) === undefined && isOnlyWished) return OUT_OF_SCOPE
  if (when === undefined)
    return refused(context, 'day-not-known', { ...details, detail: text(appointment.start) })
  const isDeclined = status.state === 'booked' && patientsOf(appointment, context).some(hasDeclined)
  const shared = compact({
    id: context.id,
    named,
    when,
    state: isDeclined ? 'pending' : status.state,
    basedOn: nodes(appointment.basedOn).flatMap((order) => context.target(order) ?? []),
    statusReason: isDeclined ? 'declined by the patient' : reasonOf(appointment),
  })
  return used(...services.map((service) => ({ list: 'bookings', fact: { ...shared, ...service } }) as const))
}

/** What it calls itself: the service, and what is written beside it where that says more. */
function nameOfBooking(appointment: Raw<Appointment>): string {
  const services = conceptsIn(appointment, 'serviceType').flatMap(
    (concept) => nameIn(concept, IMAGING, SERVICES) ?? [],
  )
  const description = text(appointment.description)
  const names = [...services, ...(description === undefined ? [] : [description])]
  const reasons = conceptsIn(appointment, 'reasonCode').flatMap((concept) => nameOf(concept) ?? [])
  return [...new Set(names.length > 0 ? names : reasons.slice(0, 1))].join(': ') || 'Appointment'
}

function conceptsIn(
  appointment: Raw<Appointment>,
  element: 'serviceType' | 'reasonCode',
): readonly Raw<CodeableConcept>[] {
  return nodes<CodeableConcept>(appointment[element])
}

function oddityOf(appointment: Raw<Appointment>): string | undefined {
  const participants = nodes<AppointmentParticipant>(appointment.participant)
  return [modifierOf(appointment), ...participants.map(modifierOf)].find((found) => found !== undefined)
}

/** By code, else by the order that it is for, else by its words. What none of them tells is kept as `other`. */
function servicesOf(appointment: Raw<Appointment>, context: Context): readonly Service[] | 'contradictory' {
  const concepts = [...conceptsIn(appointment, 'serviceType'), ...conceptsIn(appointment, 'reasonCode')]
  const coded = concepts.map((concept) => serviceOf(concept))
  if (coded.includes('contradictory')) return 'contradictory'
  const services = coded.filter((service) => typeof service === 'object')
  if (services.length > 0) return distinct(services)
  const ordered = nodes(appointment.basedOn).flatMap((order) => orderedBy(order, context))
  if (ordered.length > 0) return distinct(ordered)
  const words = [...concepts.map(nameOf), text(appointment.description)]
  const [said] = words.flatMap((one) => (one === undefined ? [] : (serviceInWords(one) ?? [])))
  return [{ ...(said ?? { kind: isFollowUp(appointment) ? 'visit' : 'other' }), regions: [], measures: [] }]
}

function orderedBy(reference: unknown, context: Context): readonly Service[] {
  const order = context.follow(reference)
  if (!isObject(order) || order['resourceType'] !== 'ServiceRequest') return []
  const service = askedFor(node<ServiceRequest>(order) ?? {})
  return service === undefined || isProblem(service) ? [] : [service]
}

function distinct(services: readonly Service[]): readonly Service[] {
  return [...new Map(services.map((service) => [JSON.stringify(service), service])).values()]
}

const APPOINTMENT_REASON = 'http://terminology.hl7.org/CodeSystem/v2-0276'

function isFollowUp({ appointmentType }: Raw<Appointment>): boolean {
  return hasCode(node<CodeableConcept>(appointmentType), APPOINTMENT_REASON, 'FOLLOWUP', 'CHECKUP')
}

function patientsOf(
  { participant }: Raw<Appointment>,
  { target }: Context,
): readonly Raw<AppointmentParticipant>[] {
  return nodes<AppointmentParticipant>(participant).filter(({ actor }) =>
    target(actor)?.startsWith('Patient/'),
  )
}

function hasDeclined({ status }: Raw<AppointmentParticipant>): boolean {
  return status === 'declined'
}

function reasonOf({ cancelationReason }: Raw<Appointment>): string | undefined {
  return nameOf(node<CodeableConcept>(cancelationReason))
}
