import { describe, expect, test } from 'vitest'

import { BW, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { symptom, read } from '../testing/observations.ts'
import { concept, type Json } from '../testing/read-among.ts'

const FEMUR = '310651003'
const at = (code: string, side?: string): Json => ({
  coding: [{ system: SNOMED, code }, ...(side === undefined ? [] : [{ system: SNOMED, code: side }])],
})
const item = (code: string, value: Json): Json => ({ code: concept(BW.assessment, code), ...value })
const answer = (code: string, system: string = BW.fractureScore): Json => ({
  valueCodeableConcept: concept(system, code),
})
const points = (valueInteger: number): Json => ({ valueInteger })
const percent = (value: number): Json => ({ valueQuantity: { value, unit: '%', system: UCUM, code: '%' } })

function score(code: string, given: Json = {}): Json {
  const {
    valueBoolean: _,
    performer: __,
    ...rest
  } = symptom({
    id: '12',
    code: concept(BW.assessment, code),
    effectiveDateTime: '2026-11-20',
    bodySite: at(FEMUR, '7771000'),
  })
  return { ...rest, ...given }
}

const fact = (observation: Json) => read(observation).facts[0]?.fact
const details = (observation: Json) =>
  read(observation).refusals.map(({ why, detail }) => `${why}: ${detail ?? ''}`)

describe('a fracture score', () => {
  test('with its items and its total is one fact of its bone and side', () => {
    const observation = score('mirels-total', {
      ...points(11),
      component: [
        item('mirels-site', answer('peritrochanteric')),
        item('mirels-pain', answer('functional')),
        item('mirels-lesion', answer('lytic', BW.lesion)),
        item('mirels-size', points(2)),
        item('mirels-cortical-breach', { valueBoolean: true }),
      ],
    })
    const { facts, refusals } = read(observation)
    expect(refusals).toEqual([])
    expect(facts).toMatchObject([
      {
        list: 'fractureScores',
        fact: {
          id: 'Observation/12',
          scale: 'mirels',
          status: 'final',
          region: { region: 'proximal-femur', side: 'left' },
          isPart: false,
          isWholeFemur: false,
          total: 11,
          corticalBreach: true,
          items: {
            site: { answer: 'peritrochanteric' },
            pain: { answer: 'functional' },
            lesion: { answer: 'lytic' },
            size: { points: 2 },
          },
        },
      },
    ])
  })

  test.each([
    ['mirels', {}],
    ['mirels-total', {}],
  ])('%s may have a total alone, or items alone', (code) => {
    expect(fact(score(code, points(9)))).toMatchObject({ total: 9, items: {}, isPart: false })
    const items = fact(score(code, { component: [item('mirels-pain', points(3))] }))
    expect(items).toMatchObject({ items: { pain: { points: 3 } } })
    expect(items).not.toHaveProperty('total')
    const total = fact(
      score(code, { component: [item('mirels-total', points(9)), item('mirels-pain', points(3))] }),
    )
    expect(total).toMatchObject({ total: 9, items: { pain: { points: 3 } } })
  })

  test('of the spine is of its vertebra', () => {
    const observation = score('sins', {
      bodySite: at('280849005'),
      component: [
        item('sins-location', answer('junctional')),
        item('sins-pain', answer('mechanical')),
        item('sins-lesion', answer('lytic')),
        item('sins-alignment', answer('deformity')),
        item('sins-collapse', answer('half-or-less')),
        item('sins-posterolateral', answer('bilateral')),
      ],
    })
    const read = fact(observation)
    expect(read).toMatchObject({
      scale: 'sins',
      region: { region: 'thoracic-spine', level: 'T12' },
      items: { alignment: { answer: 'deformity' }, posterolateral: { answer: 'bilateral' } },
    })
    expect(read).not.toHaveProperty('isWholeFemur')
  })

  test('may come item by item', () => {
    expect(fact(score('mirels-pain', answer('painless')))).toMatchObject({
      isPart: true,
      items: { pain: { answer: 'painless' } },
    })
    expect(fact(score('mirels-cortical-breach', { valueBoolean: false }))).toMatchObject({
      isPart: true,
      corticalBreach: false,
    })
    expect(
      fact(score('mirels-cortical-breach', { valueCodeableConcept: concept(SNOMED, '52101004') })),
    ).toMatchObject({
      corticalBreach: true,
    })
  })

  test.each([
    [0, 'not-collapsed'],
    [1, 'half-or-less'],
    [50, 'half-or-less'],
    [50.1, 'over-half'],
    [100, 'over-half'],
  ])('a collapse of %d %% is %s', (value, collapse) => {
    const observation = score('sins', {
      bodySite: at('280849005'),
      component: [item('sins-collapse', percent(value))],
    })
    expect(fact(observation)).toMatchObject({ items: { collapse: { answer: collapse } } })
  })

  test.each([
    [0, 'below-one-third'],
    [33, 'below-one-third'],
    [100 / 3, 'one-to-two-thirds'],
    [33.4, 'one-to-two-thirds'],
    [66.6, 'one-to-two-thirds'],
    [200 / 3, 'one-to-two-thirds'],
    [67, 'above-two-thirds'],
  ])('a size of %d %% is %s', (value, size) => {
    expect(fact(score('mirels', { component: [item('mirels-size', percent(value))] }))).toMatchObject({
      items: { size: { answer: size } },
    })
  })

  test('of percent by its unit alone is of percent, if no code says otherwise', () => {
    const size = (valueQuantity: Json) =>
      score('mirels', { component: [item('mirels-size', { valueQuantity })] })
    expect(fact(size({ value: 20, unit: '%' }))).toMatchObject({
      items: { size: { answer: 'below-one-third' } },
    })
    expect(details(size({ value: 2, unit: 'cm' }))).toEqual(['unit-not-understood: cm'])
    expect(details(size({ value: 20, system: 'http://example.org', code: '%' }))[0]).toMatch(
      /^unit-not-understood/,
    )
  })

  test.each([
    ['mirels-total', [4, 12], FEMUR],
    ['sins-total', [0, 18], '280849005'],
  ])('%s is from %j', (code, extremes, place) => {
    for (const total of extremes)
      expect(fact(score(code, { ...points(total), bodySite: at(place) }))).toMatchObject({ total })
  })

  test('says whether the cortex is breached by an answer as well', () => {
    const breach = (code: string) =>
      fact(score('mirels-cortical-breach', { valueCodeableConcept: concept(SNOMED, code) }))
    expect(breach('2667000')).toMatchObject({ corticalBreach: false })
    expect(details(score('mirels-cortical-breach', points(1)))).toEqual(['code-unmapped: 1'])
  })

  test.each<[string, Json, string]>([
    ['points without a unit', { valueQuantity: { value: 3 } }, '3'],
    ['points as a score', { valueQuantity: { value: 3, system: UCUM, code: '{score}' } }, '3'],
    ['points of dimension one', { valueQuantity: { value: 3, system: UCUM, code: '1' } }, '3'],
  ])('%s', (_, value) => {
    expect(fact(score('mirels', { component: [item('mirels-pain', value)] }))).toMatchObject({
      items: { pain: { points: 3 } },
    })
  })

  test('of a femur and no part of it says so', () => {
    expect(fact(score('mirels', { ...points(9), bodySite: at('71341001') }))).toMatchObject({
      region: { region: 'proximal-femur', side: 'unknown' },
      isWholeFemur: true,
    })
  })

  test('may name the bone site that it is about instead', () => {
    const { bodySite: _, ...nowhere } = score('mirels', points(9))
    const read = fact({ ...nowhere, focus: [{ reference: 'Condition/4' }] })
    expect(read).toMatchObject({ about: 'Condition/4', isWholeFemur: false })
    expect(read).not.toHaveProperty('region')
  })

  test('of a part of a femur is of no whole one', () => {
    const neck = fact(score('mirels', { ...points(9), bodySite: at('29627003') }))
    expect(neck).toMatchObject({ region: { detail: 'femoral-neck' }, isWholeFemur: false })
    const both = {
      coding: [...(at('71341001')['coding'] as readonly Json[]), { system: SNOMED, code: '29627003' }],
    }
    expect(fact(score('mirels', { ...points(9), bodySite: both }))).not.toMatchObject({ isWholeFemur: true })
  })

  test('that is preliminary says so', () => {
    expect(fact(score('mirels', { ...points(9), status: 'preliminary' }))).toMatchObject({
      status: 'preliminary',
    })
  })
})

describe('what of a score is refused', () => {
  test.each<[string, Json, string]>([
    [
      'entered in error',
      score('mirels', { ...points(9), status: 'entered-in-error' }),
      'withdrawn: entered-in-error',
    ],
    ['no status', score('mirels', { ...points(9), status: 'unknown' }), 'status-unknown: unknown'],
    ['no day', score('mirels', { ...points(9), effectiveDateTime: '2026-11' }), 'day-not-known: 2026-11'],
    ['no value', score('mirels'), 'not-measured: '],
    [
      'no value, for a reason',
      score('mirels', { dataAbsentReason: { text: 'not assessed' } }),
      'not-measured: not assessed',
    ],
    [
      'nothing of it among its components',
      score('mirels', { component: [item('of-something-else', points(2))] }),
      'not-measured: ',
    ],
    [
      'of the pelvis',
      score('mirels', { ...points(9), bodySite: at('118645006') }),
      'malformed: mirels of pelvis',
    ],
    ['of a rib', score('mirels', { ...points(9), bodySite: at('113197003') }), 'malformed: mirels of ribs'],
    [
      'of a vertebra',
      score('mirels', { ...points(9), bodySite: at('71737002') }),
      'malformed: mirels of thoracic-spine',
    ],
    ['SINS of a femur', score('sins', points(9)), 'malformed: sins of proximal-femur'],
    ['a total too low', score('mirels', points(3)), 'malformed: mirels 3'],
    ['a total too high', score('mirels', points(13)), 'malformed: mirels 13'],
    [
      'a total that is no whole number',
      score('mirels', { valueQuantity: { value: 8.5 } }),
      'malformed: mirels 8.5',
    ],
    ['a SINS too high', score('sins', { ...points(19), bodySite: at('280849005') }), 'malformed: sins 19'],
    [
      'a comparator',
      score('mirels', { valueQuantity: { value: 9, comparator: '>=' } }),
      'malformed: comparator >=',
    ],
    ['a total in percent', score('mirels', percent(9)), 'unit-not-understood: %'],
    ['a text', score('mirels', { valueString: '9' }), 'value-not-number: 9'],
  ])('%s', (_, observation, refusal) => {
    expect(read(observation).facts).toEqual([])
    expect(details(observation)).toEqual([refusal])
    expect(read(observation).refusals[0]?.about).toMatch(/^(?:mirels|sins)$/)
  })

  test.each<[string, Json, string]>([
    [
      'pain of the spine with 2 points: it has 3, 1 or 0',
      item('sins-pain', points(2)),
      'malformed: sins-pain 2',
    ],
    ['an answer of another item', item('sins-lesion', answer('mechanical')), 'code-unmapped: '],
    ['an item of the other scale', item('mirels-pain', points(2)), 'malformed: mirels-pain within sins'],
    ['a percentage of pain', item('sins-pain', percent(2)), 'unit-not-understood: %'],
    ['more than all', item('sins-collapse', percent(101)), 'malformed: sins-collapse 101 %'],
    ['less than nothing', item('sins-collapse', percent(-1)), 'malformed: sins-collapse -1 %'],
    [
      'points of milligrams',
      item('sins-pain', { valueQuantity: { value: 3, unit: 'mg', system: UCUM, code: 'mg' } }),
      'unit-not-understood: mg',
    ],
    ['a breach that is a number', item('sins-alignment', { valueBoolean: true }), 'value-not-number: true'],
  ])('%s, while the rest is used', (_, component, refusal) => {
    const observation = score('sins', {
      bodySite: at('280849005'),
      component: [item('sins-posterolateral', points(3)), component],
    })
    expect(fact(observation)).toMatchObject({ items: { posterolateral: { points: 3 } } })
    expect(Object.keys((fact(observation) as { items: Json }).items)).toEqual(['posterolateral'])
    expect(details(observation)).toEqual([expect.stringContaining(refusal)])
  })

  test('an item told in two ways is told by neither; twice alike it is told once', () => {
    const twice = (a: number, b: number) =>
      score('mirels', {
        ...points(9),
        component: [item('mirels-pain', points(a)), item('mirels-pain', points(b))],
      })
    expect(fact(twice(3, 3))).toMatchObject({ items: { pain: { points: 3 } } })
    expect(details(twice(3, 3))).toEqual([])
    expect(fact(twice(3, 2))).toMatchObject({ total: 9, items: {} })
    expect(details(twice(3, 2))).toEqual(['malformed: mirels-pain in several ways'])
  })
})
