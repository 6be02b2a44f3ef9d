import { describe, expect, test } from 'vitest'

import type { Examination } from '#domain/facts/plan.ts'
import { parseDay } from '#domain/time/day.ts'
import { LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readDiagnosticReport } from './diagnostic-report.ts'

const SECTION = 'http://terminology.hl7.org/CodeSystem/v2-0074'
const CT = concept(LOINC, '24627-2', 'CT Chest')

function report(given: Json): Json {
  return {
    resourceType: 'DiagnosticReport',
    id: '1',
    status: 'final',
    category: [concept(SECTION, 'RAD')],
    code: CT,
    effectiveDateTime: '2026-11-02T10:00:00Z',
    issued: '2026-11-03T12:00:00Z',
    ...given,
  }
}

const read = (given: Json) => readAmong(readDiagnosticReport, report(given))
const examination = (given: Json) => factsOf(read(given))[0] as Examination

test('a report is read with what was done, when, what it says and which order it answers', () => {
  const issued = { day: parseDay('2026-11-03'), moment: Date.UTC(2026, 10, 3, 12) }
  const given = {
    conclusion: 'New lesion in T8.',
    basedOn: [{ reference: 'ServiceRequest/3' }, { display: 'an order' }],
  }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'examinations',
        fact: {
          id: 'DiagnosticReport/1',
          modality: 'ct',
          named: 'CT Chest',
          regions: [],
          when: { day: parseDay('2026-11-02'), moment: Date.UTC(2026, 10, 2, 10) },
          state: 'reported',
          conclusion: 'New lesion in T8.',
          issued,
          basedOn: ['ServiceRequest/3'],
        },
        done: issued,
      },
    ],
    refusals: [],
  })
})

describe('the status', () => {
  test.each([
    ['partial', 'preliminary'],
    ['preliminary', 'preliminary'],
    ['final', 'reported'],
    ['amended', 'reported'],
    ['corrected', 'reported'],
    ['appended', 'reported'],
  ])('%s is %s', (status, state) => {
    expect(examination({ status }).state).toBe(state)
  })

  test.each([
    ['registered', 'status-unknown'],
    ['unknown', 'status-unknown'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
    ['cancelled', 'withdrawn'],
    ['entered-in-error', 'withdrawn'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'imaging-report'])
  })
})

describe('a report of imaging', () => {
  test.each([
    ['RAD', undefined],
    ['CT', 'ct'],
    ['NMR', 'mri'],
    ['RUS', 'ultrasound'],
    ['RX', 'xray'],
    ['NMS', undefined],
  ])('is known by section %s alone', (code, modality) => {
    expect(examination({ code: { text: 'Films' }, category: [concept(SECTION, code)] }).modality).toBe(
      modality,
    )
  })

  test.each([
    ['LOINC', concept(LOINC, 'LP29684-5')],
    ['SNOMED CT', concept(SNOMED, '363679005')],
    [
      'two sections of one category',
      {
        coding: [
          { system: SECTION, code: 'RAD' },
          { system: SECTION, code: 'CT' },
        ],
      },
    ],
  ])('is known by its category of %s', (_, category) => {
    expect(examination({ code: { text: 'Films' }, category: [category] })).toMatchObject({ named: 'Films' })
  })

  test('is known by its code, whatever its category', () => {
    const code = concept(LOINC, '36067-7', 'MR Spine')
    for (const category of [undefined, [concept(SECTION, 'LAB')], [concept(SECTION, 'RAD')]])
      expect(examination({ code, category })).toMatchObject({
        modality: 'mri',
        regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
      })
  })

  test('of several sections tells no more than that it is imaging', () => {
    const category = [concept(SECTION, 'CT'), concept(SECTION, 'NMR')]
    expect(examination({ code: { text: 'Films' }, category })).not.toHaveProperty('modality')
  })
})

test.each([
  ['a laboratory report', { code: concept(LOINC, '24323-8'), category: [concept(SECTION, 'LAB')] }],
  [
    'a laboratory report, entered in error',
    { code: concept(LOINC, '24323-8'), category: [concept(SECTION, 'LAB')], status: 'entered-in-error' },
  ],
  ['pathology', { code: { text: 'Histology' }, category: [concept(LOINC, 'LP7839-6')] }],
  ['a report of no kind', { code: { text: 'Report' }, category: undefined }],
])('%s is out of scope', (_, given) => {
  expect(read(given)).toEqual(OUT_OF_SCOPE)
})

describe('what it says', () => {
  test('is its conclusion, else what that is coded as', () => {
    const conclusionCode = [concept(SNOMED, '1', 'Metastasis'), { text: 'Fracture' }]
    expect(examination({ conclusion: ' In short ', conclusionCode }).conclusion).toBe('In short')
    expect(examination({ conclusionCode }).conclusion).toBe('Metastasis; Fracture')
    expect(examination({})).not.toHaveProperty('conclusion')
  })
})

describe('the time', () => {
  test('is that of the examination; the report is known from when it was issued', () => {
    const [fact] = read({ issued: '2026-11-30T08:00:00Z' }).facts
    expect(fact).toMatchObject({
      fact: { when: { day: parseDay('2026-11-02') } },
      done: { day: parseDay('2026-11-30') },
    })
  })

  test.each([
    ['without an issue', { issued: undefined }],
    ['issued before it was made', { issued: '2026-10-01T08:00:00Z' }],
    ['issued on no real day', { issued: 'soon' }],
  ])('of one %s is that of the examination', (_, given) => {
    expect(read(given).facts[0]?.done?.day).toBe(parseDay('2026-11-02'))
  })

  test.each([
    ['none', { effectiveDateTime: undefined }, undefined],
    ['a month', { effectiveDateTime: '2026-11' }, '2026-11'],
    ['no real day', { effectiveDateTime: '2026-02-30' }, '2026-02-30'],
  ])('that is %s is refused, even if the day of issue is known @H15', (_, given, detail) => {
    expect(whyOf(read(given))).toEqual(['day-not-known', detail, 'imaging-report'])
  })
})

describe('refused is', () => {
  test.each([
    [
      'a scan in words',
      { code: { text: 'MRI whole spine' }, category: undefined },
      'code-unmapped',
      'MRI whole spine',
      'imaging-report',
    ],
    [
      'a masked code',
      {
        code: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'masked'),
        category: undefined,
      },
      'code-unmapped',
      'masked',
      'imaging-report',
    ],
    [
      'CT and MRI in one',
      {
        code: {
          coding: [
            { system: SNOMED, code: '77477000' },
            { system: SNOMED, code: '113091000' },
          ],
        },
      },
      'code-unmapped',
      'its codes contradict each other',
      'imaging-report',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'imaging-report',
    ],
    [
      'a time of two kinds',
      { effectivePeriod: { start: '2026' } },
      'malformed',
      'effective as DateTime and Period',
      'imaging-report',
    ],
    ['a conclusion that is a list', { conclusion: ['x'] }, 'malformed', 'conclusion', undefined],
    [
      'an order that is no list',
      { basedOn: { reference: 'ServiceRequest/3' } },
      'malformed',
      'basedOn',
      undefined,
    ],
  ])('%s @H6 @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})

test.each([
  ['by its code', { code: concept(LOINC, '46305-9', 'CT Whole body') }, true],
  [
    'by one of its codes',
    {
      code: {
        coding: [
          { system: LOINC, code: '24627-2' },
          { system: LOINC, code: '46305-9' },
        ],
      },
    },
    true,
  ],
  ['of one part is not of the whole body', {}, undefined],
])('a report %s', (_, given, isWholeBody) => {
  expect(examination(given).isWholeBody).toBe(isWholeBody)
})
