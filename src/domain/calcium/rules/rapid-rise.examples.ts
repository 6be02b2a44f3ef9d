import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected, ionized } from '../../rules/given/results.ts'

export const RAPID_RISE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A rise of 0.25 within 14 days, still within the range',
    given: { results: [corrected(2.55, 'mmol/L'), corrected(2.3, 'mmol/L', { ago: 14 })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'A rise of 0.24: just not',
    given: { results: [corrected(2.54, 'mmol/L'), corrected(2.3, 'mmol/L', { ago: 14 })] },
    expected: [CLEAR],
  },
  {
    shows: 'A rise of 1.0 mg/dL',
    given: { results: [corrected(10.2, 'mg/dL'), corrected(9.2, 'mg/dL', { ago: 7 })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Recovery from a low calcium is not a rise',
    given: { results: [corrected(2.45, 'mmol/L'), corrected(2.15, 'mmol/L', { ago: 7 })] },
    expected: [CLEAR],
  },
  {
    shows: 'The value before is 15 days old: nothing to compare with',
    given: { results: [corrected(2.55, 'mmol/L'), corrected(2.3, 'mmol/L', { ago: 15 })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Ionized calcium has no margin below its limit that says something',
    given: { results: [ionized(1.29, 'mmol/L'), ionized(1.16, 'mmol/L', { ago: 7 })] },
    expected: NOT_APPLICABLE,
  },
]
