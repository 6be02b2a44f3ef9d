import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../../facts/patient-facts.ts'
import { evaluateWithCoverage } from '../../../rules/with-coverage.ts'
import { day, dose, factsOf, inputOf, on, TODAY } from '../../../testing/build-facts.ts'
import { medication } from '../../../testing/build-follow-up.ts'
import { diary, entryAgo, refusal } from '../../../testing/build-records.ts'
import { noAnalgesic } from './no-analgesic.ts'

const gap = undefined
const evaluate = (given: Partial<PatientFacts>) => noAnalgesic.evaluate(inputOf(given))

function answer(given: Partial<PatientFacts>) {
  const [finding] = evaluate(given)
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

describe('P-08', () => {
  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['worst 5, nothing taken', { pain: diary(5) }, 'this-week'],
    ['worst 4', { pain: diary(4) }, undefined],
    ['worst 4 today, 8 yesterday: the latest counts', { pain: diary(4, 8) }, undefined],
    ['worst 5 today, 2 yesterday', { pain: diary(5, 2) }, 'this-week'],
    ['worst 8 six days ago', { pain: diary(gap, gap, gap, gap, gap, gap, 8) }, 'this-week'],
    ['worst 8 seven days ago', { pain: diary(gap, gap, gap, gap, gap, gap, gap, 8) }, undefined],
    [
      'no worst today, 6 yesterday',
      { pain: [entryAgo(0, gap, { average: 2 }), entryAgo(1, 6)] },
      'this-week',
    ],
    ['an opioid', { pain: diary(8), orders: [medication('opioid')] }, 'clear'],
    ['an analgesic', { pain: diary(8), orders: [medication('analgesic')] }, 'clear'],
    [
      'an NSAID the patient says to take',
      { pain: diary(8), orders: [medication('nsaid', { origin: 'statement' })] },
      'clear',
    ],
    [
      'an analgesic as needed',
      { pain: diary(8), orders: [medication('analgesic', { asNeeded: true })] },
      'clear',
    ],
    ['a corticosteroid', { pain: diary(8), orders: [medication('corticosteroid')] }, 'this-week'],
    [
      'one that was stopped',
      { pain: diary(8), orders: [medication('opioid', { state: 'stopped' })] },
      'this-week',
    ],
    ['one on hold', { pain: diary(8), orders: [medication('opioid', { state: 'on-hold' })] }, 'this-week'],
    [
      'one that is planned',
      { pain: diary(8), orders: [medication('opioid', { state: 'planned' })] },
      'this-week',
    ],
    [
      'one that ended yesterday',
      { pain: diary(8), orders: [medication('opioid', { end: day('2026-11-22') })] },
      'this-week',
    ],
    ['one that ends today', { pain: diary(8), orders: [medication('opioid', { end: day(TODAY) })] }, 'clear'],
    [
      'one that begins tomorrow',
      { pain: diary(8), orders: [medication('opioid', { start: day('2026-11-24') })] },
      'this-week',
    ],
    ['a dose given this week', { pain: diary(8), doses: [dose('nsaid', '2026-11-17')] }, 'clear'],
    ['a dose given before', { pain: diary(8), doses: [dose('nsaid', '2026-11-16')] }, 'this-week'],
    ['rescue doses by the diary', { pain: [entryAgo(0, 8, { rescueDoses: 1 })] }, 'clear'],
    ['no rescue doses by the diary', { pain: [entryAgo(0, 8, { rescueDoses: 0 })] }, 'this-week'],
    [
      'a medicine that cannot be read',
      { pain: diary(8), refusals: [refusal('medication', 'code-unmapped')] },
      'unknown',
    ],
    [
      'an opioid that cannot be read',
      { pain: diary(8), refusals: [refusal('opioid', 'malformed')] },
      'unknown',
    ],
    [
      'a medicine that was withdrawn',
      { pain: diary(8), refusals: [refusal('medication', 'withdrawn')] },
      'this-week',
    ],
    [
      'a bone agent that cannot be read',
      { pain: diary(8), refusals: [refusal('denosumab', 'malformed')] },
      'this-week',
    ],
    ['no diary', { orders: [medication('opioid')] }, undefined],
  ])('%s: %s', (_name, given, expected) => {
    expect(answer(given)).toBe(expected)
  })

  test('stands since the first of the unbroken days with such pain', () => {
    const since = (...worst: readonly (number | undefined)[]) => {
      const [finding] = evaluate({ pain: diary(...worst) })
      return finding?.verdict === 'raised' ? finding.since : undefined
    }
    expect([since(5), since(5, 6, 7), since(5, gap, 6, 4, 8)].map(Number)).toEqual(
      [TODAY, '2026-11-21', '2026-11-21'].map((text) => Number(day(text))),
    )
  })

  test('clear names what is taken, once', () => {
    const orders = [
      medication('opioid'),
      medication('opioid'),
      medication('nsaid', { authored: on('2026-11-01') }),
    ]
    expect(evaluate({ pain: diary(8), orders })).toMatchObject([
      { verdict: 'clear', value: 8, reason: { id: 'pain-analgesic-taken', named: ['opioid', 'nsaid'] } },
    ])
  })

  test('orders not loaded: it can raise and never clear @H17', () => {
    const coverage = new Map([
      ...factsOf().coverage,
      ['medication-orders', { state: 'loading' } as const] as const,
    ])
    const of = (given: Partial<PatientFacts>) =>
      evaluateWithCoverage(noAnalgesic, inputOf({ ...given, coverage }))[0]?.verdict
    expect(of({ pain: diary(8), orders: [medication('opioid')] })).toBe('unknown')
    expect(of({ pain: diary(8) })).toBe('raised')
  })
})
