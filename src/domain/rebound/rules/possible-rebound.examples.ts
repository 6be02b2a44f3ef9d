import { NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose, doses } from '../../rules/given/treatment.ts'

const ended = (last: number) => doses('denosumab', { last, every: 28, count: 12 })
const measured = (value: number) => corrected(value, 'mmol/L')

export const POSSIBLE_REBOUND_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Eight months after the last denosumab, calcium 2.95: for today',
    given: { doses: ended(243), results: [measured(2.95)] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'Grade 1 goes one tier up',
    given: { doses: ended(243), results: [measured(2.65)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'At 3.50 and above: for now',
    given: { doses: ended(243), results: [measured(3.5)] },
    expected: [raised('immediate', { grade: 4 })],
  },
  {
    shows: 'On the upper limit it is not high',
    given: { doses: ended(243), results: [measured(2.6)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Two intervals after the last dose: not yet',
    given: { doses: ended(56), results: [measured(2.95)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Zoledronate was given since',
    given: { doses: [...ended(243), dose('zoledronate', 100)], results: [measured(2.95)] },
    expected: NOT_APPLICABLE,
  },
]
