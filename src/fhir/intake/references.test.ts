import { describe, expect, test } from 'vitest'

import {
  calcium,
  COUNTS,
  factsOf,
  intakeOf,
  PATIENT,
  person,
  take,
  takeEntries,
  without,
  type Json,
} from './testing/take.ts'

const UNDATED = without(calcium('7'), 'effectiveDateTime')
const DAY = 20_773

const panel = (id: string, given: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: 'Panel' },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-11-16',
  hasMember: [{ reference: 'Observation/7' }],
  ...given,
})

const report = (id: string, given: Json = {}): Json => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  code: { text: 'Chemistry' },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-11-16',
  result: [{ reference: 'Observation/7' }],
  ...given,
})

/** The day of the result, or why it has none, in both orders of arrival. */
function dayIn(...resources: readonly Json[]): unknown {
  const [there, back] = [
    take(PATIENT, UNDATED, ...resources),
    take(...resources.toReversed(), UNDATED, PATIENT),
  ]
  expect(back).toEqual(there)
  const { results, refusals } = factsOf(there)
  return results[0]?.when.day ?? refusals.find(({ resource }) => resource === 'Observation/7')?.why
}

describe('the time of a panel', () => {
  test.each([
    ['a panel', [panel('p')], DAY],
    ['a report', [report('r')], DAY],
    [
      'a panel in a report',
      [
        panel('p', { effectiveDateTime: undefined }),
        report('r', { result: [{ reference: 'Observation/p' }] }),
      ],
      DAY,
    ],
    ['a panel about nobody', [without(panel('p'), 'subject')], DAY],
    [
      'a panel about nobody in a report',
      [
        without(panel('p'), 'subject', 'effectiveDateTime'),
        report('r', { result: [{ reference: 'Observation/p' }] }),
      ],
      DAY,
    ],
    [
      'a period',
      [
        panel('p', {
          effectiveDateTime: undefined,
          effectivePeriod: { start: '2026-11-16', end: '2026-11-17' },
        }),
      ],
      DAY,
    ],
    ['two panels of one day', [panel('p'), report('r')], DAY],
  ])('comes from %s', (_, resources, day) => {
    expect(dayIn(...resources)).toBe(day)
  })

  test.each([
    ['nothing that lists it', [panel('p', { hasMember: [{ reference: 'Observation/8' }] })]],
    ['panels of two days', [panel('p'), report('r', { effectiveDateTime: '2026-11-17' })]],
    ['a panel of a month', [panel('p', { effectiveDateTime: '2026-11' })]],
    ['a panel of another patient @H4', [panel('p', { subject: { reference: 'Patient/2' } }), person('2')]],
    ['a panel of someone unknown @H4', [panel('p', { subject: { reference: 'Patient/9' } })]],
    ['a panel of someone told by identifier', [panel('p', { subject: { identifier: { value: '1' } } })]],
    ['a panel that was entered in error', [panel('p', { status: 'entered-in-error' })]],
    [
      'a report of when it was issued',
      [without(report('r', { issued: '2026-11-16T10:00:00Z' }), 'effectiveDateTime')],
    ],
    ['members that are no list', [panel('p', { hasMember: { reference: 'Observation/7' } })]],
    [
      'a circle',
      [
        panel('p', { effectiveDateTime: undefined }),
        panel('q', { effectiveDateTime: undefined, hasMember: [{ reference: 'Observation/p' }] }),
        panel('p2', { hasMember: [] }),
      ],
    ],
  ])('does not come from %s', (_, resources) => {
    expect(dayIn(...resources)).toBe('day-not-known')
  })

  test('of panels that agree on the day alone is the day', () => {
    const scope = take(
      PATIENT,
      UNDATED,
      panel('p', { effectiveDateTime: '2026-11-16T08:00:00Z' }),
      report('r', { effectiveDateTime: '2026-11-16T09:00:00Z' }),
    )
    expect(factsOf(scope).results[0]?.when).toEqual({ day: DAY })
  })

  test('panels that list each other end somewhere @H32', () => {
    const ring = (id: string, next: string) =>
      panel(id, {
        effectiveDateTime: undefined,
        hasMember: [{ reference: `Observation/${next}` }, { reference: 'Observation/7' }],
      })
    expect(dayIn(ring('a', 'b'), ring('b', 'c'), ring('c', 'a'))).toBe('day-not-known')
    expect(dayIn(panel('7', { id: 'self', hasMember: [{ reference: 'Observation/self' }] }))).toBe(
      'day-not-known',
    )
  })

  test('a chain of panels of any length @H32', () => {
    const chain = Array.from({ length: 3000 }, (_, index) =>
      panel(`p${index}`, {
        effectiveDateTime: index === 2999 ? '2026-11-16' : undefined,
        hasMember: [{ reference: index === 0 ? 'Observation/7' : `Observation/p${index - 1}` }],
      }),
    )
    expect(dayIn(...chain)).toBe(DAY)
  })

  test('is read anew when a panel about nobody comes later, and when it goes', () => {
    const intake = intakeOf(PATIENT, UNDATED)
    expect(intake.patient('Patient/1')?.results).toEqual([])
    intake.add(without(panel('p', { meta: { versionId: '1' } }), 'subject'))
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
    intake.add(without(panel('p', { meta: { versionId: '2' }, status: 'entered-in-error' }), 'subject'))
    expect(intake.patient('Patient/1')?.results).toEqual([])
  })

  test('a panel about nobody gives its time to a result whose address is learned later', () => {
    const urn = 'urn:uuid:77777777-0000-4000-8000-000000000000'
    const intake = intakeOf(PATIENT, without(panel('p', { hasMember: [{ reference: urn }] }), 'subject'))
    intake.finish()
    intake.add(UNDATED, urn)
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
  })

  test('a panel by urn gives its time as well', () => {
    const [result, whole] = [
      'urn:uuid:77777777-0000-4000-8000-000000000000',
      'urn:uuid:88888888-0000-4000-8000-000000000000',
    ]
    const entries = [
      [whole, without(panel('p', { hasMember: [{ reference: result }] }), 'subject', 'id')],
      ['urn:uuid:11111111-0000-4000-8000-000000000000', PATIENT],
      [result, without(UNDATED, 'id')],
    ] as const
    expect(factsOf(takeEntries(...entries)).results).toHaveLength(1)
    expect(factsOf(takeEntries(...entries.toReversed())).results).toHaveLength(1)
  })
})

const MEDICATION = {
  resourceType: 'Medication',
  id: 'm',
  code: {
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '993449' }],
    text: 'denosumab',
  },
}
const given = (id: string, more: Json = {}): Json => ({
  resourceType: 'MedicationAdministration',
  id,
  status: 'completed',
  subject: { reference: 'Patient/1' },
  medicationReference: { reference: 'Medication/m' },
  effectiveDateTime: '2026-11-02',
  ...more,
})

describe('a Medication', () => {
  test('that someone refers to is used, once, however many do', () => {
    const scope = take(
      PATIENT,
      person('2'),
      given('a'),
      given('b', { subject: { reference: 'Patient/2' } }),
      MEDICATION,
    )
    expect(scope.patients.map(({ doses }) => doses[0]?.drug.classes)).toEqual([['denosumab'], ['denosumab']])
    expect(scope.counts).toEqual({ ...COUNTS, received: 5, used: 5 })
  })

  test('that nobody refers to is out of scope', () => {
    const scope = take(PATIENT, MEDICATION)
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 1, outOfScope: 1 })
    expect(scope.outOfScope).toEqual(new Map([['Medication', 1]]))
  })

  test('contained is part of what contains it', () => {
    const scope = take(
      PATIENT,
      given('a', { contained: [MEDICATION], medicationReference: { reference: '#m' } }),
    )
    expect(factsOf(scope).doses).toHaveLength(1)
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 2 })
  })

  test('in two versions that differ is not followed, and said', () => {
    const scope = take(PATIENT, given('a'), MEDICATION, { ...MEDICATION, code: { text: 'saline' } })
    expect(factsOf(scope).doses.flatMap(({ drug }) => drug.classes)).not.toContain('denosumab')
    expect(scope.unattributed).toMatchObject([
      { resource: 'Medication/m', why: 'conflicting-duplicate' },
      { why: 'conflicting-duplicate' },
    ])
  })

  test('that says that it is about another patient is not followed @H4', () => {
    const scope = take(PATIENT, person('2'), given('a'), {
      ...MEDICATION,
      subject: { reference: 'Patient/2' },
    })
    expect(factsOf(scope).doses.flatMap(({ drug }) => drug.classes)).not.toContain('denosumab')
  })

  test('that comes later changes those who refer to it, and nobody else', () => {
    const intake = intakeOf(
      PATIENT,
      person('2'),
      given('a'),
      calcium('8', { subject: { reference: 'Patient/2' } }),
    )
    const [before, other] = [intake.patient('Patient/1'), intake.patient('Patient/2')]
    expect(before?.doses.flatMap(({ drug }) => drug.classes)).not.toContain('denosumab')
    intake.add(MEDICATION)
    expect(intake.patient('Patient/1')?.doses[0]?.drug.classes).toEqual(['denosumab'])
    expect(intake.patient('Patient/2')).toBe(other)
  })

  test('that is lent leads there as well, and counts nowhere', () => {
    const intake = intakeOf(PATIENT, given('a'))
    intake.lend(MEDICATION)
    intake.lend(null)
    expect(factsOf(intake.finish()).doses[0]?.drug.classes).toEqual(['denosumab'])
    expect(intake.finish().counts).toEqual({ ...COUNTS, received: 2, used: 2 })
  })
})

describe('a Questionnaire', () => {
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: 'q',
    url: 'https://forms.example/q',
    version: '2',
    item: [{ linkId: '1', code: [{ system: 'http://snomed.info/sct', code: '44077006' }] }],
  }
  const response = (canonical: string): Json => ({
    resourceType: 'QuestionnaireResponse',
    id: '5',
    status: 'completed',
    subject: { reference: 'Patient/1' },
    authored: '2026-11-20',
    questionnaire: canonical,
    item: [{ linkId: '1', answer: [{ valueBoolean: true }] }],
  })

  test.each(['https://forms.example/q', 'https://forms.example/q|2'])(
    'is found as %s, and then used',
    (canonical) => {
      const scope = take(PATIENT, response(canonical), questionnaire)
      expect(factsOf(scope).symptoms).toMatchObject([{ symptom: 'numbness' }])
      expect(scope.counts).toMatchObject({ used: 3, outOfScope: 0 })
    },
  )

  test('of another version is another one', () => {
    expect(take(PATIENT, response('https://forms.example/q|1'), questionnaire).counts).toMatchObject({
      used: 1,
      outOfScope: 2,
    })
  })

  test('does not make its address a server of this scope @H4', () => {
    const scope = take(
      PATIENT,
      { ...questionnaire, url: 'https://forms.example/Questionnaire/q' },
      calcium('7', { subject: { reference: 'https://forms.example/Patient/1' } }),
    )
    expect(scope.unattributed).toMatchObject([{ why: 'subject-unknown' }])
  })
})
