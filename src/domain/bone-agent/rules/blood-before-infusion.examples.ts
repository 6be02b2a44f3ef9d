import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { booking } from '../../rules/given/plan.ts'
import { corrected, creatinine } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'

const orders = [medication('zoledronate', { interval: { count: 4, unit: 'week' } })]
/** Zoledronate in so many days, with the blood of so many days ago. */
const dueIn = (days: number, creatinineAgo: number, calciumAgo: number) => ({
  orders,
  doses: doses('zoledronate', { last: 28 - days, every: 28, count: 3 }),
  results: [creatinine(80, 'umol/L', { ago: creatinineAgo }), corrected(2.38, 'mmol/L', { ago: calciumAgo })],
})

export const BLOOD_BEFORE_INFUSION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Creatinine of eight days before the dose is too old for it',
    given: dueIn(4, 4, 4),
    expected: [raised('this-week')],
  },
  { shows: 'Creatinine of seven days before the dose counts', given: dueIn(4, 3, 4), expected: [CLEAR] },
  {
    shows: 'Calcium that will be overdue on the day of the dose',
    given: dueIn(4, 0, 32),
    expected: [raised('this-week')],
  },
  {
    shows: 'The dose is tomorrow: today',
    given: dueIn(1, 20, 4),
    expected: [raised('same-day')],
  },
  {
    shows: 'Late, and booked for tomorrow',
    given: { ...dueIn(-9, 20, 4), bookings: [booking('bone-agent-dose', -1)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Late, and not booked: nobody knows when it will be given',
    given: dueIn(-9, 20, 4),
    expected: [raised('this-week')],
  },
  { shows: 'The dose is eight days away', given: dueIn(8, 30, 4), expected: NOT_APPLICABLE },
]
