import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../rules/example.ts'
import { albumin, corrected, creatinine } from '../rules/given/results.ts'

export const IMPLAUSIBLE_RESULTS_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A number of mmol/L that carries mg/dL',
    given: { results: [corrected(2.4, 'mg/dL')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'On the lower line of what can be',
    given: { results: [corrected(4, 'mg/dL')] },
    expected: [CLEAR],
  },
  {
    shows: 'Above what can be',
    given: { results: [corrected(5.01, 'mmol/L')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'An albumin of g/dL that carries g/L',
    given: { results: [albumin(4, 'g/L')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'A very high creatinine that can be',
    given: { results: [creatinine(2000, 'umol/L')] },
    expected: [CLEAR],
  },
  { shows: 'No result of any measure', given: {}, expected: NOT_APPLICABLE },
]
