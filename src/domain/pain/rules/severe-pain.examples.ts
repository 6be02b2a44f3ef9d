import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { visit } from '../../rules/given/plan.ts'
import { diary, entry } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'

const eightsFor = (days: number) => diary(...Array.from({ length: days }, () => 8))

export const SEVERE_PAIN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Severe on two of the last three diary days, and it was not before',
    given: { pain: diary(8, 8, 3, 4, 4, 4, 4, 4, 4, 4) },
    expected: [raised('same-day')],
  },
  {
    shows: 'One day on the line of severe, two below it: not severe',
    given: { pain: diary(7, 6, 6) },
    expected: [CLEAR],
  },
  {
    shows: 'A single day of 9 when the days before were milder',
    given: { pain: diary(9, 4, 4, 4, 4, 4, 4) },
    expected: [raised('same-day')],
  },
  {
    shows: 'Severe as ever, and seen 3 days ago: this week',
    given: { pain: eightsFor(17), visits: [visit('clinic', 3)] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Severe as ever, and nobody has spoken with the patient for 14 days: today',
    given: { pain: eightsFor(17), visits: [visit('clinic', 15)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'One severe day of two that were written: the third is not known',
    given: { pain: diary(8, 3) },
    expected: [unknown('diary-entries')],
  },
  {
    shows: 'An entry that does not tell how bad it was',
    given: { pain: [entry(0), entry(1, 3), entry(2, 3)] },
    expected: [unknown('worst-pain-score')],
  },
  {
    shows: 'An entry that cannot be read',
    given: { pain: diary(undefined, 3, 3, 3), refusals: [refused('pain', 'value-not-number')] },
    expected: [unknown('readable-diary-entry')],
  },
  {
    shows: 'No entry for a week: not its matter, a silent diary is P-07',
    given: { pain: [entry(8, 9)] },
    expected: NOT_APPLICABLE,
  },
]
