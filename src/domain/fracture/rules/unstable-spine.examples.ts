import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { sins } from '../../rules/given/fracture.ts'
import { procedure } from '../../rules/given/treatment.ts'

const where = { region: { region: 'thoracic-spine', level: 'T12' } } as const
const scored = (total: number) => ({ fractureScores: [sins(total, where)] })

export const UNSTABLE_SPINE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Unstable from 13 points: today',
    given: scored(13),
    expected: [raised('same-day', { site: 'T12' })],
  },
  {
    shows: 'On the line of 7 points: this week',
    given: scored(7),
    expected: [raised('this-week', { site: 'T12' })],
  },
  { shows: 'One point below the line: stable', given: scored(6), expected: [{ ...CLEAR, site: 'T12' }] },
  {
    shows: 'A spinal surgeon has seen it since',
    given: { ...scored(15), procedures: [procedure('spinal-review', { ago: 1 })] },
    expected: [{ ...CLEAR, site: 'T12' }],
  },
  { shows: 'Nobody scored the spine', given: {}, expected: NOT_APPLICABLE },
]
