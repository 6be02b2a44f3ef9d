import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { refused } from '../../rules/given/results.ts'
import { dose, medication, procedure } from '../../rules/given/treatment.ts'
import { dayAgo } from '../../rules/given/when.ts'

const planned = (ahead: number) => [medication('denosumab', { state: 'planned', start: dayAgo(-ahead) })]

export const DENTAL_BEFORE_START_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Denosumab planned for 28 days ahead, never seen by a dentist',
    given: { orders: planned(28) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Planned for 29 days ahead: there is time',
    given: { orders: planned(29) },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Begun, and never seen by a dentist: at the next visit',
    given: { doses: [dose('denosumab', 40)] },
    expected: [raised('routine')],
  },
  {
    shows: 'Seen by a dentist once, however long ago',
    given: { doses: [dose('denosumab', 40)], procedures: [procedure('dental-assessment', { ago: 900 })] },
    expected: [CLEAR],
  },
  {
    shows: 'A tooth was drawn: that is no assessment',
    given: { doses: [dose('denosumab', 40)], procedures: [procedure('invasive-dental', { ago: 90 })] },
    expected: [raised('routine')],
  },
  {
    shows: 'An assessment that cannot be read may be the one',
    given: {
      doses: [dose('denosumab', 40)],
      refusals: [refused('dental-assessment', 'status-unknown', { ago: 90 })],
    },
    expected: [unknown('readable-dental-assessment')],
  },
  {
    shows: 'Stopped, with its reason',
    given: {
      doses: [dose('denosumab', 40)],
      orders: [medication('denosumab', { state: 'stopped', stopReason: 'Patient wishes' })],
    },
    expected: NOT_APPLICABLE,
  },
]
