import { describe, expect, test } from 'vitest'

import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf } from '../../testing/build-facts.ts'
import { entryAgo, refusal } from '../../testing/build-records.ts'
import { poorControl } from './poor-control.ts'

const gap = undefined
const evaluate = (given: Partial<PatientFacts>) => poorControl.evaluate(inputOf(given))

/** Today's first: the count of each day, undefined where the diary has no entry. */
const days = (of: 'rescueDoses' | 'breakthroughEpisodes', ...counts: readonly (number | undefined)[]) =>
  counts.flatMap((count, ago) => (count === undefined ? [] : [entryAgo(ago, 5, { [of]: count })]))
const doses = (...counts: readonly (number | undefined)[]) => days('rescueDoses', ...counts)
const episodes = (...counts: readonly (number | undefined)[]) => days('breakthroughEpisodes', ...counts)

function answer(pain: readonly PainEntry[]) {
  const [finding] = evaluate({ pain })
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

describe('P-04', () => {
  test.each<[string, readonly PainEntry[], string | undefined]>([
    ['4 rescue doses on 3 days', doses(4, 4, 4, 0, 0, 0, 0), 'this-week'],
    ['4 on 2 days', doses(4, 4, 3, 3, 0, 0, 0), 'clear'],
    ['3 on 7 days', doses(3, 3, 3, 3, 3, 3, 3), 'clear'],
    ['4 episodes on 3 days', episodes(4, 0, 4, 0, 0, 0, 4), 'this-week'],
    ['the eighth day', doses(4, 4, 0, 0, 0, 0, 0, 4), 'clear'],
    ['doses on 2 days and episodes on another', [...doses(4, 4), ...episodes(gap, gap, 4)], 'this-week'],
    ['doses and episodes of one day are one day', [...doses(4, 4), ...episodes(4, 4)], 'unknown'],
    ['4 on the only 3 days told', doses(4, gap, 4, gap, 4), 'this-week'],
    ['4 on the only day told', doses(4), 'unknown'],
    ['4 on 1 day, 5 told', doses(4, 0, 0, 0, 0), 'unknown'],
    ['4 on 1 day, 6 told', doses(4, 0, 0, 0, 0, 0), 'clear'],
    ['4 on 2 days, 6 told', doses(4, 4, 0, 0, 0, 0), 'unknown'],
    ['4 on 2 days, 7 told', doses(4, 4, 0, 0, 0, 0, 0), 'clear'],
    ['none on the day told', doses(0), 'clear'],
    ['two entries of a day: the higher', [...doses(4, 4, 1), ...doses(gap, gap, 4)], 'this-week'],
    ['two entries of 2 are not 4', [...doses(2, 2, 2), ...doses(2, 2, 2)], 'clear'],
    ['a diary that asks for neither', [entryAgo(0, 9), entryAgo(1, 9)], undefined],
    ['no diary', [], undefined],
  ])('%s: %s', (_name, pain, expected) => {
    expect(answer(pain)).toBe(expected)
  })

  test('names the days, their number and since when', () => {
    const pain = doses(5, 4, gap, 4)
    expect(evaluate({ pain })).toMatchObject([
      {
        rule: 'P-04',
        since: day('2026-11-20'),
        value: 3,
        unit: 'd',
        evidence: pain.map(({ id }) => id),
        reason: {
          id: 'pain-control-poor',
          high: 3,
          countFrom: 4,
          needed: 3,
          ofDays: 7,
          days: [{ rescueDoses: 5 }, { rescueDoses: 4 }, { rescueDoses: 4 }],
          background: { state: 'not-told' },
        },
      },
    ])
  })

  test.each([
    [[6, 6, 6], { state: 'controlled', average: 6, days: 3 }],
    [[7, 7, 7], { state: 'uncontrolled', average: 7, days: 3 }],
    [[7, 7, 6], { state: 'uncontrolled', average: 7, days: 3 }],
    [[7, 6, 6], { state: 'controlled', average: 6, days: 3 }],
    [[gap, 8, gap], { state: 'uncontrolled', average: 8, days: 1 }],
  ])('on average pain of %j the background is %j: breakthrough, or flares', (averages, background) => {
    const pain = averages.map((average, ago) =>
      entryAgo(ago, 9, { breakthroughEpisodes: 4, ...(average !== undefined && { average }) }),
    )
    expect(evaluate({ pain })).toMatchObject([{ reason: { background } }])
  })

  test('an entry that cannot be read is named', () => {
    const unreadable = refusal('pain', 'malformed', '2026-11-22')
    expect(evaluate({ pain: doses(4), refusals: [unreadable] })).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'diary-entries' }, { needs: 'readable-diary-entry' }] },
    ])
  })

  test('the diary not loaded: it can raise and never clear @H17', () => {
    const coverage = new Map([...factsOf().coverage, ['pain', { state: 'loading' } as const] as const])
    const of = (pain: readonly PainEntry[]) =>
      evaluateWithCoverage(poorControl, inputOf({ pain, coverage }))[0]?.verdict
    expect([of(doses(4, 4, 4)), of(doses(0)), of([])]).toEqual(['raised', 'unknown', 'unknown'])
  })
})
