import type { Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rule-id.ts'
import { roundCreatinine } from '../quantity/precision.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { creatininePicture } from './creatinine.ts'
import { statedInfusion, type Infusion } from './infusion.ts'

type Of = { readonly rule: RuleId; readonly problem: 'bone-agent' }

/**
 * Zoledronate that is ordered for hypercalcemia is not adjusted to the kidney below a creatinine. Undefined where it is
 * ordered for bone, or where that creatinine is not surely there: then the table speaks.
 */
export function forHypercalcemia(
  of: Of,
  infusion: Infusion,
  { facts, ruleset, now }: RuleInput,
): Finding | undefined {
  const { agent, order } = infusion
  const { results, doubt } = creatininePicture(facts, ruleset, now)
  const [latest] = results
  if (agent !== 'zoledronate' || order?.indication !== 'hypercalcemia') return undefined
  if (latest === undefined || doubt !== undefined || latest.comparator?.startsWith('>') === true)
    return undefined
  const { value, unit } = latest.amount
  const below = numberOf(ruleset, `kidney.hypercalcemia.creatinine-below.${unit}`)
  if (roundCreatinine(value, unit) >= below) return undefined
  return {
    ...of,
    verdict: 'clear',
    reason: {
      id: 'kidney-for-hypercalcemia',
      dose: statedInfusion(infusion),
      result: { value, unit, day: latest.when.day },
      below,
    },
    evidence: [latest.id, order.id],
    measure: 'creatinine',
    value,
    unit,
  }
}
