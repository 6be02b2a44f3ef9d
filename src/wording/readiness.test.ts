import { describe, expect, test } from 'vitest'

import type { ReadinessPoint } from '#domain/dose-readiness/dose-readiness.ts'

import { wordBlood, wordGaps, wordPoint, wordReadinessTitle } from './readiness.ts'
import { clearFor, dayOn } from './testing/state.ts'

const day = dayOn('2026-11-20')

describe('what stands behind a check', () => {
  test.each<[ReadinessPoint['of'], string]>([
    [{ id: 'finding', finding: clearFor() }, 'High calcium: not found'],
    [{ id: 'no-calcium', open: { why: 'never' } }, 'No calcium on record'],
    [
      { id: 'no-calcium', open: { why: 'overdue-by-dose', last: day } },
      'Calcium of 20-Nov-2026 will be overdue by then',
    ],
    [
      { id: 'calcium-not-current', day, daysBefore: 12 },
      'Calcium of 20-Nov-2026 is 12 days old at the dose: not current',
    ],
    [
      { id: 'no-creatinine', open: { countsFrom: day, last: dayOn('2026-11-01') } },
      'No creatinine from 20-Nov-2026 on (last 01-Nov-2026)',
    ],
    [{ id: 'creatinine-in-time', day }, 'Creatinine of 20-Nov-2026'],
    [{ id: 'creatinine-never' }, 'No creatinine on record'],
    [{ id: 'kidney-not-known' }, 'Kidney results are not read'],
    [
      {
        id: 'clearance',
        isLow: true,
        clearance: {
          value: 26.4,
          creatinine: { value: 182, unit: 'umol/L', day },
          kilograms: 62,
          weighedOn: day,
          age: 78,
        },
      },
      'Creatinine clearance 26.4 mL/min (computed here from creatinine 182 µmol/L on 20-Nov-2026, 62 kg on 20-Nov-2026 and age 78): low, calcium is asked for more often',
    ],
    [{ id: 'no-renal-dose' }, 'The dose of denosumab does not depend on the kidney'],
    [
      { id: 'interval', last: day, earliest: dayOn('2026-12-11'), when: dayOn('2026-12-18') },
      'Last 20-Nov-2026, not before 11-Dec-2026: expected 18-Dec-2026',
    ],
    [{ id: 'first-dose' }, 'The first dose'],
    [{ id: 'strength', text: '120 mg' }, 'Strength 120 mg'],
    [{ id: 'strength-not-known' }, 'The strength is not known'],
  ])('%o', (of, words) => {
    expect(wordPoint({ state: 'met', of, evidence: [] })).toBe(words)
  })
})

test('a dose has a title, also the first', () => {
  const rest = { due: day, checks: [], blood: [], gaps: [] }
  const dose = { agent: 'denosumab', standing: 'due', day } as const
  expect(wordReadinessTitle({ ...rest, dose, isFirst: false })).toBe('Denosumab due on 20-Nov-2026')
  expect(wordReadinessTitle({ ...rest, dose, isFirst: true })).toBe(
    'First dose: denosumab due on 20-Nov-2026',
  )
})

test('blood and gaps are told, and where there are none nothing is', () => {
  expect(wordBlood([{ measure: 'vitamin-d', need: 'advised', last: day }], 'advised')).toBe(
    'Advised: vitamin D (20-Nov-2026)',
  )
  expect(wordBlood([], 'required')).toBeUndefined()
  expect(wordGaps(['magnesium', 'vitamin-d'])).toBe(
    'Not recorded: magnesium never measured and vitamin D never measured',
  )
  expect(wordGaps([])).toBeUndefined()
})
