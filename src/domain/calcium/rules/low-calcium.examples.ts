import { CLEAR, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'
import { corrected, ionized, total } from '../../rules/given/results.ts'
import { dose, doses, medication } from '../../rules/given/treatment.ts'

export const LOW_CALCIUM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'On the lower limit: not low',
    given: { results: [corrected(2.2, 'mmol/L')] },
    expected: [CLEAR],
  },
  {
    shows: 'Just below it: grade 1',
    given: { results: [corrected(2.19, 'mmol/L')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'On the line of grade 2: still grade 1',
    given: { results: [corrected(2, 'mmol/L')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'Just below it: grade 2, for today',
    given: { results: [corrected(1.99, 'mmol/L')] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'Below 1.90: for now, though it is grade 2',
    given: { results: [corrected(1.88, 'mmol/L')] },
    expected: [raised('immediate', { grade: 2 })],
  },
  {
    shows: 'Ionized calcium in mg/dL has lines of its own',
    given: { results: [ionized(3.5, 'mg/dL')] },
    expected: [raised('immediate', { grade: 3 })],
  },
  {
    shows: 'After a bone agent, 10 days ago, it may fall further: for today',
    given: { results: [corrected(8.7, 'mg/dL')], doses: [dose('denosumab', 10)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'The next dose is due in 2 days: the calcium is to be seen to first',
    given: {
      results: [corrected(2.12, 'mmol/L')],
      doses: doses('denosumab', { last: 26, every: 28, count: 4 }),
      orders: [medication('denosumab', { interval: { count: 4, unit: 'week' } })],
    },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'With cramps: for now',
    given: { results: [corrected(2.1, 'mmol/L')], symptoms: [told('cramp', 'new')] },
    expected: [raised('immediate', { grade: 1 })],
  },
  {
    shows: 'A total that is not low, without an albumin: nobody can tell',
    given: { results: [total(2.4, 'mmol/L')] },
    expected: [unknown('albumin-result')],
  },
]
