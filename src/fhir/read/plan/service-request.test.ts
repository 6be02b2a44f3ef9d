import { describe, expect, test } from 'vitest'

import type { ServiceOrder } from '#domain/facts/plan.ts'
import { parseDay } from '#domain/time/day.ts'
import { IMAGING } from '#fhir/codes/imaging.ts'
import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readServiceRequest } from './service-request.ts'

const CT = concept(LOINC, '46305-9', 'CT Whole body')
const FEMUR = concept(LOINC, '24704-9', 'XR Femur')
const IMAGING_CATEGORY = concept(SNOMED, '363679005', 'Imaging')
const STATUS_REASON = 'http://hl7.org/fhir/StructureDefinition/request-statusReason'

function request(given: Json): Json {
  return { resourceType: 'ServiceRequest', id: '1', status: 'active', intent: 'order', code: CT, ...given }
}

const read = (given: Json) => readAmong(readServiceRequest, request(given))
const order = (given: Json) => factsOf(read(given))[0] as ServiceOrder
const coded = (system: string, ...codes: readonly string[]) => ({
  code: { coding: codes.map((code) => ({ system, code })) },
})

test('a plan is read with what it asks for, how often, since when and why', () => {
  const given = {
    intent: 'plan',
    category: [IMAGING_CATEGORY],
    priority: 'routine',
    occurrenceTiming: {
      repeat: { boundsPeriod: { start: '2026-03-04' }, frequency: 1, period: 3, periodUnit: 'mo' },
    },
    authoredOn: '2026-03-04',
    reasonCode: [{ text: 'Restaging' }, { text: 'and more' }],
  }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'services',
        fact: {
          id: 'ServiceRequest/1',
          kind: 'imaging',
          named: 'CT Whole body',
          modality: 'ct',
          regions: [],
          measures: [],
          state: 'active',
          intent: 'plan',
          interval: { count: 3, unit: 'month' },
          authored: { day: parseDay('2026-03-04') },
          start: parseDay('2026-03-04'),
          reason: 'Restaging',
          urgent: false,
        },
      },
    ],
    refusals: [],
  })
})

describe('what is asked for', () => {
  test.each(IMAGING.entries)('is imaging by its code: $display', ({ system, code, means, display }) => {
    const asked = order(coded(system, code))
    expect(asked).toMatchObject({ kind: means.modality === 'dxa' ? 'dxa' : 'imaging', named: display })
    expect(asked.modality).toBe(means.modality)
    expect(asked.regions.map(({ region }) => region)).toEqual(means.regions)
  })

  test.each([
    ['clinic-visit', { kind: 'visit', measures: [] }],
    ['bone-agent-dose', { kind: 'bone-agent-dose', measures: [] }],
    ['calcium', { kind: 'laboratory', measures: ['calcium'] }],
    ['creatinine', { kind: 'laboratory', measures: ['creatinine'] }],
    ['tumor-marker', { kind: 'laboratory', measures: ['tumor-marker'] }],
  ])('is %s by the code of the project', (code, fact) => {
    expect(order(coded(BW.service, code))).toMatchObject(fact)
  })

  test.each([
    ['dental-review', 'dental-review'],
    ['orthopedic-review', 'referral'],
    ['spinal-review', 'referral'],
  ])('is %s as %s', (code, kind) => {
    expect(order(coded(BW.assessment, code)).kind).toBe(kind)
  })

  test.each([
    ['2000-8', 'calcium'],
    ['29265-6', 'calcium'],
    ['1995-0', 'calcium'],
    ['13959-2', 'calcium'],
    ['2160-0', 'creatinine'],
    ['2857-1', 'tumor-marker'],
    ['33358-3', 'tumor-marker'],
    ['62292-8', 'vitamin-d'],
    ['19123-9', 'magnesium'],
  ])('is laboratory by LOINC %s: %s', (code, measure) => {
    expect(order(coded(LOINC, code))).toMatchObject({ kind: 'laboratory', measures: [measure] })
  })

  test.each([
    ['imaging of no known kind', IMAGING_CATEGORY, 'imaging'],
    ['radiology', concept(LOINC, 'LP29684-5'), 'imaging'],
    ['a section of radiology', concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD'), 'imaging'],
    ['laboratory', concept(SNOMED, '108252007'), 'laboratory'],
    ['a referral', concept(SNOMED, '3457005'), 'referral'],
    ['a referral to a specialist', concept(SNOMED, '103696004'), 'referral'],
  ])('is %s by its category, where its code tells nothing', (_, category, kind) => {
    const asked = order({ code: { text: 'As discussed' }, category: [{ text: 'x' }, category] })
    expect(asked).toMatchObject({ kind, named: 'As discussed', measures: [] })
    expect(asked).not.toHaveProperty('modality')
  })

  const REFERRAL = concept(SNOMED, '3457005', 'Patient referral')

  test.each<[string, Json, string, string | undefined]>([
    ['a category', { code: { text: 'Fracture clinic' }, category: [REFERRAL] }, 'referral', undefined],
    ['its code', { code: REFERRAL }, 'referral', undefined],
    ['the code of the project', { code: concept(BW.service, 'referral') }, 'referral', undefined],
    ['a review', { code: concept(BW.assessment, 'spinal-review') }, 'referral', 'spinal-review'],
    [
      'a review and the category',
      { code: concept(BW.assessment, 'orthopedic-review'), category: [REFERRAL] },
      'referral',
      'orthopedic-review',
    ],
    [
      'a dental review and the category',
      { code: concept(BW.assessment, 'dental-review'), category: [REFERRAL] },
      'dental-review',
      'dental-assessment',
    ],
    [
      'a visit and the category',
      { code: concept(BW.service, 'clinic-visit'), category: [REFERRAL] },
      'visit',
      undefined,
    ],
  ])('is a referral by %s', (_, given, kind, review) => {
    const asked = order(given)
    expect(asked).toMatchObject({ kind, isReferral: true })
    expect(asked.review).toBe(review)
  })

  test.each<[string, Json, string]>([
    ['its code', { code: { text: 'Referral to orthopedics' } }, 'Referral to orthopedics'],
    ['its category', { code: { text: 'Orthopedics' }, category: [{ text: 'Referral' }] }, 'Referral'],
  ])('in words of %s is refused, not lost @H6', (_, given, words) => {
    expect(whyOf(read(given))).toEqual(['code-unmapped', words, 'order'])
  })

  test.each<[string, Json]>([
    ['a dental review without the category', { code: concept(BW.assessment, 'dental-review') }],
    ['a scan', { code: CT, category: [REFERRAL] }],
    ['a blood test', { code: concept(BW.service, 'calcium'), category: [REFERRAL] }],
    ['a visit', { code: concept(BW.service, 'clinic-visit') }],
  ])('is no referral for %s', (_, given) => {
    expect(order(given)).not.toHaveProperty('isReferral')
  })

  test('is magnetic resonance by the section alone', () => {
    const category = [concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'NMR')]
    expect(order({ code: { text: 'As discussed' }, category }).modality).toBe('mri')
  })

  test.each([
    ['imaging and MRI', [SNOMED, '363679005'], [SNOMED, '113091000'], 'mri'],
    ['MRI and MRI of the spine', [SNOMED, '113091000'], [LOINC, '24968-0'], 'mri'],
    ['PET and PET with CT', [LOINC, '44139-4'], [SNOMED, '443271005'], 'pet-ct'],
  ] as const)('by codes of %s is one', (_, one, other, modality) => {
    const coding = [one, other].map(([system, code]) => ({ system, code }))
    expect(order({ code: { coding } }).modality).toBe(modality)
  })

  test('of radiotherapy is kept as other', () => {
    expect(order(coded(SNOMED, '1217123003'))).toMatchObject({
      kind: 'other',
      named: 'Radiotherapy course of treatment',
    })
  })

  test.each([
    ['implied by its code, on no side', { code: FEMUR }, ['proximal-femur unknown', 'femoral-shaft unknown']],
    [
      'implied by its code, on the side told',
      { code: FEMUR, bodySite: [concept(SNOMED, '7771000')] },
      ['proximal-femur left', 'femoral-shaft left'],
    ],
    [
      'told, which is finer',
      {
        code: FEMUR,
        bodySite: [
          {
            coding: [
              { system: SNOMED, code: '41111004' },
              { system: SNOMED, code: '24028007' },
            ],
          },
        ],
      },
      ['femoral-shaft right'],
    ],
    ['told in no table', { code: CT, bodySite: [{ text: 'the painful part' }] }, []],
  ])('is of the regions %s', (_, given, regions) => {
    const read = order(given).regions.map((one) => `${one.region} ${'side' in one ? one.side : ''}`)
    expect(read).toEqual(regions)
  })
})

describe('the status', () => {
  test.each(['draft', 'active', 'on-hold', 'revoked', 'completed'])('%s is itself', (status) => {
    expect(order({ status }).state).toBe(status)
  })

  test.each([
    ['entered-in-error', 'withdrawn'],
    ['unknown', 'status-unknown'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'imaging-order'])
  })

  test('has its reason', () => {
    const extension = [
      { url: 'urn:x' },
      { url: STATUS_REASON, valueCodeableConcept: { text: 'Patient abroad' } },
    ]
    expect(order({ status: 'revoked', extension }).statusReason).toBe('Patient abroad')
  })
})

describe('a pause', () => {
  const paused = (given: Json) => order({ status: 'on-hold', authoredOn: '2026-03-04', ...given })
  const from = (start: string) => ({
    occurrenceTiming: { repeat: { boundsPeriod: { start }, period: 3, periodUnit: 'mo' } },
  })

  test.each([
    ['a day after it was written', { meta: { lastUpdated: '2026-11-01T09:00:00Z' }, ...from('2027-01-10') }],
    ['a period', { occurrencePeriod: { start: '2027-01-10' } }],
    ['a month', { ...from('2027-01'), meta: undefined }],
  ])('ends on what it tells: %s', (_, given) => {
    expect(paused(given).pausedUntil).toBe(
      parseDay(JSON.stringify(given).includes('2027-01-10') ? '2027-01-10' : '2027-01-01'),
    )
  })

  test.each([
    ['it only tells when the plan began', from('2026-03-04')],
    [
      'the plan began after it was asked for, and was put on hold later',
      { meta: { lastUpdated: '2026-11-01T09:00:00Z' }, ...from('2026-06-01') },
    ],
    ['it tells nothing', {}],
  ])('has no end when %s', (_, given) => {
    expect(paused(given)).not.toHaveProperty('pausedUntil')
  })

  test('has ended on its day, whether or not anyone took it off hold', () => {
    expect(paused({ meta: { lastUpdated: '2026-05-01T09:00:00Z' }, ...from('2026-08-01') }).pausedUntil).toBe(
      parseDay('2026-08-01'),
    )
  })

  test('is none in a plan that is active', () => {
    expect(order({ authoredOn: '2026-03-04', ...from('2027-01-10') })).not.toHaveProperty('pausedUntil')
  })
})

describe('the intent', () => {
  test.each([
    ['proposal', 'plan', 'draft'],
    ['plan', 'plan', 'active'],
    ['directive', 'plan', 'active'],
    ['order', 'order', 'active'],
    ['original-order', 'order', 'active'],
    ['reflex-order', 'order', 'active'],
    ['filler-order', 'order', 'active'],
    ['instance-order', 'order', 'active'],
  ])('%s is a %s that is %s', (given, intent, state) => {
    expect(order({ intent: given })).toMatchObject({ intent, state })
  })

  test('option is out of scope: nobody has asked for it yet', () => {
    expect(read({ intent: 'option' })).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    [undefined, 'no intent'],
    ['unheard-of', 'intent unheard-of'],
  ])('%s is malformed', (intent, detail) => {
    expect(whyOf(read({ intent }))).toEqual(['malformed', detail, 'imaging-order'])
  })

  test('is not to do it: then nothing is asked for @H6', () => {
    expect(whyOf(read({ doNotPerform: true }))).toEqual([
      'code-unmapped',
      'asks that it be not done',
      'imaging-order',
    ])
  })
})

describe('the occurrence', () => {
  test.each([
    ['a day', { occurrenceDateTime: '2026-12-24' }, '2026-12-24', undefined],
    ['a moment', { occurrenceDateTime: '2026-12-24T09:00:00Z' }, '2026-12-24', undefined],
    ['a month, all of it', { occurrenceDateTime: '2026-12' }, '2026-12-01', '2026-12-31'],
    ['a period', { occurrencePeriod: { start: '2026-12-24', end: '2027-01' } }, '2026-12-24', '2027-01-31'],
    ['events', { occurrenceTiming: { event: ['2026-12-24', '2027-03-24'] } }, '2026-12-24', undefined],
    ['no real day', { occurrenceDateTime: '2026-02-30' }, undefined, undefined],
    ['nothing', {}, undefined, undefined],
  ])('of %s', (_, given, start, end) => {
    const asked = order(given)
    expect(asked.start).toBe(start === undefined ? undefined : parseDay(start))
    expect(asked.end).toBe(end === undefined ? undefined : parseDay(end))
  })
})

describe('the priority', () => {
  test.each([
    ['routine', false],
    ['urgent', true],
    ['asap', true],
    ['stat', true],
    [undefined, false],
  ])('%s is urgent: %s', (priority, urgent) => {
    expect(order({ priority }).urgent).toBe(urgent)
  })

  test('of no known kind is not taken for routine', () => {
    expect(whyOf(read({ priority: 'whenever' }))).toEqual(['malformed', 'priority whenever', 'imaging-order'])
  })
})

test.each([
  ['something else', { code: concept(SNOMED, '80146002', 'Appendectomy') }],
  ['something else, entered in error', { code: { text: 'Appendectomy' }, status: 'entered-in-error' }],
  ['talk about a scan', { code: { text: 'MRI results discussion' } }],
  ['nothing', { code: undefined }],
])('%s is out of scope', (_, given) => {
  expect(read(given)).toEqual(OUT_OF_SCOPE)
})

describe('refused is', () => {
  test.each([
    ['a scan in words', { code: { text: 'MRI whole spine' } }, 'code-unmapped', 'MRI whole spine', 'order'],
    [
      'a masked code',
      { code: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'masked') },
      'code-unmapped',
      'masked',
      'order',
    ],
    [
      'CT and MRI in one',
      coded(SNOMED, '77477000', '113091000'),
      'code-unmapped',
      'its codes contradict each other',
      'order',
    ],
    [
      'a scan and a visit in one',
      {
        code: {
          coding: [
            { system: SNOMED, code: '77477000' },
            { system: BW.service, code: 'clinic-visit' },
          ],
        },
      },
      'code-unmapped',
      'its codes contradict each other',
      'order',
    ],
    [
      'calcium and creatinine in one',
      coded(BW.service, 'calcium', 'creatinine'),
      'code-unmapped',
      'its codes contradict each other',
      'order',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'imaging-order',
    ],
    [
      'an occurrence of two kinds',
      { occurrenceDateTime: '2026', occurrencePeriod: {} },
      'malformed',
      'occurrence as DateTime and Period',
      'imaging-order',
    ],
    [
      'an interval of nothing',
      { occurrenceTiming: { repeat: { period: 0, periodUnit: 'mo' } } },
      'malformed',
      '1 times in 0 mo',
      'imaging-order',
    ],
    [
      'a period that is a text',
      { occurrenceTiming: { repeat: { period: '3', periodUnit: 'mo' } } },
      'malformed',
      'occurrenceTiming.repeat.period',
      undefined,
    ],
    ['one category that is no list', { category: IMAGING_CATEGORY }, 'malformed', 'category', undefined],
  ])('%s @H6 @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
