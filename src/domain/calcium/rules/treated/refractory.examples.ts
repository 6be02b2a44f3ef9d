import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { corrected } from '../../../rules/given/results.ts'
import { dose } from '../../../rules/given/treatment.ts'

const high = (value: number, ago: number) => corrected(value, 'mmol/L', { ago })

export const REFRACTORY_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Still high on the seventh day after zoledronate',
    given: { results: [high(2.8, 0), high(3.2, 8)], doses: [dose('zoledronate', 7)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'On the sixth day nobody can tell yet',
    given: { results: [high(2.8, 0), high(3.2, 7)], doses: [dose('zoledronate', 6)] },
    expected: [CLEAR],
  },
  {
    shows: 'Nobody measured from the seventh day on',
    given: { results: [high(2.8, 2), high(3.2, 9)], doses: [dose('zoledronate', 8)] },
    expected: [unknown('current-calcium-result')],
  },
  {
    shows: 'Treated again within two weeks, without a value within the limits',
    given: {
      results: [high(2.8, 3), high(3.2, 7)],
      doses: [dose('zoledronate', 6), dose('denosumab', 1)],
    },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Within its limits since, and high again: a relapse, and not this',
    given: { results: [high(2.8, 0), high(2.5, 20), high(3.2, 30)], doses: [dose('zoledronate', 29)] },
    expected: [CLEAR],
  },
  {
    shows: 'Fluids alone last for hours: nothing is resisted',
    given: { results: [high(2.8, 0), high(3.2, 9)], doses: [dose('rehydration', 8)] },
    expected: NOT_APPLICABLE,
  },
]
