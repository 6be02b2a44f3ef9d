import type {
  Appointment,
  CodeableConcept,
  DiagnosticReport,
  Reference,
  ServiceRequest,
  Task,
  Timing,
} from 'fhir/r4'

import { ASSESSMENTS, REFERRAL, SCANS, SERVICES, type ScanName } from '../codes/service.ts'
import { concept, HL7_SYSTEM, SNOMED } from '../codes/system.ts'
import { DAY, dateText, HOUR, instantText, MINUTE } from '../draw/calendar.ts'
import { staffReference } from '../people/staff.ts'
import { arrived, type Chart } from './chart.ts'

export type Every = { readonly count: number; readonly unit: 'd' | 'wk' | 'mo' | 'a' }
export type Service = ScanName | keyof typeof SERVICES

export type Plan = {
  readonly service: Service
  /** Day from today. */
  readonly authored: number
  readonly every?: Every
  /** Day on which it is to be done, when it is to be done once. */
  readonly once?: number
  readonly priority?: ServiceRequest['priority']
  readonly paused?: { readonly reason: string }
  readonly reason?: string
  readonly text?: string
}

const IMAGING: CodeableConcept[] = [concept(SNOMED, '363679005', 'Imaging')]
const DOCTOR = { reference: staffReference('doctor') }
const STATUS_REASON = 'http://hl7.org/fhir/StructureDefinition/request-statusReason'

const CODES = { ...SCANS, ...SERVICES }

export function codeOf(service: Service): CodeableConcept {
  return CODES[service]
}

export function addPlan(chart: Chart, plan: Plan): Reference {
  const { service, authored, every, once, priority, paused, reason, text } = plan
  const code = codeOf(service)
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    id: chart.newId(),
    meta: arrived(chart.at(authored, 12, 5)),
    status: paused === undefined ? 'active' : 'on-hold',
    ...(paused !== undefined && {
      extension: [{ url: STATUS_REASON, valueCodeableConcept: { text: paused.reason } }],
    }),
    intent: every === undefined ? 'order' : 'plan',
    ...(service in SCANS && { category: IMAGING }),
    ...(priority !== undefined && { priority }),
    code: text === undefined ? code : { ...code, text },
    subject: chart.subject,
    ...(every !== undefined && { occurrenceTiming: timingOf(chart, every, authored) }),
    ...(once !== undefined && { occurrenceDateTime: dateText(chart.at(once)) }),
    authoredOn: instantText(chart.at(authored, 12, 5)),
    requester: DOCTOR,
    ...(reason !== undefined && { reasonCode: [{ text: reason }] }),
  }
  return chart.add(request)
}

function timingOf(chart: Chart, { count, unit }: Every, authored: number): Timing {
  const start = dateText(chart.at(authored))
  return { repeat: { boundsPeriod: { start }, frequency: 1, period: count, periodUnit: unit } }
}

export type Referral = {
  readonly to: 'dental' | 'orthopedic' | 'spinal'
  /** Days from today; `seen` where they have been there. */
  readonly authored: number
  readonly seen?: number | undefined
  readonly reason: string
}

/** Asked of another team; once the patient has been there it is completed. */
export function addReferral(chart: Chart, { to, authored, seen, reason }: Referral): void {
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    id: chart.newId(),
    meta: arrived(chart.at(authored, 15, 20)),
    status: 'active',
    intent: 'order',
    category: [REFERRAL],
    code: ASSESSMENTS[to],
    subject: chart.subject,
    authoredOn: instantText(chart.at(authored, 15, 20)),
    requester: DOCTOR,
    reasonCode: [{ text: reason }],
  }
  chart.add(request)
  if (seen !== undefined)
    chart.add({ ...request, status: 'completed', meta: arrived(chart.at(seen, 16, 40), '2') })
}

export type Booking = {
  readonly service: Service
  readonly at: number
  readonly basedOn?: Reference
  readonly status?: Appointment['status']
  readonly reason?: string
  /** When it was made, or last changed. */
  readonly made: number
  readonly minutes?: number
}

/** A second version of it, such as its fulfilment, takes the same id. */
export function bookingOf(chart: Chart, booking: Booking, id = chart.newId(), version = '1'): Appointment {
  const { service, at, basedOn, status = 'booked', reason, made, minutes = 30 } = booking
  return {
    resourceType: 'Appointment',
    id,
    meta: arrived(made, version),
    status,
    ...(reason !== undefined && { cancelationReason: { text: reason } }),
    serviceType: [codeOf(service)],
    start: instantText(at),
    end: instantText(at + minutes * MINUTE),
    created: instantText(Math.min(made, at - DAY)),
    ...(basedOn !== undefined && { basedOn: [basedOn] }),
    participant: [{ actor: chart.subject, status: 'accepted' }],
  }
}

export function addBooking(chart: Chart, booking: Booking): Reference {
  return chart.add(bookingOf(chart, booking))
}

export type Report = {
  readonly scan: ScanName
  readonly at: number
  readonly conclusion: string
  readonly basedOn?: Reference
  readonly status?: DiagnosticReport['status']
  /** Where it was done, when that is elsewhere. */
  readonly by?: string
  /** When a person marked it as read. */
  readonly reviewed?: number
}

const RADIOLOGY: CodeableConcept[] = [concept(HL7_SYSTEM.serviceSection, 'RAD', 'Radiology')]

/** A scan that was done and reported a day later, and the Task by which someone said that they had read it. */
export function addReport(chart: Chart, report: Report): Reference {
  const { scan, at, conclusion, basedOn, status = 'final', by, reviewed } = report
  const issued = instantText(at + 26 * HOUR)
  const focus = chart.add({
    resourceType: 'DiagnosticReport',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: issued },
    status,
    category: RADIOLOGY,
    code: SCANS[scan],
    subject: chart.subject,
    effectiveDateTime: instantText(at),
    issued,
    conclusion,
    ...(basedOn !== undefined && { basedOn: [basedOn] }),
    ...(by !== undefined && { performer: [{ display: by }] }),
  })
  if (reviewed !== undefined) addReview(chart, focus, reviewed)
  return focus
}

function addReview(chart: Chart, focus: Reference, at: number): void {
  const task: Task = {
    resourceType: 'Task',
    id: chart.newId(),
    meta: arrived(at),
    status: 'completed',
    intent: 'order',
    code: ASSESSMENTS.report,
    focus,
    for: chart.subject,
    authoredOn: instantText(at),
    lastModified: instantText(at),
    owner: DOCTOR,
  }
  chart.add(task)
}
