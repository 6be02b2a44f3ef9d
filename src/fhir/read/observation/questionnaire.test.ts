import { assert, jsonValue, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readQuestionnaireResponse } from './questionnaire.ts'

const NUMBNESS = `${SNOMED}|44077006`
const SPINE = `${SNOMED}|48926009`
const WORST = `${BW.pain}|worst`
const WHEN = { day: 20_777, moment: Date.UTC(2026, 10, 20, 7, 15) }

function response(item: unknown, given: Json = {}): Json {
  return {
    resourceType: 'QuestionnaireResponse',
    id: '5',
    status: 'completed',
    subject: { reference: 'Patient/1' },
    authored: '2026-11-20T07:15:00Z',
    source: { reference: 'Patient/1' },
    item,
    ...given,
  }
}

const read = (item: unknown, given?: Json) => readAmong(readQuestionnaireResponse, response(item, given))
const answer = (linkId: string, ...answers: readonly Json[]) => ({ linkId, answer: answers })

describe('answers by linkId', () => {
  test('lead to the facts of Observations', () => {
    const item = [
      {
        linkId: 'group',
        item: [
          answer(NUMBNESS, { valueBoolean: true }),
          answer(SPINE, { valueCoding: { system: SNOMED, code: '2667000' } }),
        ],
      },
      answer(WORST, { valueInteger: 7 }),
      answer(`${BW.pain}|interference`, { valueDecimal: 4.5 }),
      answer('7', { valueString: 'no code, no meaning' }),
    ]
    const shared = {
      id: 'QuestionnaireResponse/5',
      when: WHEN,
      sites: [],
      regions: [],
      qualities: [],
      by: 'patient',
    }
    expect(factsOf(read(item))).toEqual([
      { ...shared, symptom: 'numbness', answer: 'present' },
      { ...shared, symptom: 'spinal-pain', answer: 'absent' },
      { id: 'QuestionnaireResponse/5', when: WHEN, worst: 7, interference: 4.5, regions: [], sites: [] },
    ])
  })

  test('the pain score of LOINC is the worst of its day', () => {
    expect(factsOf(read([answer(`${LOINC}|72514-3`, { valueInteger: 3 })]))).toMatchObject([{ worst: 3 }])
  })

  test('items within a symptom tell its qualities and its onset, and not those of another', () => {
    const within = [
      answer(`${BW.painQuality}|night`, { valueBoolean: true }),
      answer(`${BW.painQuality}|tender`, { valueBoolean: false }),
      answer(`${LOINC}|11368-8`, { valueDate: '2026-11-14' }),
    ]
    const item = [
      { ...answer(SPINE, { valueBoolean: true, item: within }) },
      answer(NUMBNESS, { valueBoolean: true }),
    ]
    expect(factsOf(read(item))).toMatchObject([
      { symptom: 'spinal-pain', qualities: ['night'], onset: 20_771 },
      { symptom: 'numbness', qualities: [] },
    ])
    expect(factsOf(read(item))[1]).not.toHaveProperty('onset')
  })

  test('of a symptom within another, qualities belong to the nearer one', () => {
    const inner = answer(NUMBNESS, {
      valueBoolean: true,
      item: [answer(`${BW.painQuality}|night`, { valueBoolean: true })],
    })
    expect(factsOf(read([answer(SPINE, { valueBoolean: true, item: [inner] })]))).toMatchObject([
      { symptom: 'spinal-pain', qualities: [] },
      { symptom: 'numbness', qualities: ['night'] },
    ])
  })

  test('a question left open was not asked @H8', () => {
    expect(read([{ linkId: NUMBNESS }, answer(SPINE), answer(WORST, {})])).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    ['several answers', answer(NUMBNESS, { valueBoolean: true }, { valueBoolean: false }), 'malformed'],
    ['an answer of two kinds', answer(NUMBNESS, { valueBoolean: true, valueString: 'no' }), 'malformed'],
    ['a word', answer(NUMBNESS, { valueString: 'yes' }), 'code-unmapped'],
    [
      'a code of no table',
      answer(NUMBNESS, { valueCoding: { system: SNOMED, code: '261665006' } }),
      'code-unmapped',
    ],
    ['a score beyond 10', answer(WORST, { valueInteger: 11 }), 'malformed'],
    ['a score as text', answer(WORST, { valueString: '7' }), 'value-not-number'],
    ['a score with a unit', answer(WORST, { valueQuantity: { value: 7, unit: 'mm' } }), 'malformed'],
    ['yes where a number should be', answer(NUMBNESS, { valueInteger: true }), 'code-unmapped'],
    [
      'a quantity that looks like a code',
      answer(NUMBNESS, { valueQuantity: { system: SNOMED, code: '2667000' } }),
      'code-unmapped',
    ],
  ])('%s: %s', (_, item, why) => {
    expect(whyOf(read([item]))[0]).toBe(why)
  })

  test('a score that is told in two ways is not known', () => {
    const { facts, refusals } = read([
      answer(WORST, { valueInteger: 3 }),
      answer(WORST, { valueInteger: 9 }),
      answer(`${BW.pain}|now`, { valueInteger: 2 }),
    ])
    expect(facts).toMatchObject([{ fact: { now: 2 } }])
    expect(facts[0]?.fact).not.toHaveProperty('worst')
    expect(refusals).toMatchObject([{ why: 'malformed', detail: 'worst 3 and 9' }])
  })
})

describe('the response as a whole @H7', () => {
  const ITEM = [answer(NUMBNESS, { valueBoolean: true })]

  test.each([
    ['completed', undefined],
    ['amended', undefined],
    ['stopped', undefined],
    ['in-progress', 'status-unknown'],
    ['entered-in-error', 'withdrawn'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s: %s', (status, why) => {
    expect(read(ITEM, { status }).refusals[0]?.why).toBe(why)
  })

  test.each([
    ['no time', { authored: undefined }, 'day-not-known'],
    ['a year', { authored: '2026' }, 'day-not-known'],
    ['a modifier', { modifierExtension: [{ url: 'x' }] }, 'malformed'],
    ['items that are no list', { item: {} }, 'malformed'],
  ])('with %s it is refused: %s', (_, given, why) => {
    expect(read(ITEM, given).refusals[0]?.why).toBe(why)
  })

  test('who says so is the source, else the author', () => {
    const by = (given: Json) => factsOf(read(ITEM, given))
    expect(by({ source: { reference: 'Practitioner/1' } })).toMatchObject([{ by: 'clinician' }])
    expect(by({ source: undefined, author: { reference: 'Patient/1' } })).toMatchObject([{ by: 'patient' }])
    expect(by({ source: undefined })).toMatchObject([{ by: 'clinician' }])
  })

  test.each(['completed', 'entered-in-error'])(
    'one that asks nothing of this is out of scope, %s or not',
    (status) => {
      expect(
        read([answer('1.2', { valueBoolean: true }), answer(`${LOINC}|44249-1`, { valueInteger: 4 })], {
          status,
        }),
      ).toEqual(OUT_OF_SCOPE)
    },
  )
})

describe('the codes of its Questionnaire', () => {
  const coding = [{ system: SNOMED, code: '44077006' }]
  const questionnaire = (item: unknown) => ({ resourceType: 'Questionnaire', id: 'q', item })
  const by = (item: unknown, answered: unknown) =>
    read(answered, { questionnaire: '#q', contained: [questionnaire(item)] })

  test('are those of the items of the same linkId, at any depth', () => {
    const item = [{ linkId: '1', item: [{ linkId: '1.1', code: coding, text: 'Any numbness?' }] }]
    expect(factsOf(by(item, [answer('1.1', { valueBoolean: true })]))).toMatchObject([
      { symptom: 'numbness' },
    ])
  })

  test('come before a linkId that looks like a code', () => {
    const item = [{ linkId: SPINE, code: coding }]
    expect(factsOf(by(item, [answer(SPINE, { valueBoolean: true })]))).toMatchObject([
      { symptom: 'numbness' },
    ])
  })

  test('may be missing, and then a linkId that looks like a code counts', () => {
    const answered = [answer(NUMBNESS, { valueBoolean: true })]
    for (const item of [
      { linkId: NUMBNESS, text: 'Any numbness?' },
      { linkId: NUMBNESS, code: [] },
    ])
      expect(factsOf(by([item], answered))).toMatchObject([{ symptom: 'numbness' }])
    expect(by([], [answer(`|${NUMBNESS}`, { valueBoolean: true })])).toEqual(OUT_OF_SCOPE)
  })

  test('are not known where two items have one linkId', () => {
    const item = [
      { linkId: '1', code: coding },
      { linkId: '1', code: [{ system: SNOMED, code: '84229001' }] },
    ]
    expect(by(item, [answer('1', { valueBoolean: true })])).toEqual(OUT_OF_SCOPE)
  })
})

describe('hostile responses @H32', () => {
  test('items nested without end', () => {
    let item: Json = answer(NUMBNESS, { valueBoolean: true })
    for (let level = 0; level < 50_000; level++) item = { linkId: String(level), item: [item] }
    expect(factsOf(read([item]))).toMatchObject([{ symptom: 'numbness' }])
  })

  test('nothing throws', () => {
    const names = ['status', 'questionnaire', 'item', 'authored', 'source', 'contained', 'modifierExtension']
    const shapes = record(Object.fromEntries(names.map((name) => [name, jsonValue()])), { requiredKeys: [] })
    assert(
      property(shapes, jsonValue(), (shape, inner) => {
        expect(() =>
          read(
            [answer(NUMBNESS, { valueBoolean: true }), { linkId: inner, answer: inner, item: [inner] }],
            shape,
          ),
        ).not.toThrow()
      }),
    )
  })
})
