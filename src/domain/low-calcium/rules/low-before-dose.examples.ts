import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { booking } from '../../rules/given/plan.ts'
import { corrected } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'

const dueIn = (days: number) => ({
  orders: [medication('denosumab', { interval: { count: 4, unit: 'week' } })],
  doses: doses('denosumab', { last: 28 - days, every: 28, count: 4 }),
})

export const LOW_BEFORE_DOSE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Denosumab in two days, calcium 2.12: for today',
    given: { ...dueIn(2), results: [corrected(2.12, 'mmol/L')] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Denosumab in seven days, calcium 8.7 mg/dL',
    given: { ...dueIn(7), results: [corrected(8.7, 'mg/dL')] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Denosumab in eight days: not yet',
    given: { ...dueIn(8), results: [corrected(2.12, 'mmol/L')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Denosumab overdue, and still low',
    given: { ...dueIn(-20), results: [corrected(2.12, 'mmol/L')] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Booked for tomorrow, before it is due',
    given: {
      ...dueIn(15),
      results: [corrected(2.12, 'mmol/L')],
      bookings: [booking('bone-agent-dose', -1)],
    },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Calcium on its lower limit: clear',
    given: { ...dueIn(2), results: [corrected(2.2, 'mmol/L')] },
    expected: [CLEAR],
  },
  {
    shows: 'No calcium at all: cannot be told',
    given: dueIn(2),
    expected: [unknown('calcium-result')],
  },
  {
    shows: 'A good calcium that is overdue to be repeated tells nothing',
    given: { ...dueIn(2), results: [corrected(2.4, 'mmol/L', { ago: 36 })] },
    expected: [unknown('current-calcium-result')],
  },
]
