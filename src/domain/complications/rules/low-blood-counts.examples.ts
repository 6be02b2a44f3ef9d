import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { result } from '../../rules/given/results.ts'

const platelets = (value: number) => result('platelets', value, '10*9/L')

export const LOW_BLOOD_COUNTS_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Hemoglobin of 79 g/L',
    given: { results: [result('hemoglobin', 79, 'g/L'), platelets(200)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Hemoglobin of 80 g/L is on the line',
    given: { results: [result('hemoglobin', 80, 'g/L'), platelets(200)] },
    expected: [CLEAR],
  },
  {
    shows: 'The same line in g/dL',
    given: { results: [result('hemoglobin', 7.9, 'g/dL'), platelets(200)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Platelets of 49',
    given: { results: [result('hemoglobin', 120, 'g/L'), platelets(49)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Platelets were never counted',
    given: { results: [result('hemoglobin', 120, 'g/L')] },
    expected: [unknown('platelets-result')],
  },
  { shows: 'Neither was ever counted', given: {}, expected: NOT_APPLICABLE },
]
