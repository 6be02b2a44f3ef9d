import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../../rules/example.ts'
import { diary, entry } from '../../../rules/given/reports.ts'
import { medication } from '../../../rules/given/treatment.ts'

export const NO_ANALGESIC_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Worst pain 5, and nothing on record that is taken for it',
    given: { pain: diary(5) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Worst pain 4 is not above the line',
    given: { pain: diary(4, 8) },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Acetaminophen as needed is an analgesic',
    given: { pain: diary(8), orders: [medication('analgesic', { asNeeded: true })] },
    expected: [CLEAR],
  },
  {
    shows: 'One that was stopped is not',
    given: { pain: diary(8), orders: [medication('opioid', { state: 'stopped' })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Rescue doses in the diary are one, whatever they are',
    given: { pain: [entry(0, 8, { rescueDoses: 1 })] },
    expected: [CLEAR],
  },
]
