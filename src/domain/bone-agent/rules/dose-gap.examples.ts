import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { carePlan } from '../../rules/given/plan.ts'
import { dose, doses, medication } from '../../rules/given/treatment.ts'

const monthly = (last: number) => doses('denosumab', { last, every: 28, count: 4 })

export const DOSE_GAP_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Every four weeks, and 57 days without a dose',
    given: { doses: monthly(57) },
    expected: [raised('this-week')],
  },
  { shows: 'Two intervals are 56 days, and no more', given: { doses: monthly(56) }, expected: [CLEAR] },
  {
    shows: 'Every twelve weeks it takes 169 days',
    given: {
      doses: [dose('zoledronate', 168)],
      orders: [medication('zoledronate', { interval: { count: 12, unit: 'week' } })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Stopped, with its reason',
    given: {
      doses: monthly(70),
      orders: [medication('denosumab', { state: 'stopped', stopReason: 'Osteonecrosis suspected' })],
    },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Stopped without a reason: nobody has said why',
    given: { doses: monthly(70), orders: [medication('denosumab', { state: 'stopped' })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'In comfort care no dose is chased',
    given: { doses: monthly(70), carePlans: [carePlan('comfort-care')] },
    expected: NOT_APPLICABLE,
  },
]
