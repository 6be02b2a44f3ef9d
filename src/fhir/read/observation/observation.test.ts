import { assert, jsonValue, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { calcium, quantity, read, survey, symptom } from '../testing/observations.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readObservation } from './observation.ts'

const why = (given: Json) => whyOf(read(calcium(given)))

describe('what stands in the way of any result @H7', () => {
  test.each([
    ['final', undefined],
    ['amended', undefined],
    ['corrected', undefined],
    ['preliminary', undefined],
    ['entered-in-error', 'withdrawn'],
    ['cancelled', 'withdrawn'],
    ['registered', 'status-unknown'],
    ['unknown', 'status-unknown'],
    ['Final', 'status-unknown'],
    ['', 'status-unknown'],
    [undefined, 'status-unknown'],
    [null, 'status-unknown'],
    ['not-a-status', 'status-unknown'],
  ])('P16 status %j: %s', (status, expected) => {
    const all = [
      calcium({ status }),
      symptom({ status }),
      survey('72514-3', { status, valueInteger: 4 }),
      survey('89247-1', { status, valueInteger: 1 }),
      survey('29463-7', { status, valueQuantity: quantity('70 kg') }),
    ]
    expect(all.map((observation) => read(observation).refusals[0]?.why)).toEqual(all.map(() => expected))
    expect(all.map((observation) => read(observation).facts.length)).toEqual(
      all.map(() => (expected === undefined ? 1 : 0)),
    )
  })

  test('a status that is no text is malformed', () => {
    expect(why({ status: 7 })).toEqual(['malformed', 'status', undefined])
  })

  test('P22 a modifier extension, whatever it says', () => {
    const modifierExtension = [{ url: 'http://example.org/not-this-patient', valueBoolean: true }]
    expect(why({ modifierExtension })).toEqual([
      'malformed',
      'modifierExtension http://example.org/not-this-patient',
      'calcium-corrected',
    ])
    expect(why({ modifierExtension: {} })[0]).toBe('malformed')
  })

  test('P21 a focus: it is about something else @H4', () => {
    expect(why({ focus: [{ reference: 'Patient/unborn' }] })).toEqual([
      'malformed',
      'focus Patient/unborn',
      'calcium-corrected',
    ])
    expect(why({ focus: [{ display: 'the mother' }] })[1]).toBe('focus the mother')
    expect(why({ focus: [{}] })[0]).toBe('malformed')
    expect(why({ focus: [{ reference: 'Condition/3' }] })[1]).toBe('focus Condition/3')
    expect(read(calcium({ focus: [] })).facts).toHaveLength(1)
    expect(read(calcium({ dataAbsentReason: null })).facts).toHaveLength(1)
  })

  test.each([
    ['no code', { code: undefined }, 'no code'],
    ['a code that is a text', { code: 'calcium' }, 'code'],
    ['a list where a code should be', { code: [concept(LOINC, '29265-6')] }, 'code'],
    ['codings that are no list', { code: { coding: { system: LOINC, code: '29265-6' } } }, 'code.coding'],
    ['a time that is a number', { effectiveDateTime: 20_261_116 }, 'effectiveDateTime'],
    ['components that are no list', { component: {} }, 'component'],
    ['a range that is no list', { referenceRange: { high: 2.6 } }, 'referenceRange'],
  ])('%s is malformed @H11', (_, given, detail) => {
    expect(why(given)).toEqual(['malformed', detail, undefined])
  })
})

describe('when it was @H15', () => {
  const WITHOUT = { effectiveDateTime: undefined }

  test.each([
    ['P23 a year', { effectiveDateTime: '2026' }, '2026'],
    ['P23 a month', { effectiveDateTime: '2026-03' }, '2026-03'],
    ['P25 nothing', WITHOUT, undefined],
    ['P27 a day that never was', { effectiveDateTime: '2026-02-30' }, '2026-02-30'],
    ['words', { effectiveDateTime: 'last Tuesday' }, 'last Tuesday'],
    [
      'P24 a timing of several events',
      { ...WITHOUT, effectiveTiming: { event: ['2026-11-01', '2026-11-02'] } },
      '{"event":["2026-11-01","2026-11-02"]}',
    ],
    [
      'P24 a repeating timing',
      { ...WITHOUT, effectiveTiming: { repeat: { frequency: 1 } } },
      '{"repeat":{"frequency":1}}',
    ],
    ['P24 an empty period', { ...WITHOUT, effectivePeriod: {} }, '{}'],
  ])('%s is no day', (_, given, detail) => {
    expect(why(given)).toEqual(['day-not-known', detail, 'calcium-corrected'])
  })

  test.each([
    ['P24 an instant', { ...WITHOUT, effectiveInstant: '2026-11-16T09:00:00Z' }],
    [
      'P24 a period, from its start',
      { ...WITHOUT, effectivePeriod: { start: '2026-11-16T09:00:00Z', end: '2026-11-18' } },
    ],
    [
      'P24 a period of which only the end is told',
      { ...WITHOUT, effectivePeriod: { end: '2026-11-16T09:00:00Z' } },
    ],
    ['P24 a timing of one event', { ...WITHOUT, effectiveTiming: { event: ['2026-11-16T09:00:00Z'] } }],
    ['P29 an offset', { effectiveDateTime: '2026-11-16T23:00:00+14:00' }],
    ['P28 no zone', { effectiveDateTime: '2026-11-16T09:00:00' }],
  ])('%s is a day and a moment', (_, given) => {
    const [fact] = factsOf(read(calcium(given)))
    expect(fact).toMatchObject({ when: { day: 20_773, moment: Date.UTC(2026, 10, 16, 9) } })
  })

  test('two times at once are malformed', () => {
    expect(why({ effectivePeriod: { start: '2026-11-16' } })[0]).toBe('malformed')
  })

  test('a panel gives its time where none is told, and never against what is told', () => {
    const inherited = () => ({ day: 20_000 as never })
    expect(factsOf(read(calcium(WITHOUT), { inherited }))).toMatchObject([{ when: { day: 20_000 } }])
    expect(factsOf(read(calcium(), { inherited }))).toMatchObject([{ when: { day: 20_773 } }])
    expect(whyOf(read(calcium({ effectiveDateTime: '2026-11' }), { inherited }))).toEqual([
      'day-not-known',
      '2026-11',
      'calcium-corrected',
    ])
  })

  test('a refusal knows its day, where it is told', () => {
    expect(read(calcium({ valueQuantity: { value: 2.6 } })).refusals).toMatchObject([
      { why: 'unit-missing', when: { day: 20_773 }, named: 'Calcium corrected' },
    ])
  })
})

describe('panels in one resource', () => {
  const component = [
    { code: concept(LOINC, '29265-6'), valueQuantity: quantity('2.7 mmol/L') },
    { code: concept(LOINC, '1751-7'), valueQuantity: quantity('31 g/L') },
    { code: concept(LOINC, '14682-9'), valueQuantity: { value: 90 } },
    { code: concept(LOINC, '8480-6'), valueQuantity: quantity('120 mm[Hg]') },
  ]
  const panel = {
    code: concept(LOINC, '24321-2', 'Basic metabolic panel'),
    valueQuantity: undefined,
    component,
  }

  test('give a result for each component that is read, and a refusal for each that cannot be', () => {
    const { facts, refusals } = read(calcium(panel))
    expect(facts.map(({ fact }) => fact)).toMatchObject([
      { id: 'Observation/7', measure: 'calcium-corrected', amount: { value: 2.7 } },
      { id: 'Observation/7', measure: 'albumin', amount: { value: 31 } },
    ])
    expect(refusals).toMatchObject([{ resource: 'Observation/7', why: 'unit-missing', about: 'creatinine' }])
  })

  test('withdrawn as a whole, none of them counts', () => {
    const { facts, refusals } = read(calcium({ ...panel, status: 'entered-in-error' }))
    expect(facts).toEqual([])
    expect(new Set(refusals.map(({ why }) => why))).toEqual(new Set(['withdrawn']))
  })

  test('a component that is not available is refused for itself', () => {
    const given = {
      ...panel,
      component: [{ code: concept(LOINC, '29265-6'), dataAbsentReason: { text: 'not done' } }],
    }
    expect(why(given)).toEqual(['not-measured', 'not done', 'calcium-corrected'])
  })
})

describe('what nobody reads', () => {
  test.each([
    ['a vital sign', calcium({ code: concept(LOINC, '8867-4', 'Heart rate') })],
    [
      'a symptom of another code, as a finding',
      symptom({ code: concept(SNOMED, '25064002', 'Headache'), category: undefined }),
    ],
    ['a code of the laboratory', calcium({ code: concept('http://lab.example', 'X12', 'Special test') })],
  ])('%s is out of scope', (_, observation) => {
    expect(read(observation)).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    ['SNOMED CT', concept(SNOMED, '25064002', 'Headache')],
    ['the project', concept(BW.symptom, 'unheard-of', 'Something new')],
  ])('but an answer about a symptom of %s that no table has is refused @H6', (_, code) => {
    expect(whyOf(read(symptom({ code })))).toEqual(['code-unmapped', expect.stringMatching(/./), 'symptom'])
  })
})

describe('an answer about a symptom that no table has', () => {
  const code = concept(SNOMED, '25064002', 'Headache')
  const coded = (of: string) => ({ valueBoolean: undefined, valueCodeableConcept: concept(SNOMED, of) })

  test.each([
    ['yes or no', { code }, 'code-unmapped'],
    ['no', { code, valueBoolean: false }, 'code-unmapped'],
    ['a code of an answer', { code, ...coded('52101004') }, 'code-unmapped'],
    ['a code of something else', { code, ...coded('12584003') }, undefined],
    ['a number', { code, valueBoolean: undefined, valueInteger: 3 }, undefined],
    ['of another system', { code: concept('http://lab.example', 'X12', 'Headache') }, undefined],
    ['in no survey', { code, category: [concept('http://lab.example', 'survey')] }, undefined],
  ])('%s is %s', (_, given, expected) => {
    expect(whyOf(read(symptom(given)))[0]).toBe(expected)
  })
})

test('a code of two meanings is about the measure that one of them has', () => {
  const both = (first: string) => ({
    code: { coding: [first, '1751-7'].map((code) => ({ system: LOINC, code })) },
  })
  expect(why(both('29265-6'))[2]).toBe('calcium-corrected')
  expect(why(both('38230-9'))[2]).toBe('calcium-ionized')
})

describe('a type of lesion', () => {
  const lesion = (given: Json = {}) =>
    calcium({
      code: concept(BW.lesion, 'lesion-type'),
      valueQuantity: undefined,
      referenceRange: undefined,
      valueCodeableConcept: concept(BW.lesion, 'lytic'),
      bodySite: concept(SNOMED, '77435000', 'Body of vertebra T8'),
      focus: [{ reference: 'Condition/3' }],
      ...given,
    })

  test('is read with its place and the site that it is about', () => {
    expect(factsOf(read(lesion()))).toEqual([
      {
        id: 'Observation/7',
        region: { region: 'thoracic-spine', level: 'T8' },
        lesion: 'lytic',
        when: expect.anything(),
        about: 'Condition/3',
      },
    ])
  })

  test('may be about a structure of the body, and about nothing told', () => {
    expect(factsOf(read(lesion({ focus: [{ reference: 'BodyStructure/3' }] })))).toMatchObject([
      { about: 'BodyStructure/3' },
    ])
    expect(factsOf(read(lesion({ focus: undefined })))[0]).not.toHaveProperty('about')
  })

  test('that is refused knows what it is about, and when', () => {
    const { refusals } = read(lesion({ valueCodeableConcept: undefined }))
    expect(refusals).toMatchObject([{ about: 'lesion', when: { day: 20_773 } }])
  })

  test.each([
    ['an answer of another table', { valueCodeableConcept: concept(SNOMED, '52101004') }, 'code-unmapped'],
    ['no answer', { valueCodeableConcept: undefined }, 'not-measured'],
    ['another patient', { focus: [{ reference: 'Patient/2' }] }, 'malformed'],
  ])('is refused for %s', (_, given, expected) => {
    expect(whyOf(read(lesion(given)))[0]).toBe(expected)
  })
})

describe('for all JSON @H32', () => {
  const names = [
    'status',
    'code',
    'valueQuantity',
    'valueBoolean',
    'effectiveDateTime',
    'component',
    'focus',
    'bodySite',
    'referenceRange',
    'category',
    'performer',
    'modifierExtension',
    'dataAbsentReason',
  ]

  test('nothing throws, and what is said is said once', () => {
    const shapes = record(Object.fromEntries(names.map((name) => [name, jsonValue()])), { requiredKeys: [] })
    const resources = [
      calcium(),
      symptom(),
      survey('72514-3', { valueInteger: 4 }),
      survey('89247-1', { valueInteger: 1 }),
    ]
    assert(
      property(shapes, (shape) => {
        for (const resource of resources) {
          const { facts, refusals } = readAmong(readObservation, { ...resource, ...shape })
          for (const { detail = '', named = '' } of refusals)
            expect(Math.max(detail.length, named.length)).toBeLessThanOrEqual(200)
          expect(facts.every(({ fact }) => fact.id.startsWith('Observation/'))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
