import type { AllergyIntolerance, CarePlan, Encounter, Procedure, Reference } from 'fhir/r4'

import { ALLERGIES } from '../codes/disease.ts'
import { ASSESSMENTS, CARE, PROCEDURES } from '../codes/service.ts'
import type { BoneSiteName, SideName } from '../codes/site.ts'
import { concept, HL7_SYSTEM } from '../codes/system.ts'
import { SYMPTOMS, type SymptomName } from '../codes/symptom.ts'
import { dateText, HOUR, instantText } from '../draw/calendar.ts'
import { staffReference, type StaffName } from '../people/staff.ts'
import { arrived, type Chart } from './chart.ts'
import { siteOf } from './report.ts'

export type Visit = {
  readonly at: number
  readonly kind: 'AMB' | 'VR' | 'IMP' | 'EMER'
  readonly status?: Encounter['status']
  readonly reason?: string
}

export function addVisit(chart: Chart, { at, kind, status = 'finished', reason }: Visit): Reference {
  const encounter: Encounter = {
    resourceType: 'Encounter',
    id: chart.newId(),
    meta: arrived(at),
    status,
    class: { system: HL7_SYSTEM.encounterClass, code: kind },
    subject: chart.subject,
    period: { start: instantText(at), ...(status === 'finished' && { end: instantText(at + HOUR / 2) }) },
    ...(reason !== undefined && { reasonCode: [{ text: reason }] }),
  }
  return chart.add(encounter)
}

export type Course = {
  readonly site: BoneSiteName
  readonly side?: SideName | undefined
  readonly from: number
  readonly until: number
  readonly text: string
}

/** A course of radiotherapy to one site. */
export function addRadiotherapy(chart: Chart, { site, side, from, until, text }: Course): void {
  chart.add({
    resourceType: 'Procedure',
    id: chart.newId(),
    meta: arrived(chart.at(until, 17)),
    status: 'completed',
    code: { ...PROCEDURES.radiotherapy, text },
    subject: chart.subject,
    performedPeriod: { start: dateText(chart.at(from)), end: dateText(chart.at(until)) },
    bodySite: [siteOf(site, side)],
  })
}

type Assessment = {
  readonly kind: 'dental' | 'orthopedic' | 'spinal' | 'symptom'
  readonly at: number
  readonly about?: SymptomName
  readonly note?: string
}

const PERFORMER: Readonly<Record<Assessment['kind'], StaffName>> = {
  dental: 'dentist',
  orthopedic: 'second-doctor',
  spinal: 'second-doctor',
  symptom: 'nurse',
}

export function addAssessment(chart: Chart, { kind, at, about, note }: Assessment): void {
  const procedure: Procedure = {
    resourceType: 'Procedure',
    id: chart.newId(),
    meta: arrived(at),
    status: 'completed',
    code: ASSESSMENTS[kind],
    subject: chart.subject,
    performedDateTime: instantText(at),
    performer: [{ actor: { reference: staffReference(PERFORMER[kind]) } }],
    ...(about !== undefined && { reasonCode: [SYMPTOMS[about]] }),
    ...(note !== undefined && { note: [{ text: note }] }),
  }
  chart.add(procedure)
}

/** Something that is to be done and is not yet. */
export function addPlannedProcedure(chart: Chart, name: 'extraction', at: number): void {
  chart.add({
    resourceType: 'Procedure',
    id: chart.newId(),
    meta: arrived(chart.at(-6, 14, 5)),
    status: 'preparation',
    code: PROCEDURES[name],
    subject: chart.subject,
    performedDateTime: instantText(at),
  })
}

export function addProcedure(chart: Chart, name: 'biopsy', at: number, site: BoneSiteName): void {
  chart.add({
    resourceType: 'Procedure',
    id: chart.newId(),
    meta: arrived(at),
    status: 'completed',
    code: PROCEDURES[name],
    subject: chart.subject,
    performedDateTime: instantText(at),
    bodySite: [siteOf(site, undefined)],
  })
}

type Care = {
  readonly kind: keyof typeof CARE
  readonly from: number
  readonly reviewOn?: number
  readonly title: string
}

export function addCarePlan(chart: Chart, { kind, from, reviewOn, title }: Care): void {
  const plan: CarePlan = {
    resourceType: 'CarePlan',
    id: chart.newId(),
    meta: arrived(chart.at(from, 12, 10)),
    status: 'active',
    intent: 'plan',
    category: [CARE[kind]],
    title,
    subject: chart.subject,
    period: {
      start: dateText(chart.at(from)),
      ...(reviewOn !== undefined && { end: dateText(chart.at(reviewOn)) }),
    },
    author: { reference: staffReference('doctor') },
  }
  chart.add(plan)
}

/** What is known of allergies; `unrecorded` leaves no resource, which is not the same as none. */
export type AllergyState = 'unrecorded' | 'none-known' | 'active' | 'refuted'

export function addAllergy(
  chart: Chart,
  state: AllergyState,
  which: 'penicillin' | 'contrast' | 'latex',
): void {
  if (state === 'unrecorded') return
  const at = chart.at(-500)
  const allergy: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    id: chart.newId(),
    meta: arrived(at),
    ...(state !== 'refuted' && { clinicalStatus: concept(HL7_SYSTEM.allergyClinical, 'active', 'Active') }),
    verificationStatus: state === 'refuted' ? VERIFIED.refuted : VERIFIED.confirmed,
    code: ALLERGIES[state === 'none-known' ? 'none' : which],
    patient: chart.subject,
    recordedDate: dateText(at),
    ...(state === 'active' && { criticality: which === 'contrast' ? 'high' : 'low' }),
    ...(state === 'active' && { reaction: [{ manifestation: [{ text: 'Rash' }] }] }),
  }
  chart.add(allergy)
}

const VERIFIED = {
  confirmed: concept(HL7_SYSTEM.allergyVerification, 'confirmed', 'Confirmed'),
  refuted: concept(HL7_SYSTEM.allergyVerification, 'refuted', 'Refuted'),
} as const
