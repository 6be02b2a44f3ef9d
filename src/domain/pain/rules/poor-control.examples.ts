import type { PainEntry } from '../../facts/pain.ts'
import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { entry } from '../../rules/given/reports.ts'

/** Rescue doses of each day, today's first. */
const doses = (...counts: readonly number[]): readonly PainEntry[] =>
  counts.map((rescueDoses, ago) => entry(ago, 5, { rescueDoses }))

export const POOR_CONTROL_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Four rescue doses on three days of the week',
    given: { pain: doses(4, 0, 4, 0, 4, 0, 0) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Four on two days, and three on the others',
    given: { pain: doses(4, 4, 3, 3, 3, 3, 3) },
    expected: [CLEAR],
  },
  {
    shows: 'Four episodes count as four doses',
    given: { pain: [0, 1, 2].map((ago) => entry(ago, 8, { breakthroughEpisodes: 4 })) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Four on the only day told: the days without an entry may have had as many',
    given: { pain: doses(4) },
    expected: [unknown('diary-entries')],
  },
  {
    shows: 'A diary that asks for neither says nothing of it',
    given: { pain: [entry(0, 9), entry(1, 9), entry(2, 9)] },
    expected: NOT_APPLICABLE,
  },
]
