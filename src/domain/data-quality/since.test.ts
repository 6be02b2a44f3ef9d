import { describe, expect, test } from 'vitest'

import { corrected, day, inputOf } from '../testing/build-facts.ts'
import { isSuperseded } from './graded.ts'
import { clearFrom, earliest, LABORATORY_NEEDS } from './verdicts.ts'

const of = (at: string | undefined, superseded: boolean) => ({
  ...(at !== undefined && { day: day(at) }),
  superseded,
})
const FALLBACK = day('2026-11-23')

describe('since when results are unreadable or implausible', () => {
  test.each([
    [
      'the first that nothing newer made harmless',
      [of('2026-11-10', false), of('2026-11-01', true)],
      '2026-11-10',
    ],
    ['whatever its place', [of('2026-11-12', false), of('2026-11-10', false)], '2026-11-10'],
    [
      'the first of all where all are harmless now',
      [of('2026-11-10', true), of('2026-11-01', true)],
      '2026-11-01',
    ],
    ['none has a day', [of(undefined, false)], '2026-11-23'],
    ['none at all', [], '2026-11-23'],
    ['one without a day beside one with', [of(undefined, false), of('2026-11-05', false)], '2026-11-05'],
  ])('%s', (_, results, expected) => {
    expect(earliest(results, FALLBACK)).toBe(day(expected))
  })
})

describe('a newer number', () => {
  const about = { ruleset: inputOf().ruleset, facts: inputOf().facts }
  const at = (when: string, different = {}) => [corrected(2.4, 'mmol/L', { at: when, ...different })]
  test.each([
    ['of the day after makes it harmless', at('2026-11-11'), true],
    ['of the same day does not', at('2026-11-10'), false],
    ['of the day before does not', at('2026-11-09'), false],
    ['that is preliminary does not', at('2026-11-11', { status: 'preliminary' }), false],
    ['that is implausible does not', [corrected(9, 'mmol/L', { at: '2026-11-11' })], false],
  ])('%s', (_, results, is) => {
    const input = { ...inputOf(), ...about }
    expect(isSuperseded('calcium-corrected', day('2026-11-10'), { results }, input)).toBe(is)
    expect(isSuperseded('calcium-total', day('2026-11-10'), { results }, input)).toBe(false)
  })
})

test('is cleared by the newest of each measure', () => {
  const [old, newer] = [corrected(2.4, 'mmol/L', { at: '2026-10-01' }), corrected(2.41, 'mmol/L')]
  const clear = clearFrom({ rule: 'DQ-02', problem: 'data' }, [newer, old])
  expect(clear).toEqual([{ rule: 'DQ-02', problem: 'data', verdict: 'clear', evidence: [newer.id] }])
})

test('the newest of each laboratory is asked for however old it is', () => {
  expect(LABORATORY_NEEDS.map(({ window }) => window)).toEqual([
    { kind: 'days', days: 400, newest: true },
    { kind: 'days', days: 400, newest: true },
  ])
})
