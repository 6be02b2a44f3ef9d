import { describe, expect, test } from 'vitest'

import type { PainEntry } from '../../../facts/pain.ts'
import type { PatientFacts } from '../../../facts/patient-facts.ts'
import type { MedicationOrder } from '../../../facts/treatment.ts'
import { evaluateWithCoverage } from '../../../rules/with-coverage.ts'
import { day, factsOf, inputOf, on } from '../../../testing/build-facts.ts'
import { medication } from '../../../testing/build-follow-up.ts'
import { asNeeded, patch, regular } from '../../../testing/build-opioids.ts'
import { entryAgo, refusal } from '../../../testing/build-records.ts'
import { opioidWithoutRelief } from './opioid-without-relief.ts'

const evaluate = (given: Partial<PatientFacts>) => opioidWithoutRelief.evaluate(inputOf(given))

function answer(given: Partial<PatientFacts>) {
  const [finding] = evaluate(given)
  if (finding?.verdict === 'unknown')
    return finding.needs.map((one) => (one.kind === 'fact' ? one.needs : one.kind))
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

/** Morphine of so much a day until a week ago, and so much since. */
const changed = (before: number, after: number): readonly MedicationOrder[] => [
  regular('morphine', before, 1, { state: 'completed', authored: on('2026-09-01') }),
  regular('morphine', after, 1, { authored: on('2026-11-16') }),
]

const week = (from: number, worst: number, days = 7): readonly PainEntry[] =>
  Array.from({ length: days }, (_, ago) => entryAgo(from + ago, worst))
const pain = (before: number, after: number) => [...week(0, after), ...week(14, before)]

describe('P-05', () => {
  test.each<[string, Partial<PatientFacts>, unknown]>([
    ['a quarter more, pain the same', { orders: changed(40, 50), pain: pain(6, 6) }, 'this-week'],
    ['less than a quarter more', { orders: changed(40, 49.9), pain: pain(6, 6) }, 'clear'],
    ['less', { orders: changed(60, 40), pain: pain(6, 9) }, 'clear'],
    ['a quarter more, pain one point less', { orders: changed(40, 50), pain: pain(6, 5) }, 'this-week'],
    [
      'a quarter more, pain 1.5 points less',
      { orders: changed(40, 50), pain: [...week(0, 5, 2), ...week(2, 4, 2), ...week(14, 6)] },
      'this-week',
    ],
    ['a quarter more, pain two points less', { orders: changed(40, 50), pain: pain(6, 4) }, 'clear'],
    ['a quarter more, pain worse', { orders: changed(40, 50), pain: pain(4, 8) }, 'this-week'],
    [
      'the first opioid',
      { orders: [regular('morphine', 30, 2, { authored: on('2026-11-16') })], pain: pain(6, 6) },
      'this-week',
    ],
    ['the same for two weeks', { orders: [regular('morphine', 30, 2)], pain: pain(6, 9) }, 'clear'],
    [
      'a change 14 days ago is not within them',
      { orders: [regular('morphine', 30, 2, { authored: on('2026-11-09') })], pain: pain(6, 6) },
      'clear',
    ],
    [
      'a change 13 days ago is',
      { orders: [regular('morphine', 30, 2, { authored: on('2026-11-10') })], pain: pain(6, 6) },
      'this-week',
    ],
    ['no diary now', { orders: changed(40, 50), pain: week(14, 6) }, ['diary-entries']],
    ['no diary then', { orders: changed(40, 50), pain: week(0, 6) }, ['diary-entries']],
    [
      'one day each, no better',
      { orders: changed(40, 50), pain: [entryAgo(0, 6), entryAgo(14, 6)] },
      'this-week',
    ],
    [
      'one day each, better: too few to say so',
      { orders: changed(40, 50), pain: [entryAgo(0, 3), entryAgo(14, 6)] },
      ['diary-entries'],
    ],
    ['T72: methadone', { orders: [regular('methadone', 10, 2)], pain: pain(6, 6) }, ['whole-opioid-dose']],
    [
      'buprenorphine beside it',
      { orders: [...changed(40, 50), regular('buprenorphine', 1, 2)], pain: pain(6, 6) },
      ['whole-opioid-dose'],
    ],
    [
      'morphine under the skin',
      {
        orders: [...changed(40, 50), regular('morphine', 10, 4, {}, { route: 'parenteral' })],
        pain: pain(6, 6),
      },
      ['whole-opioid-dose'],
    ],
    [
      'an opioid that ended, nobody says when',
      { orders: [...changed(40, 50), patch(25, { state: 'stopped' })], pain: pain(6, 6) },
      ['whole-opioid-dose'],
    ],
    [
      'doses as needed, nobody says how many',
      { orders: [...changed(40, 50), asNeeded('oxycodone', 5)], pain: pain(6, 6) },
      ['rescue-doses-taken'],
    ],
    [
      'a medicine that cannot be read',
      { orders: changed(40, 50), refusals: [refusal('medication', 'code-unmapped')], pain: pain(6, 6) },
      ['readable-medication'],
    ],
    ['no opioid', { orders: [medication('analgesic')], pain: pain(6, 6) }, undefined],
    [
      'an opioid that was stopped',
      { orders: [regular('morphine', 30, 2, { state: 'stopped' })], pain: pain(6, 6) },
      undefined,
    ],
  ])('%s: %j', (_name, given, expected) => {
    expect(answer(given)).toEqual(expected)
  })

  test('doses as needed count by what was taken', () => {
    const taken = (count: number) => (ago: number) => entryAgo(ago, 6, { rescueDoses: count })
    const weeks = (before: number, after: number) => [
      ...[0, 1, 2, 3].map(taken(after)),
      ...[14, 15, 16, 17].map(taken(before)),
    ]
    const orders = [regular('morphine', 20, 2), asNeeded('oxycodone', 5)]
    // 40 and 7.5 are 47.5; a quarter more is 59.375: three doses more than one.
    expect(answer({ orders, pain: weeks(1, 2) })).toBe('clear')
    expect(answer({ orders, pain: weeks(1, 3) })).toBe('this-week')
  })

  test('tells both sums, both scores, and since when', () => {
    const orders = changed(40, 60)
    expect(evaluate({ orders, pain: pain(6, 5) })).toMatchObject([
      {
        rule: 'P-05',
        problem: 'pain',
        since: day('2026-11-16'),
        value: 60,
        unit: 'mg/d',
        missing: [],
        reason: {
          id: 'pain-opioid-without-relief',
          before: { milligrams: 40, day: day('2026-11-09'), excluded: [] },
          after: { milligrams: 60, day: day('2026-11-23') },
          percent: 25,
          pain: { before: 6, after: 5, isByMedian: true },
        },
      },
    ])
  })

  test.each(['medication-orders', 'pain'] as const)(
    '%s not loaded: it can raise and never clear @H17',
    (concept) => {
      const coverage = new Map([...factsOf().coverage, [concept, { state: 'loading' } as const]])
      const of = (orders: readonly MedicationOrder[]) =>
        evaluateWithCoverage(opioidWithoutRelief, inputOf({ orders, pain: pain(6, 6), coverage }))[0]?.verdict
      expect([of(changed(40, 50)), of(changed(40, 40)), of([])]).toEqual(['raised', 'unknown', 'unknown'])
    },
  )
})
