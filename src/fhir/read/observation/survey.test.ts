import { describe, expect, test } from 'vitest'

import { BW, LOINC, UCUM } from '#fhir/codes/system.ts'

import { quantity, read, survey } from '../testing/observations.ts'
import { concept, factsOf, whyOf, type Json } from '../testing/read-among.ts'

const pain = (given: Json) => read(survey('72514-3', given))
const part = (code: string, value: Json) => ({ code: concept(BW.pain, code), ...value })
const WHEN = { day: 20_777, moment: Date.UTC(2026, 10, 20, 7, 15) }

describe('a pain diary entry', () => {
  test.each([
    ['an integer', { valueInteger: 6 }],
    ['a score', { valueQuantity: { value: 6, unit: '{score}', system: UCUM, code: '{score}' } }],
    ['a score in words', { valueQuantity: { value: 6, unit: 'Score' } }],
    ['points of ten', { valueQuantity: { value: 6, unit: '/10' } }],
    ['a number of no unit', { valueQuantity: { value: 6, system: UCUM, code: '1' } }],
    ['a number alone', { valueQuantity: { value: 6 } }],
  ])('a bare %s is the worst of its day', (_, value) => {
    expect(factsOf(pain(value))).toEqual([
      { id: 'Observation/8', when: WHEN, worst: 6, regions: [], sites: [] },
    ])
  })

  test('components tell the rest', () => {
    const component = [
      part('worst', { valueInteger: 8 }),
      part('average', { valueInteger: 5 }),
      part('now', { valueQuantity: { value: 3 } }),
      part('rescue-doses', { valueInteger: 2 }),
      part('breakthrough-episodes', { valueInteger: 4 }),
      part('interference', { valueQuantity: { value: 5.4 } }),
      part('unheard-of', { valueInteger: 99 }),
    ]
    expect(factsOf(pain({ component }))).toEqual([
      {
        id: 'Observation/8',
        when: WHEN,
        worst: 8,
        average: 5,
        now: 3,
        rescueDoses: 2,
        breakthroughEpisodes: 4,
        interference: 5.4,
        regions: [],
        sites: [],
      },
    ])
  })

  test('what is not answered is absent, never 0 @H8', () => {
    const [entry] = factsOf(pain({ component: [part('average', { valueInteger: 0 })] }))
    expect(entry).toEqual({ id: 'Observation/8', when: WHEN, average: 0, regions: [], sites: [] })
  })

  test.each([
    ['-1', { valueInteger: -1 }, ['malformed', 'worst -1', 'pain']],
    ['11', { valueInteger: 11 }, ['malformed', 'worst 11', 'pain']],
    ['a fraction', { valueQuantity: { value: 6.5 } }, ['malformed', 'worst 6.5', 'pain']],
    [
      'millimeters in words',
      { valueQuantity: { value: 6, unit: 'mm' } },
      ['unit-not-understood', 'mm', 'pain'],
    ],
    [
      'a code of another system',
      { valueQuantity: { value: 6, system: 'http://example.org', code: 'mm', unit: 'score' } },
      ['unit-not-understood', 'mm', 'pain'],
    ],
    ['millimeters on a line', { valueQuantity: quantity('63 mm') }, ['unit-not-understood', 'mm', 'pain']],
    ['a text', { valueString: '6' }, ['value-not-number', '6', 'pain']],
    [
      'a word',
      { valueCodeableConcept: { text: 'severe' } },
      ['value-not-number', '{"text":"severe"}', 'pain'],
    ],
    ['nothing', {}, ['not-measured', undefined, 'pain']],
    ['a reason for none', { dataAbsentReason: { text: 'asleep' } }, ['not-measured', 'asleep', 'pain']],
    [
      'two kinds',
      { valueInteger: 6, valueString: '6' },
      ['malformed', 'value as Integer and String', 'pain'],
    ],
    [
      'components of nothing known',
      { component: [part('unheard-of', { valueInteger: 3 })] },
      ['not-measured', undefined, 'pain'],
    ],
    ['no day', { valueInteger: 6, effectiveDateTime: '2026-11' }, ['day-not-known', '2026-11', 'pain']],
  ])('%s is refused', (_, given, expected) => {
    expect(whyOf(pain(given))).toEqual(expected)
  })

  test('one bad answer is refused, and the others stand', () => {
    const { facts, refusals } = pain({
      component: [part('worst', { valueInteger: 42 }), part('now', { valueInteger: 3 })],
    })
    expect(facts).toMatchObject([{ fact: { now: 3 } }])
    expect(facts[0]?.fact).not.toHaveProperty('worst')
    expect(refusals).toMatchObject([{ why: 'malformed', detail: 'worst 42', about: 'pain' }])
  })

  test.each(['38208-5', '38214-3'])('%s is one as well', (code) => {
    expect(factsOf(read(survey(code, { valueInteger: 6 })))).toMatchObject([{ worst: 6 }])
  })
})

describe('weight', () => {
  const weight = (given: Json) => read(survey('29463-7', given))

  test.each([
    ['70.5 kg', 70.5],
    ['70500 g', 70.5],
    ['150 [lb_av]', 68.038_855_5],
    ['0.1 kg', 0.1],
  ])('%s', (written, kilograms) => {
    expect(factsOf(weight({ valueQuantity: quantity(written) }))).toMatchObject([{ kilograms }])
  })

  test.each([
    ['without unit', { valueQuantity: { value: 70 } }, 'unit-missing'],
    ['in stones', { valueQuantity: quantity('11 [stone_av]') }, 'unit-not-understood'],
    ['of nothing', { valueQuantity: quantity('0 kg') }, 'malformed'],
    ['below nothing', { valueQuantity: quantity('-70 kg') }, 'malformed'],
    ['at most', { valueQuantity: { ...quantity('70 kg'), comparator: '<' } }, 'malformed'],
    ['as a text', { valueString: '70 kg' }, 'value-not-number'],
  ])('%s is refused @H1', (_, given, why) => {
    expect(whyOf(weight(given))).toMatchObject(
      [why, expect.anything(), 'weight'].map((one, place) =>
        place === 1 && why === 'unit-missing' ? undefined : one,
      ),
    )
  })
})

describe('performance status', () => {
  test.each([
    ['89247-1', { valueInteger: 0 }, 'ecog', 0],
    ['89247-1', { valueQuantity: { value: 4 } }, 'ecog', 4],
    ['89247-1', { valueCodeableConcept: concept(LOINC, 'LA9624-3', 'ECOG 2') }, 'ecog', 2],
    ['89243-0', { valueInteger: 90 }, 'karnofsky', 90],
    ['89243-0', { valueQuantity: { value: 0 } }, 'karnofsky', 0],
  ])('%s %j is %s %d', (code, value, scale, score) => {
    expect(factsOf(read(survey(code, value)))).toEqual([{ id: 'Observation/8', when: WHEN, scale, score }])
  })

  test.each([
    ['89247-1', { valueInteger: 6 }, 'malformed'],
    ['89247-1', { valueQuantity: { value: 1.5 } }, 'malformed'],
    ['89247-1', { valueInteger: -1 }, 'malformed'],
    ['89247-1', { valueString: '1' }, 'value-not-number'],
    ['89247-1', { valueCodeableConcept: { text: 'ECOG 1' } }, 'code-unmapped'],
    ['89243-0', { valueInteger: 85 }, 'malformed'],
    ['89243-0', { valueInteger: 110 }, 'malformed'],
    ['89243-0', {}, 'not-measured'],
  ])('%s %j is refused: %s', (code, value, why) => {
    expect(whyOf(read(survey(code, value)))[0]).toBe(why)
  })
})

test.each([
  [['activity', 'mood', 'walking', 'work'], 5.5],
  [['activity', 'mood', 'walking'], undefined],
])('interference of %j is %s: four of seven items speak for it', (items, mean) => {
  const scores = items.map((item, index) => part(`interference-${item}`, { valueInteger: 4 + index }))
  const [entry] = factsOf(pain({ component: [part('worst', { valueInteger: 6 }), ...scores] })) as readonly {
    readonly interference?: number
  }[]
  expect(entry?.interference).toBe(mean)
})
