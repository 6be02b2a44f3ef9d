import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { creatinine } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'
import { dayAgo } from '../../rules/given/when.ts'

const DUE = {
  orders: [medication('zoledronate', { interval: { count: 4, unit: 'week' }, start: dayAgo(300) })],
  doses: doses('zoledronate', { last: 24, every: 28, count: 4 }),
}
const mg = (now: number, before: number) => [
  creatinine(now, 'mg/dL', { ago: 2 }),
  creatinine(before, 'mg/dL', { ago: 30 }),
]
const umol = (now: number, before: number) => [
  creatinine(now, 'umol/L', { ago: 2 }),
  creatinine(before, 'umol/L', { ago: 30 }),
]

export const KIDNEY_DECLINE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'From 0.9 to 1.4 mg/dL is half a milligram, and zoledronate is due in four days',
    given: { ...DUE, results: mg(1.4, 0.9) },
    expected: [raised('same-day')],
  },
  { shows: 'From 0.9 to 1.39 mg/dL: just not', given: { ...DUE, results: mg(1.39, 0.9) }, expected: [CLEAR] },
  {
    shows: 'From 80 to 124 µmol/L is on the line of that unit',
    given: { ...DUE, results: umol(124, 80) },
    expected: [raised('same-day')],
  },
  { shows: 'From 80 to 123 µmol/L: just not', given: { ...DUE, results: umol(123, 80) }, expected: [CLEAR] },
  {
    shows: 'From a baseline of 1.4 mg/dL on, it takes a whole milligram',
    given: { ...DUE, results: mg(2.39, 1.4) },
    expected: [CLEAR],
  },
  {
    shows: 'The dose is not due for two weeks: this week',
    given: {
      ...DUE,
      doses: doses('zoledronate', { last: 14, every: 28, count: 4 }),
      results: mg(1.4, 0.9),
    },
    expected: [raised('this-week')],
  },
  {
    shows: 'Lower again, but not within a tenth of the baseline: not settled',
    given: { ...DUE, results: [creatinine(1.1, 'mg/dL', { ago: 1 }), ...mg(1.5, 0.9)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Within a tenth of the baseline again',
    given: { ...DUE, results: [creatinine(0.98, 'mg/dL', { ago: 1 }), ...mg(1.5, 0.9)] },
    expected: [CLEAR],
  },
  {
    shows: 'Nothing earlier to compare with',
    given: { ...DUE, results: [creatinine(1.4, 'mg/dL', { ago: 2 })] },
    expected: [unknown('baseline-creatinine')],
  },
  {
    shows: 'No zoledronate is ordered or due',
    given: { results: mg(1.4, 0.9) },
    expected: NOT_APPLICABLE,
  },
]
