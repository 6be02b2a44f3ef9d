import { expect, test } from 'vitest'

import type { HighCalciumReason } from '#domain/calcium/high-calcium-reason.ts'

import { dayOn, statedCalcium } from '../../testing/state.ts'
import { highCalciumHeadline, wordHighCalcium } from './high-calcium.ts'

const FULL = 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'
const NEAR = 'Corrected calcium 2.55 mmol/L (2.20-2.60) on 16-Nov-2026'
const calcium = statedCalcium(2.95)
const near = statedCalcium(2.55)
const told = (symptom: 'confusion' | 'excessive-thirst' | 'nausea') =>
  ({ symptom, answer: 'new', day: dayOn('2026-11-15') }) as const
const creatinine = {
  measure: 'creatinine',
  value: 112,
  unit: 'umol/L',
  day: dayOn('2026-11-16'),
  than: { by: 'baseline', value: 70 },
} as const
const thiazide = { named: 'indapamide', classes: ['thiazide'] } as const
const hormone = { value: 9.4, unit: 'pmol/L', low: 1.6, day: dayOn('2026-11-10') } as const

test.each<[HighCalciumReason, string, string | undefined]>([
  [
    {
      id: 'high-calcium-borderline',
      calcium: near,
      red: [told('confusion')],
      amber: [told('excessive-thirst')],
      explained: [told('nausea')],
    },
    `${NEAR}: just below the upper limit, with confusion (new, 15-Nov-2026) and excessive thirst (new, 15-Nov-2026); left out, as an opioid explains it too: nausea; consider ionized calcium, albumin and creatinine`,
    'Calcium 2.55 mmol/L, near its limit, with confusion and excessive thirst',
  ],
  [
    { id: 'high-calcium-borderline-alone', calcium: near, answered: [told('nausea')], explained: [] },
    `${NEAR}: just below the upper limit; answered on symptoms: nausea (new, 15-Nov-2026)`,
    undefined,
  ],
  [
    {
      id: 'high-calcium-answer-refused',
      calcium: near,
      symptom: 'nausea',
      why: 'value-not-number',
      day: dayOn('2026-11-17'),
    },
    `${NEAR}; answer on nausea on 17-Nov-2026 unreadable: value is not a number`,
    undefined,
  ],
  [
    { id: 'high-calcium-kidney', calcium, grade: 2, falling: [creatinine] },
    `${FULL}: CTCAE grade 2, with falling kidney function: creatinine 112 \u00b5mol/L on 16-Nov-2026 (baseline 70 \u00b5mol/L)`,
    'Calcium 2.95 mmol/L with falling kidney function',
  ],
  [
    {
      id: 'high-calcium-kidney-steady',
      calcium,
      steady: [{ ...creatinine, than: { by: 'hours', value: 100, day: dayOn('2026-11-15') } }],
    },
    `${FULL}; kidney function not falling by creatinine 112 \u00b5mol/L on 16-Nov-2026 (100 \u00b5mol/L on 15-Nov-2026)`,
    undefined,
  ],
  [
    { id: 'high-calcium-kidney-steady', calcium, steady: [] },
    `${FULL}; nothing tells of the kidneys`,
    undefined,
  ],
  [
    { id: 'high-calcium-culprit', calcium, isContext: true, culprits: [thiazide] },
    `${FULL}; indapamide (thiazide) can raise calcium: review`,
    'Calcium 2.95 mmol/L, takes indapamide (thiazide)',
  ],
  [
    { id: 'high-calcium-no-culprit', calcium: near, culprits: [thiazide] },
    `${NEAR}: not high; takes indapamide (thiazide), which can raise calcium`,
    undefined,
  ],
  [
    { id: 'high-calcium-parathyroid', calcium, hormone },
    `${FULL}; parathyroid hormone 9.4 pmol/L (lower limit 1.6 pmol/L) on 10-Nov-2026, not suppressed: consider a parathyroid cause beside the cancer`,
    'Calcium 2.95 mmol/L, parathyroid hormone not suppressed',
  ],
  [
    {
      id: 'high-calcium-parathyroid-suppressed',
      calcium,
      hormone: { ...hormone, value: 0.5, comparator: '<' },
    },
    `${FULL}; parathyroid hormone below 0.5 pmol/L (lower limit 1.6 pmol/L) on 10-Nov-2026, suppressed`,
    undefined,
  ],
  [
    {
      id: 'high-calcium-parathyroid-untold',
      calcium,
      hormone: { value: 9.4, unit: 'pmol/L', day: dayOn('2026-11-10') },
    },
    `${FULL}; parathyroid hormone 9.4 pmol/L (no lower limit given) on 10-Nov-2026`,
    undefined,
  ],
])('%j', (reason, sentence, short) => {
  expect(wordHighCalcium(reason, 'as-reported')).toBe(sentence)
  expect(highCalciumHeadline(reason, 'as-reported')).toBe(short)
})
