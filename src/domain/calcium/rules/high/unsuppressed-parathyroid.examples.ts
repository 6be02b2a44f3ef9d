import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { corrected, result } from '../../../rules/given/results.ts'

const high = corrected(2.85, 'mmol/L', { ago: 5 })
const hormone = (value: number, ago: number, limits: { readonly low?: number } = { low: 1.6 }) =>
  result('parathyroid-hormone', value, 'pmol/L', { ago, ...limits })

export const UNSUPPRESSED_PARATHYROID_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'At its lower limit it is not suppressed',
    given: { results: [high, hormone(1.6, 5)] },
    expected: [raised('info')],
  },
  { shows: 'Below it, as it should be', given: { results: [high, hormone(0.8, 5)] }, expected: [CLEAR] },
  {
    shows: 'Measured 31 days before the sample: too far from it',
    given: { results: [high, hormone(9.4, 36)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'The laboratory gives no lower limit, and there is no other',
    given: { results: [high, hormone(4, 5, {})] },
    expected: [unknown('parathyroid-hormone-limit')],
  },
]
