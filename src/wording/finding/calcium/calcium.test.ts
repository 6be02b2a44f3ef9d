import { describe, expect, test } from 'vitest'

import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import { amount } from '#domain/quantity/quantity.ts'

import { calciumHeadline } from './calcium-headline.ts'
import { wordCalciumReason } from './calcium.ts'
import { dayOn, statedCalcium } from '../../testing/state.ts'

const FULL = 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'
const calcium = statedCalcium(2.95)
const confusion = { symptom: 'confusion', answer: 'new', day: dayOn('2026-11-17') } as const
const nausea = { symptom: 'nausea', answer: 'worse', day: dayOn('2026-11-18') } as const

const words = (reason: CalciumReason) => wordCalciumReason(reason, 'calcium-high', 'as-reported')

describe('how a calcium is told', () => {
  const told = (different: Parameters<typeof statedCalcium>[1], value = 2.95) =>
    words({ id: 'calcium-within', calcium: statedCalcium(value, different) }).split(': not ')[0]

  test.each([
    [{}, FULL],
    [{ measure: 'calcium-total' }, 'Total calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'],
    [
      { measure: 'calcium-ionized', low: 1.15, high: 1.3 },
      'Ionized calcium 2.95 mmol/L (1.15-1.30) on 16-Nov-2026',
    ],
    [{ defaultRange: true }, 'Corrected calcium 2.95 mmol/L (2.20-2.60, default range) on 16-Nov-2026'],
    [{ comparator: '>' }, 'Corrected calcium above 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'],
    [
      {
        measure: 'calcium-computed',
        from: { total: 2.52, albumin: amount(26, 'g/L'), albuminDaysApart: 0 },
      },
      'Calcium corrected here 2.95 mmol/L (2.20-2.60) from total 2.52 mmol/L and albumin 26 g/L on 16-Nov-2026',
    ],
    [
      {
        measure: 'calcium-computed',
        from: { total: 2.52, albumin: amount(2.6, 'g/dL'), albuminDaysApart: 1 },
      },
      'Calcium corrected here 2.95 mmol/L (2.20-2.60) from total 2.52 mmol/L and albumin 2.6 g/dL, 1 day apart on 16-Nov-2026',
    ],
  ] as const)('%j', (different, sentence) => {
    expect(told(different)).toBe(sentence)
  })

  test('in the unit of the viewer beside the one reported, never instead @H1', () => {
    const reason = { id: 'calcium-high', calcium, grade: 2, notEndedBy: [] } as const
    expect(wordCalciumReason(reason, 'calcium-high', 'conventional')).toBe(
      'Corrected calcium 2.95 mmol/L [11.8 mg/dL] (2.20-2.60) on 16-Nov-2026: CTCAE grade 2',
    )
  })
})

describe('why calcium is raised, and in short', () => {
  test.each<[CalciumReason, string, string]>([
    [
      { id: 'calcium-high', calcium, grade: 2, notEndedBy: [] },
      `${FULL}: CTCAE grade 2`,
      'Calcium 2.95 mmol/L, CTCAE grade 2',
    ],
    [
      {
        id: 'calcium-high',
        calcium: statedCalcium(3.5, { comparator: '>' }),
        grade: 4,
        notEndedBy: [statedCalcium(2.4, { measure: 'calcium-total', day: dayOn('2026-11-19') })],
        treatedOn: dayOn('2026-11-17'),
      },
      'Corrected calcium above 3.50 mmol/L (2.20-2.60) on 16-Nov-2026: CTCAE grade 4 at least; treated on 17-Nov-2026; not ended by total calcium 2.40 mmol/L (2.20-2.60) on 19-Nov-2026',
      'Calcium above 3.50 mmol/L, CTCAE grade 4',
    ],
    [
      {
        id: 'calcium-high',
        calcium,
        grade: 2,
        notEndedBy: [],
        treatedOn: dayOn('2026-11-17'),
        recheckDue: dayOn('2026-11-21'),
      },
      `${FULL}: CTCAE grade 2; treated on 17-Nov-2026, re-check due 21-Nov-2026`,
      'Calcium 2.95 mmol/L, CTCAE grade 2',
    ],
    [
      { id: 'calcium-high-with-symptoms', calcium, grade: 2, red: [confusion], amber: [nausea] },
      `${FULL}: CTCAE grade 2, with confusion (new, 17-Nov-2026) and nausea (worse, 18-Nov-2026)`,
      'Calcium 2.95 mmol/L with confusion and nausea',
    ],
    [
      {
        id: 'calcium-low',
        calcium: statedCalcium(1.84),
        grade: 2,
        notEndedBy: [],
        tetany: [{ symptom: 'paresthesia', answer: 'new', day: dayOn('2026-11-17') }],
        red: [],
        boneAgentGiven: dayOn('2026-11-07'),
        boneAgentDue: dayOn('2026-11-25'),
      },
      'Corrected calcium 1.84 mmol/L (2.20-2.60) on 16-Nov-2026: CTCAE grade 2, with paresthesia (new, 17-Nov-2026); bone agent given on 07-Nov-2026; bone agent due on 25-Nov-2026',
      'Calcium 1.84 mmol/L, CTCAE grade 2',
    ],
    [
      {
        id: 'calcium-rising',
        first: statedCalcium(2.36, { day: dayOn('2026-08-20') }),
        latest: statedCalcium(2.56),
        rise: 0.2,
        values: 6,
        days: 88,
        reachesLimitInDays: 18,
      },
      'Corrected calcium 2.56 mmol/L (2.20-2.60) on 16-Nov-2026, rising from 2.36 mmol/L on 20-Aug-2026 (6 values in 88 days, fitted rise 0.20 mmol/L): reaches the upper limit 2.60 mmol/L in about 18 days',
      'Calcium 2.56 mmol/L, rising for 88 days',
    ],
    [
      {
        id: 'calcium-rapid-rise',
        lowest: statedCalcium(2.24, { day: dayOn('2026-11-06') }),
        latest: statedCalcium(2.5),
        rise: 0.26,
        days: 10,
      },
      'Corrected calcium 2.50 mmol/L (2.20-2.60) on 16-Nov-2026: up by 0.26 mmol/L in 10 days, from 2.24 mmol/L on 06-Nov-2026',
      'Calcium 2.50 mmol/L, up by 0.26 mmol/L in 10 days',
    ],
    [
      {
        id: 'calcium-discordant',
        total: statedCalcium(2.7, { measure: 'calcium-total' }),
        corrected: statedCalcium(2.55, { measure: 'calcium-computed' }),
      },
      'Total calcium 2.70 mmol/L (2.20-2.60) on 16-Nov-2026, but calcium corrected here 2.55 mmol/L (2.20-2.60) on 16-Nov-2026: consider ionized calcium',
      'Total and corrected calcium disagree: 2.70 mmol/L and 2.55 mmol/L',
    ],
  ])('%j', (reason, sentence, short) => {
    expect(words(reason)).toBe(sentence)
    const rule = reason.id === 'calcium-discordant' ? 'CA-Q3' : 'H-01'
    expect(calciumHeadline(reason, rule, 'as-reported')).toBe(short)
  })

  test('an ionized one says so in short', () => {
    const ionized = statedCalcium(1.45, { measure: 'calcium-ionized' })
    const reason = { id: 'calcium-high', calcium: ionized, grade: 1, notEndedBy: [] } as const
    expect(calciumHeadline(reason, 'H-01', 'as-reported')).toBe('Ionized calcium 1.45 mmol/L, CTCAE grade 1')
  })
})

describe('why it is not, or cannot be told @H8', () => {
  test.each<[CalciumReason, string]>([
    [{ id: 'calcium-within', calcium }, `${FULL}: not above the upper limit`],
    [{ id: 'calcium-steady', latest: calcium, class: 'corrected' }, `${FULL}: no rise that counts`],
    [{ id: 'calcium-none' }, 'No calcium result on record'],
    [
      { id: 'calcium-refused', why: 'unit-not-understood', detail: 'mmol/dL', day: dayOn('2026-11-19') },
      'Calcium on 19-Nov-2026 unreadable: unit not understood (mmol/dL)',
    ],
    [{ id: 'calcium-refused', why: 'unit-missing' }, 'Calcium unreadable: it has no unit'],
    [
      { id: 'calcium-stale', calcium, daysOverdue: 9 },
      `${FULL}: too old to reassure, the next is 9 days overdue`,
    ],
    [{ id: 'calcium-stale', calcium, daysOverdue: 0 }, `${FULL}: too old to reassure`],
    [{ id: 'calcium-stale', calcium }, `${FULL}: too old to reassure`],
    [{ id: 'calcium-uncorrected', calcium }, `${FULL}: not corrected, no albumin to correct it with`],
    [{ id: 'calcium-undecided', calcium }, `${FULL}: a bound that does not decide`],
    [{ id: 'calcium-implausible', calcium }, `${FULL}: not plausible, check unit and specimen`],
    [{ id: 'calcium-preliminary', calcium }, `${FULL}: preliminary, does not clear`],
    [
      { id: 'calcium-symptoms-denied', calcium, denied: [{ ...confusion, answer: 'absent' }] },
      `${FULL}; answered on symptoms: confusion (absent, 17-Nov-2026)`,
    ],
    [{ id: 'calcium-symptoms-not-told', calcium }, `${FULL}; nothing is known of symptoms`],
  ])('%j', (reason, sentence) => {
    expect(words(reason)).toBe(sentence)
    expect(calciumHeadline(reason, 'H-01', 'as-reported')).toBeUndefined()
  })

  test('a value within is not below where that was the question', () => {
    expect(wordCalciumReason({ id: 'calcium-within', calcium }, 'calcium-low', 'as-reported')).toBe(
      `${FULL}: not below the lower limit`,
    )
  })
})
