import { NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { albumin, total } from '../../rules/given/results.ts'

export const DISCORDANT_CALCIUM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'High total, and an albumin of 47 corrects it back into the range',
    given: { results: [total(2.72, 'mmol/L'), albumin(47, 'g/L')] },
    expected: [raised('this-week')],
  },
  {
    shows: 'The same in mg/dL',
    given: { results: [total(10.9, 'mg/dL'), albumin(4.7, 'g/dL')] },
    expected: [raised('this-week')],
  },
  {
    shows: 'An albumin of 45 is not above the line: the correction stands',
    given: { results: [total(2.68, 'mmol/L'), albumin(45, 'g/L')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'High after the correction as well: they agree',
    given: { results: [total(2.8, 'mmol/L'), albumin(47, 'g/L')] },
    expected: NOT_APPLICABLE,
  },
]
