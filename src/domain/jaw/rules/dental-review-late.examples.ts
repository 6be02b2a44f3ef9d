import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { carePlan } from '../../rules/given/plan.ts'
import { dose, procedure } from '../../rules/given/treatment.ts'

const doses = [dose('denosumab', 12), dose('denosumab', 40)]
const seen = (ago: number) => [procedure('dental-assessment', { ago })]

export const DENTAL_REVIEW_LATE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Seen 244 days ago: half a year and 60 days of grace are over',
    given: { doses, procedures: seen(244) },
    expected: [raised('routine')],
  },
  { shows: 'Seen 243 days ago: still in grace', given: { doses, procedures: seen(243) }, expected: [CLEAR] },
  {
    shows: 'Never seen: that has its own rule',
    given: { doses },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'In comfort care nobody is sent to the dentist',
    given: { doses, procedures: seen(300), carePlans: [carePlan('comfort-care')] },
    expected: NOT_APPLICABLE,
  },
]
