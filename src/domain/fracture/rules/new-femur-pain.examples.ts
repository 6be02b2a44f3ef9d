import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'
import { dose } from '../../rules/given/treatment.ts'

const regions = [{ region: 'femoral-shaft', side: 'left' }] as const
const pain = (ago: number) => told('bone-pain', 'new', { ago, regions })
const long = [dose('denosumab', 10), dose('denosumab', 740)]

export const NEW_FEMUR_PAIN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'New pain of a thigh, on denosumab for two years',
    given: { doses: long, symptoms: [pain(1)] },
    expected: [raised('this-week', { site: 'femur-left' })],
  },
  {
    shows: 'On denosumab for one year',
    given: { doses: [dose('denosumab', 10), dose('denosumab', 365)], symptoms: [pain(1)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'The pain was told a month before as well',
    given: { doses: long, symptoms: [pain(1), pain(30)] },
    expected: [{ ...CLEAR, site: 'femur-left' }],
  },
  { shows: 'Pain of nothing', given: { doses: long }, expected: NOT_APPLICABLE },
]
