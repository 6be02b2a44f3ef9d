import { describe, expect, test } from 'vitest'

import type { Examination } from '#domain/facts/plan.ts'
import { parseDay } from '#domain/time/day.ts'
import { DICOM, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readImagingStudy } from './imaging-study.ts'

const dicom = (code: string, display?: string) => ({ system: DICOM, code, ...(display && { display }) })

function study(given: Json): Json {
  return {
    resourceType: 'ImagingStudy',
    id: '1',
    status: 'available',
    started: '2026-11-02T10:00:00Z',
    ...given,
  }
}

const read = (given: Json) => readAmong(readImagingStudy, study(given))
const examination = (given: Json) => factsOf(read(given))[0] as Examination

test('a study is an examination that was done, and not yet reported', () => {
  const when = { day: parseDay('2026-11-02'), moment: Date.UTC(2026, 10, 2, 10) }
  const given = {
    procedureCode: [concept(LOINC, '24968-0', 'MR Lumbar spine')],
    basedOn: [{ reference: 'ServiceRequest/3' }],
  }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'examinations',
        fact: {
          id: 'ImagingStudy/1',
          modality: 'mri',
          named: 'MR Lumbar spine',
          regions: [{ region: 'lumbar-spine' }],
          when,
          state: 'performed',
          basedOn: ['ServiceRequest/3'],
        },
        done: when,
      },
    ],
    refusals: [],
  })
})

test.each([
  ['registered', 'status-unknown'],
  ['unknown', 'status-unknown'],
  ['unheard-of', 'status-unknown'],
  [undefined, 'status-unknown'],
  ['cancelled', 'withdrawn'],
  ['entered-in-error', 'withdrawn'],
])('a study whose status is %s is refused: %s @H7', (status, why) => {
  expect(whyOf(read({ status }))).toEqual([why, status, 'imaging-study'])
})

describe('its modality', () => {
  test.each([
    [['CT'], 'ct'],
    [['MR'], 'mri'],
    [['PT'], 'pet'],
    [['PT', 'CT'], 'pet-ct'],
    [['DX'], 'xray'],
    [['CR', 'DX'], 'xray'],
    [['RG'], 'xray'],
    [['BMD'], 'dxa'],
    [['US'], 'ultrasound'],
    [['NM'], 'other'],
    [['MG'], 'other'],
    [['CT', 'SR', 'KO'], 'ct'],
    [['CT', 'MR'], undefined],
    [['SR'], undefined],
    [[], undefined],
  ])('of DICOM %j is %s', (codes, modality) => {
    const codings = codes.map((code) => dicom(code))
    expect(examination({ modality: codings }).modality).toBe(modality)
    expect(examination({ series: codings.map((one) => ({ modality: one })) }).modality).toBe(modality)
  })

  test.each([
    { description: 'NM bone whole body' },
    { procedureCode: [{ text: 'Bone scintigraphy' }] },
    { series: [{ description: 'Bone, anterior' }] },
  ])('of nuclear medicine is a bone scan where it says bone: %j', (given) => {
    expect(examination({ modality: [dicom('NM')], ...given }).modality).toBe('bone-scan')
  })

  test('is what the code of the procedure says, before the machine', () => {
    const given = { procedureCode: [concept(LOINC, '44139-4', 'PET Whole body')], modality: [dicom('CT')] }
    expect(examination(given).modality).toBe('pet')
  })

  test('of another system than DICOM is not known', () => {
    expect(examination({ modality: [{ system: 'urn:x', code: 'CT' }] })).not.toHaveProperty('modality')
  })
})

describe('its regions', () => {
  test('are those of its series, with their side, each once', () => {
    const femur = { system: SNOMED, code: '71341001' }
    const left = { system: SNOMED, code: '7771000' }
    const series = [
      { bodySite: femur, laterality: left },
      { bodySite: femur, laterality: left },
      { bodySite: femur },
    ]
    expect(examination({ series }).regions).toEqual([
      { region: 'proximal-femur', side: 'left' },
      { region: 'proximal-femur', side: 'unknown' },
    ])
  })
})

describe('its name', () => {
  test.each([
    ['its procedure', { procedureCode: [{ text: 'MRI spine' }], description: 'x' }, 'MRI spine'],
    ['its description', { description: 'MRI spine', series: [{ description: 'x' }] }, 'MRI spine'],
    ['that of its series', { series: [{}, { description: 'T2 sagittal' }] }, 'T2 sagittal'],
    [
      'what its series shows',
      { series: [{ modality: dicom('DX', 'Digital Radiography'), bodySite: { display: 'Thorax' } }] },
      'Digital Radiography, Thorax',
    ],
    ['none', {}, 'Imaging study'],
  ])('is %s', (_, given, named) => {
    expect(examination(given).named).toBe(named)
  })
})

describe('refused is', () => {
  test.each([
    ['no start', { started: undefined }, 'day-not-known', undefined, 'imaging-study'],
    ['a start in a month', { started: '2026-11' }, 'day-not-known', '2026-11', 'imaging-study'],
    [
      'procedures of two kinds',
      { procedureCode: [concept(SNOMED, '77477000'), concept(SNOMED, '113091000')] },
      'code-unmapped',
      'its codes contradict each other',
      'imaging-study',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'imaging-study',
    ],
    [
      'a modifier of a series',
      { series: [{ modifierExtension: [{ url: 'urn:not' }] }] },
      'malformed',
      'modifierExtension urn:not',
      'imaging-study',
    ],
    ['a modality that is a text', { modality: ['CT'] }, 'malformed', 'modality', undefined],
    ['a series that is no list', { series: {} }, 'malformed', 'series', undefined],
  ])('%s @H11 @H15', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})

test('a study of the whole body says so, one of a part does not', () => {
  const coded = (code: string) => examination({ procedureCode: [concept(LOINC, code)] }).isWholeBody
  expect([coded('44139-4'), coded('24627-2')]).toEqual([true, undefined])
})
