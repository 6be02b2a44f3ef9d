import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../rules/example.ts'
import { corrected } from '../rules/given/results.ts'

export const IMPLAUSIBLE_RANGES_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'An upper limit of 3 would silence a high calcium: the default is used, and said',
    given: { results: [corrected(2.4, 'mmol/L', { low: 2.2, high: 3 })] },
    expected: [raised('routine')],
  },
  {
    shows: 'An upper limit of 2.75, on the line',
    given: { results: [corrected(2.4, 'mmol/L', { low: 2.2, high: 2.75 })] },
    expected: [CLEAR],
  },
  {
    shows: 'A lower limit of 1.5 would silence a low calcium',
    given: { results: [corrected(2.4, 'mmol/L', { low: 1.5, high: 2.6 })] },
    expected: [raised('routine')],
  },
  {
    shows: 'No limits given: the default is used, and there is nothing to correct',
    given: { results: [corrected(2.4, 'mmol/L')] },
    expected: NOT_APPLICABLE,
  },
]
