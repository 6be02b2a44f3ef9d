import { NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose, doses, medication } from '../../rules/given/treatment.ts'

const ended = (last: number, count = 12) => doses('denosumab', { last, every: 28, count })
const STOPPED = {
  orders: [medication('denosumab', { state: 'stopped', stopReason: 'Osteonecrosis of the jaw' })],
}
const measured = (ago: number, value = 2.35) => corrected(value, 'mmol/L', { ago })

export const REBOUND_WATCH_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Stopped half a year ago after twelve doses, calcium in time: context',
    given: { ...STOPPED, doses: ended(182), results: [measured(10)] },
    expected: [raised('info')],
  },
  {
    shows: 'Missed, and the monthly calcium is overdue: this week',
    given: { doses: ended(182), results: [measured(36)] },
    expected: [raised('this-week')],
  },
  {
    shows: 'The same once the stop and its reason are on record: for planning',
    given: { ...STOPPED, doses: ended(182), results: [measured(36)] },
    expected: [raised('routine')],
  },
  {
    shows: 'Two intervals after the last dose: not yet',
    given: { doses: ended(56), results: [measured(10)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A day more',
    given: { doses: ended(57), results: [measured(10)] },
    expected: [raised('info')],
  },
  {
    shows: 'On day 366 it ends',
    given: { doses: ended(366), results: [measured(10)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'After two doses in all there is little to rebound from',
    given: { doses: ended(182, 2), results: [measured(10)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Zoledronate was given since',
    given: { doses: [...ended(182), dose('zoledronate', 100)], results: [measured(10)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A high calcium is spoken of by H-08b',
    given: { doses: ended(182), results: [measured(0, 2.95)] },
    expected: NOT_APPLICABLE,
  },
]
