import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { entry, told } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'

export const SILENT_DIARY_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'The last entry was 7 days ago',
    given: { pain: [entry(7, 3)] },
    expected: [raised('routine')],
  },
  {
    shows: 'Six days ago: not silent yet',
    given: { pain: [entry(6, 3), entry(8, 3)] },
    expected: [CLEAR],
  },
  {
    shows: 'The last score was severe: this week',
    given: { pain: [entry(10, 7)] },
    expected: [raised('this-week')],
  },
  {
    shows: 'A sign of the cord was told lately: this week',
    given: { pain: [entry(10, 2)], symptoms: [told('leg-paresis', 'new', { ago: 12 })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Something was written, but cannot be read',
    given: { pain: [entry(10, 3)], refusals: [refused('pain', 'malformed', { ago: 2 })] },
    expected: [unknown('readable-diary-entry')],
  },
  {
    shows: 'A diary that was never kept, or was given up long ago, is not silent',
    given: { pain: [entry(40, 3)] },
    expected: NOT_APPLICABLE,
  },
]
