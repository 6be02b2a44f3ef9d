import { expect, test } from 'vitest'

import type { HighCalciumReason } from '#domain/calcium/high-calcium-reason.ts'

import { dayOn, statedCalcium } from '../testing/state.ts'
import { highCalciumHeadline, wordHighCalcium } from './high-calcium.ts'

const FULL = 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'
const calcium = statedCalcium(2.95)

test.each<[HighCalciumReason, string, string | undefined]>([
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
