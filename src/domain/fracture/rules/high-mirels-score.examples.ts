import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { mirels } from '../../rules/given/fracture.ts'
import { procedure } from '../../rules/given/treatment.ts'

const femur = { region: { region: 'proximal-femur', side: 'left' } } as const
const humerus = { region: { region: 'humerus', side: 'left' } } as const

export const HIGH_MIRELS_SCORE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'From 9 points: today',
    given: { fractureScores: [mirels({ total: 9 }, femur)] },
    expected: [raised('same-day', { site: 'femur-left' })],
  },
  {
    shows: 'On the line of 8 points: this week',
    given: { fractureScores: [mirels({ total: 8 }, femur)] },
    expected: [raised('this-week', { site: 'femur-left' })],
  },
  {
    shows: 'In a humerus whose cortex is breached 8 points count as 9',
    given: { fractureScores: [mirels({ total: 8, corticalBreach: true }, humerus)] },
    expected: [raised('same-day', { site: 'humerus-left' })],
  },
  {
    shows: 'One point below the line',
    given: { fractureScores: [mirels({ total: 7 }, femur)] },
    expected: [{ ...CLEAR, site: 'femur-left' }],
  },
  {
    shows: 'Reviewed by orthopedics since',
    given: {
      fractureScores: [mirels({ total: 11 }, femur)],
      procedures: [procedure('orthopedic-review', { ago: 1 })],
    },
    expected: [{ ...CLEAR, site: 'femur-left' }],
  },
  { shows: 'No bone was scored', given: {}, expected: NOT_APPLICABLE },
]
