import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { corrected, ionized } from '../../../rules/given/results.ts'
import { medication } from '../../../rules/given/treatment.ts'

export const CULPRIT_MEDICATION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'High, on a thiazide and vitamin D: context of the high calcium',
    given: {
      results: [corrected(2.65, 'mmol/L')],
      orders: [medication('thiazide'), medication('vitamin-d')],
    },
    expected: [raised('info')],
  },
  {
    shows: 'Not high yet, on a thiazide: review it this week',
    given: { results: [corrected(2.56, 'mmol/L')], orders: [medication('thiazide')] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Not high, on calcium alone: who has a bone agent is meant to take it',
    given: { results: [corrected(2.58, 'mmol/L')], orders: [medication('calcium-supplement')] },
    expected: [raised('info')],
  },
  {
    shows: 'Far enough below the limit',
    given: { results: [corrected(2.55, 'mmol/L')], orders: [medication('lithium')] },
    expected: [CLEAR],
  },
  {
    shows: 'No calcium on record',
    given: { orders: [medication('lithium')] },
    expected: [unknown('calcium-result')],
  },
  {
    shows: 'Stopped: no longer a culprit',
    given: { results: [corrected(2.65, 'mmol/L')], orders: [medication('thiazide', { state: 'stopped' })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Ionized calcium has no such margin',
    given: { results: [ionized(1.29, 'mmol/L')], orders: [medication('thiazide')] },
    expected: NOT_APPLICABLE,
  },
]
