import { describe, expect, test } from 'vitest'

import { PLACES_OF_SYMPTOMS } from '#fhir/codes/report/pain-place.ts'
import { SYMPTOM_CODES } from '#fhir/codes/symptom.ts'
import { SNOMED } from '#fhir/codes/system.ts'

import { read, survey, symptom } from '../testing/observations.ts'
import { concept, factsOf, type Json } from '../testing/read-among.ts'

const LEFT = { system: SNOMED, code: '7771000' }
const beside = (code: string, ...others: Json[]) => ({ coding: [{ system: SNOMED, code }, ...others] })
const entryAt = (bodySite: Json) => factsOf(read(survey('72514-3', { valueInteger: 5, bodySite })))
const reportAt = (code: string, bodySite?: Json) =>
  factsOf(read(symptom({ code: concept(SNOMED, code), ...(bodySite !== undefined && { bodySite }) })))

describe('where an entry of the diary tells pain', () => {
  test.each<[string, Json, object]>([
    ['a bone', beside('71341001'), { regions: [{ region: 'proximal-femur', side: 'unknown' }], sites: [] }],
    [
      'a bone of one side',
      beside('71341001', LEFT),
      { regions: [{ region: 'proximal-femur', side: 'left' }] },
    ],
    ['the groin', beside('26893007', LEFT), { regions: [{ region: 'proximal-femur', side: 'left' }] }],
    [
      'the thigh',
      beside('68367000', LEFT),
      { regions: [{ region: 'femoral-shaft', side: 'left' }], sites: ['leg'] },
    ],
    ['the knee', beside('72696002', LEFT), { regions: [{ region: 'tibia-fibula', side: 'left' }] }],
    ['the lower leg', beside('30021000'), { regions: [{ region: 'tibia-fibula', side: 'unknown' }] }],
    ['the shoulder', beside('16982005', LEFT), { regions: [{ region: 'humerus', side: 'left' }] }],
    ['the upper arm', beside('40983000', LEFT), { regions: [{ region: 'humerus', side: 'left' }] }],
    [
      'the thoracic spine',
      beside('122495006'),
      { regions: [{ region: 'thoracic-spine' }], sites: ['thoracic-spine'] },
    ],
    ['the neck', beside('45048000'), { regions: [], sites: ['cervical-spine'] }],
    ['the spine, and no part of it', beside('421060004'), { regions: [], sites: ['spine'] }],
    ['a place that no table has', beside('80891009'), { regions: [], sites: [] }],
  ])('%s', (_name, bodySite, expected) => {
    expect(entryAt(bodySite)).toMatchObject([expected])
  })
})

describe('where a symptom tells pain', () => {
  test.each(PLACES_OF_SYMPTOMS.entries.map(({ code, display, means }) => [display, code, means] as const))(
    '%s needs no body site',
    (_display, code, means) => {
      expect(SYMPTOM_CODES.get(SNOMED, code)).toBe('bone-pain')
      expect(reportAt(code)).toMatchObject([{ regions: [means] }])
    },
  )

  test('a body site that only tells the side tells the side of the code', () => {
    expect(reportAt('49218002', concept(SNOMED, '7771000', 'Left'))).toMatchObject([
      { regions: [{ region: 'proximal-femur', side: 'left' }] },
    ])
  })

  test('a body site that tells a place stands above the code', () => {
    expect(reportAt('49218002', beside('41111004', LEFT))).toMatchObject([
      { regions: [{ region: 'femoral-shaft', side: 'left' }] },
    ])
  })

  test('pain in the spine has no place but that of its body site', () => {
    expect(reportAt('48926009')).toMatchObject([{ regions: [], sites: [] }])
  })
})
