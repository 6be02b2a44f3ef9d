import { describe, expect, test } from 'vitest'

import { SYMPTOMS, SYMPTOM_SITES } from '#domain/facts/symptom.ts'
import { SYMPTOM_CODES, SYMPTOM_SITE_CODES } from '#fhir/codes/symptom.ts'
import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { read, symptom } from '../testing/observations.ts'
import { concept, factsOf, whyOf, type Json } from '../testing/read-among.ts'

const WHEN = { day: 20_777, moment: Date.UTC(2026, 10, 20, 7, 15) }
const answered = (value: Json) => read(symptom({ valueBoolean: undefined, ...value }))

test('a report tells symptom, answer, time, place, qualities and who says so', () => {
  const given = {
    code: concept(SNOMED, '48926009', 'Pain in spine'),
    bodySite: concept(SNOMED, '122495006', 'Thoracic spine structure'),
    component: [
      { code: concept(LOINC, '11368-8'), valueDateTime: '2026-11-14' },
      { code: concept(BW.painQuality, 'night'), valueBoolean: true },
      { code: concept(BW.painQuality, 'mechanical'), valueBoolean: false },
      { code: concept(BW.painQuality, 'unremitting'), valueBoolean: true },
      { code: concept(SNOMED, '445518008', 'Age at onset'), valueInteger: 60 },
    ],
  }
  expect(factsOf(read(symptom(given)))).toEqual([
    {
      id: 'Observation/8',
      symptom: 'spinal-pain',
      answer: 'present',
      when: WHEN,
      onset: 20_771,
      sites: ['thoracic-spine'],
      regions: [{ region: 'thoracic-spine' }],
      qualities: ['night', 'unremitting'],
      by: 'patient',
    },
  ])
})

describe('the answer @H8', () => {
  test.each([
    [{ valueBoolean: true }, 'present'],
    [{ valueBoolean: false }, 'absent'],
    [{ valueCodeableConcept: concept(SNOMED, '52101004') }, 'present'],
    [{ valueCodeableConcept: concept(SNOMED, '2667000') }, 'absent'],
    [{ valueCodeableConcept: concept(SNOMED, '373066001') }, 'present'],
    [{ valueCodeableConcept: concept(SNOMED, '373067005') }, 'absent'],
    [{ valueCodeableConcept: concept(LOINC, 'LA33-6') }, 'present'],
    [{ valueCodeableConcept: concept(LOINC, 'LA32-8') }, 'absent'],
    [{ valueCodeableConcept: concept(BW.symptomAnswer, 'new') }, 'new'],
    [{ valueCodeableConcept: concept(BW.symptomAnswer, 'worse') }, 'worse'],
    [{ valueCodeableConcept: concept(BW.symptomAnswer, 'same') }, 'same'],
  ])('%j is %s', (value, answer) => {
    expect(factsOf(answered(value))).toMatchObject([{ answer }])
  })

  test.each([
    ['a question not asked', {}, 'not-measured'],
    [
      'why there is none',
      { dataAbsentReason: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-asked') },
      'not-measured',
    ],
    ['a word', { valueString: 'yes' }, 'code-unmapped'],
    ['another code', { valueCodeableConcept: concept(SNOMED, '261665006', 'Unknown') }, 'code-unmapped'],
    ['a number', { valueInteger: 1 }, 'code-unmapped'],
    [
      'codes for yes and for no',
      {
        valueCodeableConcept: {
          coding: [
            { system: SNOMED, code: '52101004' },
            { system: SNOMED, code: '2667000' },
          ],
        },
      },
      'code-unmapped',
    ],
    ['two kinds', { valueBoolean: true, valueString: 'no' }, 'malformed'],
  ])('%s is no answer: %s', (_, value, why) => {
    const [found, , about] = whyOf(answered(value))
    expect([found, about]).toEqual([why, 'numbness'])
  })
})

describe('who says so', () => {
  test.each([
    ['the patient', [{ reference: 'Patient/1' }], 'patient'],
    ['a relative', [{ reference: 'RelatedPerson/1' }], 'patient'],
    ['a nurse', [{ reference: 'Practitioner/1' }], 'clinician'],
    ['nobody named', undefined, 'clinician'],
    ['a name alone', [{ display: 'Patient' }], 'clinician'],
  ])('%s', (_, performer, by) => {
    expect(factsOf(read(symptom({ performer })))).toMatchObject([{ by }])
  })
})

describe('the tables', () => {
  test('every code of the table is read as its symptom @H6', () => {
    const reports = SYMPTOM_CODES.entries.map(
      ({ system, code }) => factsOf(read(symptom({ code: concept(system, code) })))[0],
    )
    expect(reports).toMatchObject(SYMPTOM_CODES.entries.map(({ means }) => ({ symptom: means })))
  })

  test('there is a code for every symptom and for every site', () => {
    const symptoms = new Set(SYMPTOM_CODES.entries.map(({ means }) => means))
    expect(SYMPTOMS.filter((one) => !symptoms.has(one))).toEqual([])
    const sites = new Set(SYMPTOM_SITE_CODES.entries.map(({ means }) => means))
    expect(SYMPTOM_SITES.filter((one) => !sites.has(one))).toEqual([])
  })

  test('a site that no table has counts as none told', () => {
    const bodySite = concept(SNOMED, '80891009', 'Heart structure')
    expect(factsOf(read(symptom({ bodySite })))).toMatchObject([{ sites: [], regions: [] }])
  })
})

describe('what is usual for a patient', () => {
  const usual = (given: Json = {}) =>
    read(
      symptom({
        code: concept(BW.assessment, 'usual-symptom'),
        valueBoolean: undefined,
        valueCodeableConcept: concept(SNOMED, '44077006'),
        bodySite: concept(SNOMED, '61685007', 'Lower limb structure'),
        effectiveDateTime: undefined,
        effectivePeriod: { start: '2026-10-01', end: '2027-01-01' },
        note: [{ text: 'Neuropathy since docetaxel.' }, { text: 'Seen by neurology.' }],
        ...given,
      }),
    )

  test('is read with its days and its reason', () => {
    expect(factsOf(usual())).toEqual([
      {
        id: 'Observation/8',
        symptom: 'numbness',
        sites: ['leg'],
        from: 20_727,
        until: 20_819,
        reason: 'Neuropathy since docetaxel. Seen by neurology.',
      },
    ])
  })

  test.each([
    ['a symptom of no table', { valueCodeableConcept: concept(SNOMED, '25064002') }, 'code-unmapped'],
    ['no days', { effectivePeriod: undefined }, 'day-not-known'],
    ['a mistake', { status: 'entered-in-error' }, 'withdrawn'],
  ])('is refused for %s', (_, given, why) => {
    expect(whyOf(usual(given))[0]).toBe(why)
  })
})
