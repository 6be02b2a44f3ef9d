import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { patient, weight } from '../../rules/given/person.ts'
import { corrected, creatinine } from '../../rules/given/results.ts'
import { dose, doses, medication } from '../../rules/given/treatment.ts'

const DENOSUMAB = { doses: doses('denosumab', { last: 12, every: 28, count: 4 }) }
const TWELVE_WEEKLY = {
  orders: [medication('zoledronate', { interval: { count: 12, unit: 'week' } })],
  doses: [dose('zoledronate', 60)],
}
const measured = (ago: number) => corrected(2.35, 'mmol/L', { ago })

export const STALE_CALCIUM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Denosumab every four weeks, calcium of 35 days ago: in grace',
    given: { ...DENOSUMAB, results: [measured(35)] },
    expected: [CLEAR],
  },
  {
    shows: 'Calcium of 36 days ago: overdue',
    given: { ...DENOSUMAB, results: [measured(36)] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Zoledronate every twelve weeks, calcium of 98 days ago: in grace',
    given: { ...TWELVE_WEEKLY, results: [measured(98)] },
    expected: [CLEAR],
  },
  {
    shows: 'Every twelve weeks, calcium of 99 days ago: overdue',
    given: { ...TWELVE_WEEKLY, results: [measured(99)] },
    expected: [raised('this-week')],
  },
  {
    shows: 'With a clearance of 25 there is no grace: 29 days',
    given: {
      ...DENOSUMAB,
      patient: patient({ gender: 'male', birth: { year: 1956, month: 1, day: 1 } }),
      weights: [weight(70, { ago: 10 })],
      results: [creatinine(240, 'umol/L', { ago: 20 }), measured(29)],
    },
    expected: [raised('this-week')],
  },
  {
    shows: 'Never measured, counted from the first dose',
    given: { doses: doses('zoledronate', { last: 8, every: 28, count: 2 }) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Stopped, with the reason: another interval holds',
    given: {
      ...DENOSUMAB,
      orders: [medication('denosumab', { state: 'stopped', stopReason: 'Dental extraction' })],
      results: [measured(36)],
    },
    expected: NOT_APPLICABLE,
  },
]
