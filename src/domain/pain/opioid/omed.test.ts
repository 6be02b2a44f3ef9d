import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Dose, DoseLine, MedicationOrder, Opioid } from '../../facts/treatment.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { day, factsOf, nextId, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import { medication } from '../../testing/build-follow-up.ts'
import { asNeeded, mg, patch, regular, ugPerHour } from '../../testing/build-opioids.ts'
import { entryAgo, refusal } from '../../testing/build-records.ts'
import { addDays } from '../../time/day.ts'
import { isWhole, omedOn } from './omed.ts'

const omed = (given: Partial<PatientFacts>, at: string = TODAY) =>
  omedOn(factsOf(given), day(at), DEFAULT_RULESET, nowOn(TODAY))
const sum = (...orders: readonly MedicationOrder[]) => omed({ orders }).milligrams
const why = (given: Partial<PatientFacts>, at?: string) => omed(given, at).excluded.map((one) => one.why)

/** Typed a second time from the table of the CDC guideline of 2022; nothing here comes from the product. */
const FACTORS: readonly (readonly [Opioid, number])[] = [
  ['codeine', 0.15],
  ['hydrocodone', 1],
  ['hydromorphone', 5],
  ['methadone', 4.7],
  ['morphine', 1],
  ['oxycodone', 1.5],
  ['oxymorphone', 3],
  ['tapentadol', 0.4],
  ['tramadol', 0.2],
]

describe('what is taken regularly', () => {
  test.each(FACTORS)('%s by mouth counts %d times', (opioid, factor) => {
    expect(sum(regular(opioid, 10, 2))).toBeCloseTo(20 * factor, 9)
    expect(sum(regular(opioid, 10, 2, {}, { route: 'oral' }))).toBeCloseTo(20 * factor, 9)
  })

  test('T69: a fentanyl patch of 25 ug/h is 60 mg, however often it is changed', () => {
    expect(sum(patch(25))).toBe(60)
    const lines = (line: Partial<DoseLine>) => [{ strength: ugPerHour(25), asNeeded: false, ...line }]
    expect(sum(patch(25, { lines: lines({}) }))).toBe(60)
    expect(sum(patch(25, { lines: lines({ timesPerDay: 0.5, route: 'transdermal' }) }))).toBe(60)
  })

  test('T72: methadone 20 mg a day is 94 mg, and unreliable', () => {
    const found = omed({ orders: [regular('methadone', 10, 2)] })
    expect(found).toMatchObject({ milligrams: 94, isUnreliable: true, excluded: [] })
    expect(isWhole(found)).toBe(false)
  })

  test('lines and orders add up; nothing at all is nothing, and whole', () => {
    const twoLines = regular('morphine', 30, 1, {
      lines: [
        { strength: mg(30), timesPerDay: 1, asNeeded: false },
        { strength: mg(60), timesPerDay: 1, asNeeded: false },
      ],
    })
    expect(sum(twoLines, regular('oxycodone', 20, 2))).toBe(150)
    const nothing = omed({})
    expect([nothing.milligrams, isWhole(nothing)]).toEqual([0, true])
    expect(isWhole(omed({ orders: [medication('analgesic')] }))).toBe(true)
  })

  test.each<[string, MedicationOrder, string]>([
    ['buprenorphine', regular('buprenorphine', 2, 3), 'not-in-table'],
    ['levorphanol', regular('levorphanol', 2, 3), 'not-in-table'],
    ['dihydrocodeine', regular('dihydrocodeine', 60, 2), 'not-in-table'],
    ['pethidine', regular('pethidine', 50, 4), 'not-in-table'],
    [
      'an opioid known by words',
      regular('morphine', 30, 2, { drug: { classes: ['opioid'], named: 'MST' } }),
      'not-identified',
    ],
    ['morphine under the skin', regular('morphine', 10, 6, {}, { route: 'parenteral' }), 'other-route'],
    ['morphine in another way', regular('morphine', 10, 6, {}, { route: 'other' }), 'other-route'],
    ['morphine through the skin', regular('morphine', 10, 6, {}, { route: 'transdermal' }), 'other-route'],
    ['fentanyl under the tongue', regular('fentanyl', 0.2, 4, {}, { route: 'transmucosal' }), 'other-route'],
    ['fentanyl in milligrams', regular('fentanyl', 0.2, 4), 'other-route'],
    [
      'a fentanyl infusion',
      patch(25, { lines: [{ strength: ugPerHour(25), asNeeded: false, route: 'parenteral' }] }),
      'other-route',
    ],
    [
      'a patch of no known strength',
      patch(25, { lines: [{ asNeeded: false, route: 'transdermal' }] }),
      'dose-not-told',
    ],
    [
      'a dose that is not told',
      regular('morphine', 1, 2, { lines: [{ timesPerDay: 2, asNeeded: false }] }),
      'dose-not-told',
    ],
    [
      'a dose in drops',
      regular('morphine', 1, 2, {}, { strength: { value: 10, unit: 'mL', text: '10 mL' } }),
      'dose-not-told',
    ],
    [
      'no dosage at all',
      medication('opioid', { drug: { classes: ['opioid'], named: 'morphine', opioid: 'morphine' } }),
      'dose-not-told',
    ],
    [
      'no frequency',
      regular('morphine', 30, 2, { lines: [{ strength: mg(30), asNeeded: false }] }),
      'frequency-not-told',
    ],
  ])('%s is left out, and named: never nothing @H8', (_name, order, expected) => {
    const found = omed({ orders: [order, regular('oxycodone', 10, 2)] })
    expect(found).toMatchObject({
      milligrams: 30,
      excluded: [{ id: order.id, named: order.drug.named, why: expected }],
    })
    expect(isWhole(found)).toBe(false)
  })

  test('a medicine that cannot be read may be an opioid', () => {
    for (const about of ['medication', 'opioid'])
      expect(why({ refusals: [refusal(about, 'code-unmapped')] })).toEqual(['unreadable'])
    expect(why({ refusals: [refusal('medication', 'withdrawn')] })).toEqual([])
    expect(why({ refusals: [refusal('nsaid', 'malformed'), refusal('pain', 'malformed')] })).toEqual([])
  })
})

describe('on which days', () => {
  const over = (state: MedicationOrder['state'], more: Partial<MedicationOrder> = {}) =>
    regular('morphine', 30, 2, { state, authored: on('2026-10-01'), ...more })

  test.each<[string, MedicationOrder, at: string, expected: number | string]>([
    ['active, today', over('active'), TODAY, 60],
    ['active, its first day', over('active'), '2026-10-01', 60],
    ['active, before it was written', over('active'), '2026-09-30', 0],
    ['active, before it begins', over('active', { start: day('2026-10-05') }), '2026-10-04', 0],
    ['active, its last day', over('active', { end: day('2026-11-20') }), '2026-11-20', 60],
    ['active, past its last day', over('active', { end: day('2026-11-20') }), '2026-11-21', 0],
    ['planned', over('planned'), TODAY, 0],
    ['stopped, today', over('stopped'), TODAY, 0],
    ['on hold, today', over('on-hold'), TODAY, 0],
    ['stopped with a day, on it', over('stopped', { end: day('2026-11-01') }), '2026-11-01', 60],
    ['stopped with a day, after it', over('stopped', { end: day('2026-11-01') }), '2026-11-02', 0],
    ['stopped, nobody says when', over('stopped'), '2026-11-01', 'term-not-told'],
    [
      'stopped before its planned end',
      over('stopped', { end: day('2026-12-31') }),
      '2026-11-01',
      'term-not-told',
    ],
    ['completed, nobody says when', over('completed'), '2026-11-01', 'term-not-told'],
    ['on hold, nobody says since when', over('on-hold'), '2026-11-01', 'term-not-told'],
    ['stopped, before it was written', over('stopped'), '2026-09-30', 0],
  ])('%s', (_name, order, at, expected) => {
    const found = omed({ orders: [order] }, at)
    expect(typeof expected === 'string' ? found.excluded.map((one) => one.why)[0] : found.milligrams).toBe(
      expected,
    )
    expect(isWhole(found)).toBe(typeof expected === 'number')
  })

  test('without any day, what is active is taken today, and nobody knows since when', () => {
    const { authored: _, ...undated } = over('active')
    expect(omed({ orders: [undated] }).milligrams).toBe(60)
    expect(why({ orders: [undated] }, '2026-11-01')).toEqual(['term-not-told'])
  })

  test('an order that another of the same opioid followed ended the day before it', () => {
    const old = over('completed')
    const newer = regular('morphine', 45, 2, { authored: on('2026-11-12') })
    const at = (on: string) => omed({ orders: [newer, old] }, on)
    expect([at('2026-11-11'), at('2026-11-12')].map((one) => [one.milligrams, isWhole(one)])).toEqual([
      [60, true],
      [90, true],
    ])
    const other = regular('oxycodone', 30, 2, { authored: on('2026-11-12') })
    expect(why({ orders: [other, old] }, '2026-11-11')).toEqual(['term-not-told'])
    expect(
      why({ orders: [asNeeded('morphine', 10, { authored: on('2026-11-12') }), old] }, '2026-11-11'),
    ).toEqual(['term-not-told'])
  })

  test('what the patient says to take beside an order for it counts once', () => {
    const said = (opioid: Opioid) => regular(opioid, 30, 2, { origin: 'statement' })
    expect(sum(regular('morphine', 30, 2), said('morphine'))).toBe(60)
    expect(sum(regular('morphine', 30, 2), said('oxycodone'))).toBe(150)
    expect(sum(said('morphine'))).toBe(60)
  })
})

describe('what is taken as needed', () => {
  const rescue = asNeeded('oxycodone', 5)
  const told = (...counts: readonly (number | undefined)[]) =>
    counts.flatMap((rescueDoses, ago) =>
      rescueDoses === undefined ? [] : [entryAgo(ago, 5, { rescueDoses })],
    )
  const given = (ago: number, strength = 5, more: Partial<Dose> = {}): Dose => ({
    id: nextId('MedicationAdministration'),
    drug: { classes: ['opioid'], named: 'oxycodone', opioid: 'oxycodone' },
    strength: mg(strength),
    when: { day: addDays(day(TODAY), -ago) },
    certainty: 'given',
    ...more,
  })

  test('T70: oxycodone 40 mg a day and four times 5 mg is 90 mg, by the diary or by what was given', () => {
    const orders = [regular('oxycodone', 20, 2), rescue]
    expect(omed({ orders, pain: told(4) })).toMatchObject({ milligrams: 90, excluded: [] })
    const doses = [1, 2, 3, 4].map(() => given(0))
    expect(omed({ orders, doses })).toMatchObject({ milligrams: 90, excluded: [] })
    expect(omed({ orders, doses, pain: told(4) }).milligrams).toBe(90)
    expect(omed({ orders, doses: doses.slice(0, 1), pain: told(4) }).milligrams).toBe(90)
  })

  test('counts by the mean of the days of the week that tell it', () => {
    expect(omed({ orders: [rescue], pain: told(4, undefined, 2) }).milligrams).toBe(22.5)
    expect(omed({ orders: [rescue], pain: told(0, 0, 0) })).toMatchObject({ milligrams: 0, excluded: [] })
    expect(
      omed({ orders: [rescue], pain: told(4, ...Array.from({ length: 6 }, () => undefined), 9) }).milligrams,
    ).toBe(30)
  })

  test('is left out, and named, where nobody says how many were taken @H8', () => {
    expect(omed({ orders: [rescue], pain: [entryAgo(0, 5)] })).toMatchObject({
      milligrams: 0,
      excluded: [{ id: rescue.id, named: 'oxycodone', why: 'doses-taken-not-told' }],
    })
    expect(
      why({
        orders: [rescue],
        pain: told(undefined, undefined, undefined, undefined, undefined, undefined, undefined, 4),
      }),
    ).toEqual(['doses-taken-not-told'])
  })

  test('the most that is prescribed stands apart', () => {
    const most = (line: Partial<DoseLine>) =>
      omed({ orders: [asNeeded('oxycodone', 5, {}, line)] }).mostAsNeeded
    expect(most({ timesPerDay: 6 })).toBe(45)
    expect(most({ timesPerDay: 6, mostPerDay: mg(20) })).toBe(30)
    expect(most({})).toBeUndefined()
    expect(
      omed({ orders: [rescue, asNeeded('morphine', 10, {}, { timesPerDay: 2 })] }).mostAsNeeded,
    ).toBeUndefined()
  })

  test('several kinds of it, or a kind without a factor, cannot be told apart by a count', () => {
    expect(why({ orders: [rescue, asNeeded('morphine', 10)], pain: told(2) })).toEqual([
      'not-identified',
      'not-identified',
    ])
    expect(why({ orders: [asNeeded('buprenorphine', 0.2)], pain: told(2) })).toEqual(['not-in-table'])
    expect(why({ orders: [asNeeded('buprenorphine', 0.2)], pain: told(0) })).toEqual([])
  })

  test('doses without any opioid as needed may be of one, unless another drug is for that', () => {
    expect(why({ pain: told(2) })).toEqual(['not-identified'])
    expect(why({ pain: told(2), orders: [medication('analgesic', { asNeeded: true })] })).toEqual([])
    expect(why({ pain: told(2), orders: [medication('analgesic')] })).toEqual(['not-identified'])
  })

  test('what was given for a regular order is not counted twice', () => {
    const steady = regular('oxycodone', 20, 2)
    expect(omed({ orders: [steady], doses: [given(0, 20), given(0, 20)] }).milligrams).toBe(60)
    expect(omed({ orders: [steady, rescue], doses: [given(0, 20), given(0, 5)] }).milligrams).toBe(67.5)
    expect(omed({ orders: [steady, rescue], doses: [given(0, 20, { order: rescue.id })] }).milligrams).toBe(
      90,
    )
    expect(omed({ orders: [steady], doses: [given(0, 10, { order: steady.id })] }).milligrams).toBe(60)
    expect(omed({ doses: [given(0, 10)] }).milligrams).toBe(15)
    expect(why({ doses: [given(0, 10, { route: 'parenteral' })] })).toEqual(['other-route'])
  })
})

test('order of orders changes nothing, and an opioid more never makes it less', () => {
  const anyOrder = record({
    opioid: constantFrom(...FACTORS.map(([opioid]) => opioid), 'buprenorphine' as const),
    each: integer({ min: 1, max: 60 }),
    times: integer({ min: 1, max: 6 }),
  }).map(({ opioid, each, times }) => regular(opioid, each, times))
  assert(
    property(array(anyOrder, { maxLength: 5 }), anyOrder, (orders, more) => {
      expect(omed({ orders: orders.toReversed() })).toEqual(omed({ orders }))
      expect(sum(...orders, more)).toBeGreaterThanOrEqual(sum(...orders))
    }),
  )
})
