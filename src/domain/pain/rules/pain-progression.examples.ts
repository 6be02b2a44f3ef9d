import type { PainEntry } from '../../facts/pain.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { entry } from '../../rules/given/reports.ts'
import { procedure } from '../../rules/given/treatment.ts'
import { dayAgo } from '../../rules/given/when.ts'
import type { Region } from '../../skeleton/region.ts'

const FEMUR: Region = { region: 'proximal-femur', side: 'left' }
const site = 'proximal-femur-left'

/** Five fractions to the left femur, the last so many days ago. */
const course = (ended: number): Procedure =>
  procedure('radiotherapy', { ago: ended + 4, ended: dayAgo(ended), regions: [FEMUR] })

const at = (ago: number, worst: number): PainEntry => entry(ago, worst, { regions: [FEMUR] })

export const PAIN_PROGRESSION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Two points worse than before the course, 14 days after it',
    given: { procedures: [course(14)], pain: [at(19, 5), at(0, 7)] },
    expected: [raised('this-week', { site })],
  },
  {
    shows: 'As bad 13 days after it: it may be a flare, and is left alone',
    given: { procedures: [course(13)], pain: [at(18, 5), at(0, 7)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Two points better: a partial response',
    given: { procedures: [course(40)], pain: [at(45, 7), at(0, 5)] },
    expected: [{ ...CLEAR, site }],
  },
  {
    shows: 'No score from before the course: nothing to compare with',
    given: { procedures: [course(40)], pain: [at(0, 7)] },
    expected: [{ ...unknown('baseline-pain-score'), site }],
  },
  {
    shows: 'No pain before the course: there is no response to count',
    given: { procedures: [course(40)], pain: [at(45, 0), at(0, 7)] },
    expected: NOT_APPLICABLE,
  },
]
