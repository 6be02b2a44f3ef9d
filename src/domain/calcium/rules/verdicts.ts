import type { Clear, Unknown } from '../../findings/finding.ts'
import type { Problem } from '../../findings/problem.ts'
import type { RuleId } from '../../findings/rule-id.ts'
import type { CalciumEntry } from '../series/calcium-series.ts'
import type { CalciumAnswer } from '../doubt.ts'
import { stated } from '../series/stated.ts'

type Of = { readonly rule: RuleId; readonly problem: Problem }

export function clearOf(of: Of, entry: CalciumEntry): Clear {
  const { evidence, measure, value, unit } = entry
  return {
    ...of,
    verdict: 'clear',
    reason: { id: 'calcium-within', calcium: stated(entry) },
    evidence,
    measure,
    value,
    unit,
  }
}

export function unknownOf(
  of: Of,
  { needs, reason, evidence }: Extract<CalciumAnswer, { kind: 'unknown' }>,
): Unknown {
  return { ...of, verdict: 'unknown', needs: [{ kind: 'fact', needs }], reason, evidence }
}
