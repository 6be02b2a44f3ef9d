import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../rules/example.ts'
import { corrected, refused } from '../rules/given/results.ts'

export const UNREADABLE_RESULTS_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A calcium without a unit',
    given: { refusals: [refused('calcium-total', 'unit-missing')] },
    expected: [raised('this-week')],
  },
  {
    shows: 'A unit that no calcium has',
    given: { refusals: [refused('calcium-corrected', 'unit-not-understood', { detail: 'mmol/dL' })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'A newer good result does not correct the source',
    given: {
      results: [corrected(2.4, 'mmol/L')],
      refusals: [refused('calcium-corrected', 'unit-missing', { ago: 30 })],
    },
    expected: [raised('this-week')],
  },
  {
    shows: 'Withdrawn by the laboratory: nothing to correct',
    given: { refusals: [refused('calcium-corrected', 'withdrawn')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Every result can be read',
    given: { results: [corrected(2.4, 'mmol/L')] },
    expected: [CLEAR],
  },
]
