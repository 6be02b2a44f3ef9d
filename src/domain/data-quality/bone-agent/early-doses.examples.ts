import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose, medication } from '../../rules/given/treatment.ts'

const denosumab = (...ago: readonly number[]) => ago.map((days) => dose('denosumab', days))
const zoledronate = (...ago: readonly number[]) => ago.map((days) => dose('zoledronate', days))
const TWELVE_WEEKLY = { orders: [medication('zoledronate', { interval: { count: 12, unit: 'week' } })] }

export const EARLY_DOSES_EXAMPLES: readonly RuleExample[] = [
  { shows: 'Given 21 days after the dose before', given: { doses: denosumab(10, 31) }, expected: [CLEAR] },
  {
    shows: 'Given 20 days after the dose before',
    given: { doses: denosumab(10, 30) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Every twelve weeks, 63 days after',
    given: { ...TWELVE_WEEKLY, doses: zoledronate(10, 73) },
    expected: [CLEAR],
  },
  {
    shows: 'Every twelve weeks, 62 days after',
    given: { ...TWELVE_WEEKLY, doses: zoledronate(10, 72) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Again for a high calcium, seven days after',
    given: { doses: zoledronate(10, 17), results: [corrected(3.2, 'mmol/L', { ago: 11 })] },
    expected: [CLEAR],
  },
  {
    shows: 'Again for a high calcium, six days after',
    given: { doses: zoledronate(10, 16), results: [corrected(3.2, 'mmol/L', { ago: 11 })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Loading doses of denosumab on days 8 and 15',
    given: { doses: denosumab(10, 17, 24) },
    expected: [CLEAR],
  },
  {
    shows: 'Day 8 although calcium was known to be good before the first',
    given: { doses: denosumab(10, 17), results: [corrected(2.4, 'mmol/L', { ago: 18 })] },
    expected: [raised('this-week')],
  },
  { shows: 'No dose was given', given: { orders: [medication('denosumab')] }, expected: NOT_APPLICABLE },
]
