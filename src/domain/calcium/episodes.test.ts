import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, day, dose, factsOf, ionized, total } from '../testing/build-facts.ts'
import { zoledronate } from '../testing/build-follow-up.ts'
import { calciumEpisodes } from './episodes.ts'

const value = (amount: number, at: string) => corrected(amount, 'mmol/L', { at })
const episodes = (given: Parameters<typeof factsOf>[0]) => calciumEpisodes(factsOf(given), DEFAULT_RULESET)

/** The second of two, as the article tells it: treated, down, and back. */
const COURSE = {
  results: [
    value(2.72, '2026-11-22'),
    value(2.44, '2026-11-01'),
    value(2.36, '2026-10-23'),
    value(2.56, '2026-10-19'),
    value(2.98, '2026-10-16'),
    value(2.8, '2026-10-14'),
    value(2.4, '2026-09-20'),
  ],
  doses: [dose('rehydration', '2026-10-17'), zoledronate('2026-10-16')],
}

describe('an episode of high calcium', () => {
  test('has its first, peak, treatments, nadir, end and relapse; the newest comes first', () => {
    expect(episodes(COURSE)).toMatchObject([
      { first: { value: 2.72 }, peak: { value: 2.72 }, grade: 1, treatments: [] },
      {
        first: { value: 2.8, day: day('2026-10-14') },
        peak: { value: 2.98, day: day('2026-10-16') },
        grade: 2,
        treatments: [
          { named: 'zoledronate', day: day('2026-10-16') },
          { named: 'rehydration', day: day('2026-10-17') },
        ],
        nadir: { value: 2.36, day: day('2026-10-23') },
        endedBy: { value: 2.56, day: day('2026-10-19') },
        relapse: { value: 2.72, day: day('2026-11-22') },
      },
    ])
  })

  test('that goes on has neither end nor relapse', () => {
    const [open] = episodes(COURSE)
    expect(open).not.toHaveProperty('endedBy')
    expect(open).not.toHaveProperty('relapse')
    expect(open).not.toHaveProperty('nadir')
  })

  test('is none where nothing was high', () => {
    expect(episodes({ results: [value(2.6, '2026-11-22')] })).toEqual([])
  })

  test('is not begun by a preliminary value', () => {
    expect(episodes({ results: [corrected(3, 'mmol/L', { status: 'preliminary' })] })).toEqual([])
  })

  test('uses the final value of a day on which a preliminary one of a better kind is high', () => {
    const results = [ionized(1.5, 'mmol/L', { status: 'preliminary' }), corrected(2.8, 'mmol/L')]
    expect(episodes({ results })).toMatchObject([{ first: { measure: 'calcium-corrected', value: 2.8 } }])
  })

  test('is not ended by a total without albumin', () => {
    const results = [
      value(2.7, '2026-11-20'),
      total(2.4, 'mmol/L', { at: '2026-11-10' }),
      value(2.8, '2026-11-01'),
    ]
    expect(episodes({ results })).toMatchObject([{ first: { value: 2.8 }, peak: { value: 2.8 } }])
    expect(episodes({ results })).toHaveLength(1)
  })

  test('lasts while a high ionized value stands, whatever corrected ones come and go', () => {
    const results = [
      value(2.7, '2026-11-10'),
      value(2.4, '2026-11-07'),
      value(2.7, '2026-11-04'),
      ionized(1.5, 'mmol/L', { at: '2026-11-01' }),
    ]
    expect(episodes({ results })).toMatchObject([{ first: { day: day('2026-11-01') } }])
    expect(episodes({ results })).toHaveLength(1)
  })

  test.each([
    ['the graver of two kinds', [ionized(1.61, 'mmol/L'), value(2.95, '2026-11-20')], 1.61],
    [
      'of one grade the farther above its own limit',
      [ionized(1.35, 'mmol/L'), value(2.89, '2026-11-20')],
      2.89,
    ],
    ['the first of equals', [value(2.8, '2026-11-23'), value(2.8, '2026-11-20')], 2.8],
  ])('has for its peak %s', (_, results, peak) => {
    expect(episodes({ results })[0]?.peak.value).toBe(peak)
  })

  test('has a nadir of the kind of its peak, in its own unit', () => {
    const results = [
      corrected(9.2, 'mg/dL', { at: '2026-11-20' }),
      value(2.35, '2026-11-18'),
      ionized(1.1, 'mmol/L', { at: '2026-11-16' }),
      value(2.8, '2026-11-10'),
    ]
    expect(episodes({ results })[0]?.nadir).toMatchObject({ value: 9.2, unit: 'mg/dL' })
  })

  test('has none where the next value of its kind is the relapse', () => {
    const results = [
      value(2.7, '2026-11-20'),
      ionized(1.2, 'mmol/L', { at: '2026-11-10' }),
      value(2.8, '2026-11-01'),
    ]
    expect(episodes({ results })[1]).not.toHaveProperty('nadir')
  })

  test('has the treatments that were given while it lasted', () => {
    const doses = ['2026-10-13', '2026-10-14', '2026-10-18', '2026-10-19', '2026-10-20'].map(zoledronate)
    expect(episodes({ ...COURSE, doses })[1]?.treatments.map((one) => one.day)).toEqual([
      day('2026-10-14'),
      day('2026-10-18'),
    ])
  })
})
