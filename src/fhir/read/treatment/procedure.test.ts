import { describe, expect, test } from 'vitest'

import type { Procedure } from '#domain/facts/treatment.ts'
import { parseDay } from '#domain/time/day.ts'
import { PROCEDURES } from '#fhir/codes/care.ts'
import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readProcedure } from './procedure.ts'

const RADIOTHERAPY = concept(SNOMED, '1217123003', 'Radiotherapy course of treatment')
const MRI = concept(LOINC, '42698-1', 'MR Cervical and thoracic and lumbar spine')
const ASSESSMENT = concept(BW.assessment, 'symptom-assessment', 'Assessment of a symptom')

function procedure(given: Json): Json {
  return {
    resourceType: 'Procedure',
    id: '1',
    status: 'completed',
    code: RADIOTHERAPY,
    performedDateTime: '2026-09-01',
    ...given,
  }
}

const read = (given: Json, others?: readonly Json[]) => readAmong(readProcedure, procedure(given), others)
const only = (given: Json, others?: readonly Json[]) => factsOf(read(given, others))[0] as Procedure

test('what it was done for is read where it tells', () => {
  const basedOn = [{ reference: 'ServiceRequest/3' }, { display: 'an order' }]
  expect(only({ code: ASSESSMENT, basedOn })).toMatchObject({ basedOn: ['ServiceRequest/3'] })
  expect(only({ code: ASSESSMENT, basedOn: [{}] })).not.toHaveProperty('basedOn')
})

test('a course of radiotherapy is read with its sites, its start and its last day', () => {
  const given = {
    performedDateTime: undefined,
    performedPeriod: { start: '2026-09-01', end: '2026-09-05' },
    bodySite: [concept(SNOMED, '77435000', 'T8'), { text: 'and beyond' }],
  }
  const when = { day: parseDay('2026-09-01') }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'procedures',
        fact: {
          id: 'Procedure/1',
          kind: 'radiotherapy',
          named: 'Radiotherapy course of treatment',
          state: 'completed',
          when,
          ended: parseDay('2026-09-05'),
          regions: [{ region: 'thoracic-spine', level: 'T8' }],
          about: [],
        },
        done: when,
      },
    ],
    refusals: [],
  })
})

test.each(PROCEDURES.entries)(
  'is known by its code, and by that of its category: $display',
  ({ system, code, means, display }) => {
    expect(only({ code: { coding: [{ system, code }] } })).toMatchObject({ kind: means, named: display })
    expect(only({ code: { text: 'As planned' }, category: { coding: [{ system, code }] } })).toMatchObject({
      kind: means,
      named: 'As planned',
    })
  },
)

describe('the status', () => {
  test.each([
    ['preparation', 'planned'],
    ['in-progress', 'in-progress'],
    ['on-hold', 'in-progress'],
    ['stopped', 'stopped'],
    ['completed', 'completed'],
  ])('%s is %s', (status, state) => {
    expect(only({ status }).state).toBe(state)
  })

  test.each([
    ['not-done', 'withdrawn'],
    ['entered-in-error', 'withdrawn'],
    ['unknown', 'status-unknown'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'radiotherapy'])
  })

  test('not-done says why not', () => {
    expect(whyOf(read({ status: 'not-done', statusReason: { text: 'Declined' } }))[1]).toBe(
      'not-done: Declined',
    )
  })

  test('preparation is no event yet: what is planned may lie ahead', () => {
    expect(read({ status: 'preparation', performedDateTime: '2026-12-24' }).facts[0]).not.toHaveProperty(
      'done',
    )
  })
})

describe('the time', () => {
  test.each([
    ['a month', { performedDateTime: '2019-05' }, 'Radiotherapy course of treatment (2019-05)'],
    [
      'words',
      { performedDateTime: undefined, performedString: 'last spring' },
      'Radiotherapy course of treatment (last spring)',
    ],
    [
      'an age',
      { performedDateTime: undefined, performedAge: { value: 60, unit: 'a' } },
      'Radiotherapy course of treatment ({"value":60,"unit":"a"})',
    ],
    ['none', { performedDateTime: undefined }, 'Radiotherapy course of treatment'],
  ])('of %s is kept in words: it was done, on no known day @H15', (_, given, named) => {
    expect(only(given)).toEqual({
      id: 'Procedure/1',
      kind: 'radiotherapy',
      named,
      state: 'completed',
      regions: [],
      about: [],
    })
  })

  test('of a moment is the day of the clinic', () => {
    expect(only({ performedDateTime: '2026-06-30T23:30:00Z' }).when?.day).toBe(parseDay('2026-07-01'))
  })
})

describe('an assessment', () => {
  const numb = concept(SNOMED, '44077006', 'Numbness')
  const weak = concept(SNOMED, '26544005', 'Muscle weakness')

  test('names the symptoms that it was about, by code and by the report', () => {
    const report = { resourceType: 'Observation', id: '7', code: weak }
    const given = {
      code: ASSESSMENT,
      reasonCode: [numb, { text: 'as told' }],
      reasonReference: [{ reference: 'Observation/7' }, { reference: 'Observation/8' }],
    }
    expect(only(given, [report])).toMatchObject({
      kind: 'symptom-assessment',
      about: ['numbness', 'muscle-weakness'],
    })
  })
})

describe('imaging', () => {
  test('that was done is an examination without a report', () => {
    const when = { day: parseDay('2026-09-01') }
    expect(read({ code: MRI, basedOn: [{ reference: 'ServiceRequest/3' }] })).toEqual({
      facts: [
        {
          list: 'examinations',
          fact: {
            id: 'Procedure/1',
            modality: 'mri',
            named: 'MR Cervical and thoracic and lumbar spine',
            regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
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

  test('that is not done yet is a procedure', () => {
    expect(only({ code: MRI, status: 'in-progress' })).toMatchObject({
      kind: 'imaging',
      state: 'in-progress',
    })
  })

  test('on no known day is refused', () => {
    expect(whyOf(read({ code: MRI, performedDateTime: '2026-09' }))).toEqual([
      'day-not-known',
      '2026-09',
      'imaging',
    ])
  })
})

test.each([
  ['another procedure', { code: concept(SNOMED, '80146002', 'Appendectomy') }],
  ['another procedure, entered in error', { code: { text: 'Appendectomy' }, status: 'entered-in-error' }],
  ['a procedure without a code', { code: undefined }],
])('%s is out of scope', (_, given) => {
  expect(read(given)).toEqual(OUT_OF_SCOPE)
})

describe('refused is', () => {
  test.each([
    [
      'radiotherapy in words',
      { code: { text: 'Palliative radiotherapy, 8 Gy to L1' } },
      'code-unmapped',
      'Palliative radiotherapy, 8 Gy to L1',
      'procedure',
    ],
    [
      'a vertebroplasty in words',
      { code: { text: 'Vertebroplasty T12' } },
      'code-unmapped',
      'Vertebroplasty T12',
      'procedure',
    ],
    [
      'a tooth extraction in words',
      { code: { text: 'Extraction of tooth' } },
      'code-unmapped',
      'Extraction of tooth',
      'procedure',
    ],
    [
      'a scan in words',
      { code: concept(SNOMED, '418891003', 'Computed tomography of chest and abdomen') },
      'code-unmapped',
      'Computed tomography of chest and abdomen',
      'procedure',
    ],
    [
      'a masked code',
      { code: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'masked', 'Masked') },
      'code-unmapped',
      'Masked',
      'procedure',
    ],
    [
      'radiotherapy and a biopsy in one',
      {
        code: {
          coding: [
            { system: SNOMED, code: '1217123003' },
            { system: SNOMED, code: '13861005' },
          ],
        },
      },
      'code-unmapped',
      'its codes contradict each other',
      'procedure',
    ],
    [
      'radiotherapy and a scan in one',
      {
        code: {
          coding: [
            { system: SNOMED, code: '1217123003' },
            { system: SNOMED, code: '77477000' },
          ],
        },
      },
      'code-unmapped',
      'its codes contradict each other',
      'procedure',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'radiotherapy',
    ],
    [
      'a time of two kinds',
      { performedPeriod: { start: '2026' } },
      'malformed',
      'performed as DateTime and Period',
      'radiotherapy',
    ],
    ['one site that is no list', { bodySite: {} }, 'malformed', 'bodySite', undefined],
    ['a code that is a text', { code: 'radiotherapy' }, 'malformed', 'code', undefined],
  ])('%s @H6 @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
