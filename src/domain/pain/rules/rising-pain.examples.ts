import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { diary } from '../../rules/given/reports.ts'

export const RISING_PAIN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Median 5 this week, 3 the week before: two points more',
    given: { pain: diary(5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3) },
    expected: [raised('this-week')],
  },
  {
    shows: 'A median of 7 or more: today',
    given: { pain: diary(7, 7, 7, 7, 7, 7, 7, 5, 5, 5, 5, 5, 5, 5) },
    expected: [raised('same-day')],
  },
  {
    shows: 'One point more is not a change',
    given: { pain: diary(4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3) },
    expected: [CLEAR],
  },
  {
    shows: 'Four days of seven make a week',
    given: { pain: diary(5, undefined, 5, undefined, 5, undefined, 5, 3, 3, 3, 3) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Three days of seven do not',
    given: { pain: diary(5, 5, 5, undefined, undefined, undefined, undefined, 3, 3, 3, 3) },
    expected: NOT_APPLICABLE,
  },
]
