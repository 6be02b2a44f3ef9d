import { describe, expect, test } from 'vitest'

import { factsOf, PATIENT, take, type Json } from '#fhir/intake/testing/take.ts'

import { READERS } from './readers.ts'

const coded = (system: string, code: string) => ({ coding: [{ system, code }] })
const SNOMED = 'http://snomed.info/sct'
const LOINC = 'http://loinc.org'
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const OWN = 'https://bonewatch.example/fhir/CodeSystem'
const SUBJECT = { subject: { reference: 'Patient/1' } }
const DENOSUMAB = { medicationCodeableConcept: coded(RXNORM, '993449') }
const PLAIN_CONDITION = { ...SUBJECT, code: coded(SNOMED, '94222008') }

/** A resource of each type that is read, in scope and complete but for its status. */
const RESOURCES: Readonly<Record<string, Json>> = {
  AllergyIntolerance: { patient: { reference: 'Patient/1' }, code: { text: 'Latex' } },
  Appointment: {
    participant: [{ actor: { reference: 'Patient/1' }, status: 'accepted' }],
    serviceType: [coded(LOINC, '36067-7')],
    start: '2026-11-30T09:00:00Z',
  },
  CarePlan: {
    ...SUBJECT,
    intent: 'plan',
    category: [coded(`${OWN}/care`, 'comfort-care')],
    period: { start: '2026-11-01' },
  },
  Condition: PLAIN_CONDITION,
  DiagnosticReport: {
    ...SUBJECT,
    category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD')],
    code: coded(LOINC, '36067-7'),
    effectiveDateTime: '2026-11-16',
    conclusion: 'No compression.',
  },
  Encounter: {
    ...SUBJECT,
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    period: { start: '2026-11-16' },
  },
  ImagingStudy: {
    ...SUBJECT,
    started: '2026-11-16',
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'MR' }],
  },
  MedicationAdministration: { ...SUBJECT, ...DENOSUMAB, effectiveDateTime: '2026-11-16' },
  MedicationRequest: { ...SUBJECT, ...DENOSUMAB, intent: 'order', authoredOn: '2026-11-16' },
  MedicationStatement: { ...SUBJECT, ...DENOSUMAB, effectiveDateTime: '2026-11-16' },
  Observation: {
    ...SUBJECT,
    code: coded(LOINC, '29265-6'),
    effectiveDateTime: '2026-11-16',
    valueQuantity: { value: 2.6, unit: 'mmol/L' },
  },
  Procedure: { ...SUBJECT, code: coded(SNOMED, '1217123003'), performedDateTime: '2026-11-16' },
  QuestionnaireResponse: {
    ...SUBJECT,
    authored: '2026-11-16',
    item: [{ linkId: `${SNOMED}|44077006`, answer: [{ valueBoolean: true }] }],
  },
  ServiceRequest: {
    ...SUBJECT,
    intent: 'order',
    category: [coded(SNOMED, '363679005')],
    code: coded(LOINC, '36067-7'),
    authoredOn: '2026-11-16',
  },
  Task: { for: { reference: 'Patient/1' }, intent: 'order' },
}

const [WITHDRAWN, UNKNOWN] = ['withdrawn', 'status-unknown']

/** What each status of R4 comes to: the state of the fact, or why there is none. */
const STATUSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Appointment: {
    proposed: 'pending',
    pending: 'pending',
    booked: 'booked',
    arrived: 'arrived',
    fulfilled: 'fulfilled',
    cancelled: 'cancelled',
    noshow: 'no-show',
    'entered-in-error': WITHDRAWN,
    'checked-in': 'arrived',
    waitlist: 'pending',
  },
  CarePlan: { active: 'used', 'entered-in-error': WITHDRAWN, unknown: UNKNOWN },
  DiagnosticReport: {
    registered: UNKNOWN,
    partial: 'preliminary',
    preliminary: 'preliminary',
    final: 'reported',
    amended: 'reported',
    corrected: 'reported',
    appended: 'reported',
    cancelled: WITHDRAWN,
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
  Encounter: {
    planned: 'planned',
    arrived: 'in-progress',
    triaged: 'in-progress',
    'in-progress': 'in-progress',
    onleave: 'in-progress',
    finished: 'finished',
    cancelled: WITHDRAWN,
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
  ImagingStudy: {
    registered: UNKNOWN,
    available: 'performed',
    cancelled: WITHDRAWN,
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
  MedicationAdministration: {
    'in-progress': UNKNOWN,
    'not-done': WITHDRAWN,
    'on-hold': UNKNOWN,
    completed: 'used',
    'entered-in-error': WITHDRAWN,
    stopped: UNKNOWN,
    unknown: UNKNOWN,
  },
  MedicationRequest: {
    active: 'active',
    'on-hold': 'on-hold',
    cancelled: WITHDRAWN,
    completed: 'completed',
    'entered-in-error': WITHDRAWN,
    stopped: 'stopped',
    draft: 'planned',
    unknown: UNKNOWN,
  },
  Observation: {
    registered: UNKNOWN,
    preliminary: 'used',
    final: 'used',
    amended: 'used',
    corrected: 'used',
    cancelled: WITHDRAWN,
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
  QuestionnaireResponse: {
    'in-progress': UNKNOWN,
    completed: 'used',
    amended: 'used',
    'entered-in-error': WITHDRAWN,
    stopped: 'used',
  },
  ServiceRequest: {
    draft: 'draft',
    active: 'active',
    'on-hold': 'on-hold',
    revoked: 'revoked',
    completed: 'completed',
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
  Task: Object.fromEntries([
    ...[
      'draft',
      'requested',
      'received',
      'accepted',
      'rejected',
      'ready',
      'cancelled',
      'in-progress',
      'on-hold',
      'failed',
      'completed',
    ].map((state) => [state, state]),
    ['entered-in-error', WITHDRAWN],
  ]),
  Procedure: {
    preparation: 'planned',
    'in-progress': 'in-progress',
    'not-done': WITHDRAWN,
    'on-hold': 'in-progress',
    stopped: 'stopped',
    completed: 'completed',
    'entered-in-error': WITHDRAWN,
    unknown: UNKNOWN,
  },
}

const CASES = Object.entries(STATUSES).flatMap(([type, statuses]) =>
  Object.entries(statuses).map(([status, expected]) => [type, status, expected] as const),
)

/** The state of the first fact, `used` for one without, or why there is none. */
function outcome(type: string, given: Json): unknown {
  const scope = take(PATIENT, { resourceType: type, id: '9', ...RESOURCES[type], ...given })
  const { patient: _, coverage: __, refusals, ...lists } = factsOf(scope)
  const facts: readonly object[] = Object.values(lists).flat()
  const [fact] = facts
  if (type === 'Encounter' && lists.visits[0] !== undefined) return lists.visits[0].state
  expect(scope.counts).toMatchObject({
    received: 2,
    used: fact === undefined ? 1 : 2,
    refused: refusals.length,
  })
  if (fact === undefined) return refusals[0]?.why ?? 'out of scope'
  return 'state' in fact ? fact.state : 'used'
}

describe('every status of every type @H7', () => {
  test('is in this table, for every type that is read', () => {
    expect(Object.keys(RESOURCES).toSorted()).toEqual([...READERS.keys()].toSorted())
    const others = ['AllergyIntolerance', 'Condition', 'MedicationStatement']
    expect([...Object.keys(STATUSES), ...others].toSorted()).toEqual([...READERS.keys()].toSorted())
  })

  test.each(CASES)('%s %s: %s', (type, status, expected) => {
    expect(outcome(type, { status })).toBe(expected)
  })

  test.each(
    Object.keys(STATUSES).flatMap((type) =>
      [undefined, '', 'unheard-of', 'Final', 'active '].map((status) => [type, status] as const),
    ),
  )('%s with the status %j counts only if it is one', (type, status) => {
    // White space around a code is not part of it.
    const expected = status === 'active ' ? outcome(type, { status: 'active' }) : UNKNOWN
    expect(outcome(type, status === undefined ? {} : { status })).toBe(expected)
  })

  test.each(Object.keys(STATUSES))('%s with a status that is a list is malformed', (type) => {
    expect(outcome(type, { status: ['completed'] })).toBe('malformed')
  })
})
