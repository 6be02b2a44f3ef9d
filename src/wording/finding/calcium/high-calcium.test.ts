import { expect, test } from 'vitest'

import type { HighCalciumReason } from '#domain/calcium/high-calcium-reason.ts'

import { dayOn, statedCalcium } from '../../testing/state.ts'
import { highCalciumHeadline, wordHighCalcium } from './high-calcium.ts'

const FULL = 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'
const calcium = statedCalcium(2.95)

test.each<[HighCalciumReason, string, string | undefined]>([
  [
    {
      id: 'high-calcium-recurrence',
      calcium,
      grade: 2,
      normal: statedCalcium(2.4, { day: dayOn('2026-10-23') }),
      treatedOn: dayOn('2026-10-16'),
      highAgain: dayOn('2026-11-10'),
      days: 25,
    },
    `${FULL}: CTCAE grade 2; high again on 10-Nov-2026, 25 days after the treatment on 16-Oct-2026, with corrected calcium 2.40 mmol/L (2.20-2.60) on 23-Oct-2026 between`,
    'Calcium 2.95 mmol/L, high again 25 days after treatment',
  ],
  [
    {
      id: 'high-calcium-refractory',
      calcium,
      grade: 2,
      treatedOn: dayOn('2026-11-06'),
      days: 10,
    },
    `${FULL}: CTCAE grade 2; not within its limits since the treatment on 06-Nov-2026, 10 days before the sample`,
    'Calcium 2.95 mmol/L, not settling after treatment',
  ],
  [
    {
      id: 'high-calcium-refractory',
      calcium,
      grade: 2,
      treatedOn: dayOn('2026-11-06'),
      days: 10,
      retreatedOn: dayOn('2026-11-18'),
    },
    `${FULL}: CTCAE grade 2; not within its limits since the treatment on 06-Nov-2026, treated again on 18-Nov-2026`,
    'Calcium 2.95 mmol/L, not settling after treatment',
  ],
  [
    { id: 'high-calcium-no-recurrence', calcium, treatedOn: dayOn('2026-11-06') },
    `${FULL}: treated on 06-Nov-2026, not high again after a value within its limits`,
    undefined,
  ],
  [
    { id: 'high-calcium-settled', calcium: statedCalcium(2.5), treatedOn: dayOn('2026-11-06') },
    'Corrected calcium 2.50 mmol/L (2.20-2.60) on 16-Nov-2026: within its limits after the treatment on 06-Nov-2026',
    undefined,
  ],
  [
    {
      id: 'high-calcium-settling',
      calcium,
      treatedOn: dayOn('2026-11-12'),
      toldFrom: dayOn('2026-11-19'),
    },
    `${FULL}: treated on 12-Nov-2026, a sample from 19-Nov-2026 on tells whether it settles`,
    undefined,
  ],
  [
    { id: 'high-calcium-not-repeated', calcium, grade: 2, due: dayOn('2026-11-23'), daysOverdue: 3 },
    `${FULL}: CTCAE grade 2; not repeated, due 23-Nov-2026, 3 days overdue`,
    'Calcium 2.95 mmol/L, CTCAE grade 2, not repeated',
  ],
  [
    {
      id: 'high-calcium-not-repeated',
      calcium,
      grade: 2,
      due: dayOn('2026-11-21'),
      daysOverdue: 0,
      treatedOn: dayOn('2026-11-17'),
    },
    `${FULL}: CTCAE grade 2; not repeated after treatment on 17-Nov-2026, due 21-Nov-2026, overdue`,
    'Calcium 2.95 mmol/L, CTCAE grade 2, not repeated',
  ],
  [
    { id: 'high-calcium-repeat-ahead', calcium, due: dayOn('2026-11-23') },
    `${FULL}: to be repeated by 23-Nov-2026`,
    undefined,
  ],
  [
    {
      id: 'high-calcium-repeat-ahead',
      calcium,
      due: dayOn('2026-11-23'),
      treatedOn: dayOn('2026-11-19'),
    },
    `${FULL}: to be repeated after treatment on 19-Nov-2026 by 23-Nov-2026`,
    undefined,
  ],
  [
    {
      id: 'high-calcium-repeated',
      calcium,
      repeat: statedCalcium(2.4, { measure: 'calcium-total' }),
    },
    `${FULL}: repeated, total calcium 2.40 mmol/L (2.20-2.60) on 16-Nov-2026`,
    undefined,
  ],
])('%j', (reason, sentence, short) => {
  expect(wordHighCalcium(reason, 'as-reported')).toBe(sentence)
  expect(highCalciumHeadline(reason, 'as-reported')).toBe(short)
})
