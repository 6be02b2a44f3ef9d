import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected, creatinine } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'

const dueIn = (days: number) => ({
  orders: [medication('denosumab', { interval: { count: 4, unit: 'week' } })],
  doses: doses('denosumab', { last: 28 - days, every: 28, count: 4 }),
})
const blood = (calcium: number, kidney: number) => [
  corrected(2.35, 'mmol/L', { ago: calcium }),
  creatinine(80, 'umol/L', { ago: kidney }),
]

export const BLOOD_BEFORE_DOSE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Denosumab in two days, both measured last week',
    given: { ...dueIn(2), results: blood(6, 6) },
    expected: [CLEAR],
  },
  {
    shows: 'Calcium is still in its grace on the day of the dose',
    given: { ...dueIn(2), results: blood(33, 6) },
    expected: [CLEAR],
  },
  {
    shows: 'Calcium will be overdue on the day of the dose',
    given: { ...dueIn(2), results: blood(34, 6) },
    expected: [raised('this-week')],
  },
  {
    shows: 'The dose is due tomorrow and calcium is overdue: for today',
    given: { ...dueIn(1), results: blood(40, 6) },
    expected: [raised('same-day')],
  },
  {
    shows: 'Creatinine was never measured',
    given: { ...dueIn(7), results: blood(6, 6).slice(0, 1) },
    expected: [raised('this-week')],
  },
  {
    shows: 'The dose is overdue and not booked: this week',
    given: { ...dueIn(-10), results: blood(60, 60) },
    expected: [raised('this-week')],
  },
  {
    shows: 'The dose is due in eight days: not yet asked',
    given: { ...dueIn(8), results: blood(60, 60) },
    expected: NOT_APPLICABLE,
  },
]
