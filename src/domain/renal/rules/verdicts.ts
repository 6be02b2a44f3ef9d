import type { Need } from '../../facts/coverage.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { RuleId } from '../../findings/rule-id.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { RuleInput } from '../../rules/rule.ts'
import type { CreatininePicture, CreatinineResult } from '../creatinine.ts'
import type { KnownClearance } from '../creatinine-clearance.ts'
import type { StatedClearance, StatedCreatinine } from '../kidney-reason.ts'

export const KIDNEY_RULE_NEEDS: readonly Need[] = [
  ...KIND_NEEDS.dose,
  ...KIND_NEEDS.creatinine,
  ...KIND_NEEDS.clearance,
]

type Of = { readonly rule: RuleId; readonly problem: 'bone-agent' }

export function unknownOf(of: Of, needs: AtLeastOne<MissingFact>, evidence: readonly FactId[]): Finding {
  const [first, ...others] = needs.map((fact) => ({ kind: 'fact', needs: fact }) as const)
  if (first === undefined) throw new RangeError('An unknown answer needs something')
  return { ...of, verdict: 'unknown', needs: [first, ...others], evidence: [...new Set(evidence)] }
}

/** Why a creatinine that is good does not clear: something newer cannot be read, or the next one is overdue. */
export function doubtOf(
  { doubt }: CreatininePicture,
  { obligations }: Pick<RuleInput, 'obligations'>,
): MissingFact | undefined {
  if (doubt !== undefined) return doubt.needs
  const isLate = obligations.some(
    ({ kind, status }) => kind === 'creatinine' && (status === 'overdue' || status === 'critical'),
  )
  return isLate ? 'current-creatinine-result' : undefined
}

export function statedCreatinine({ amount, comparator, when }: CreatinineResult): StatedCreatinine {
  const { value, unit } = amount
  return { value, unit, ...(comparator !== undefined && { comparator }), day: when.day }
}

export function statedClearance({
  value,
  comparator,
  creatinine,
  weight,
  age,
}: KnownClearance): StatedClearance {
  return {
    value,
    ...(comparator !== undefined && { comparator }),
    creatinine: statedCreatinine(creatinine),
    kilograms: weight.kilograms,
    weighedOn: weight.when.day,
    age,
  }
}

export function evidenceOf(first: AtLeastOne<FactId>, more: readonly FactId[]): AtLeastOne<FactId> {
  const [one, ...others] = first
  return uniqueIds([one, ...others, ...more])
}
