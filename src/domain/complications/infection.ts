import { onBoneAgent } from '../bone-agent/on-bone-agent.ts'
import type { FactId } from '../facts/record.ts'
import type { Symptom, SymptomReport } from '../facts/symptom.ts'
import type { ProcedureKind } from '../facts/treatment.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { standingAgainst } from './below-limit.ts'
import type { InfectionContext } from './complication-reason.ts'
import { statedCount } from './stated-count.ts'

const INFECTIONS = ['fever', 'wound-infection', 'jaw-infection'] as const satisfies readonly Symptom[]
type Infection = (typeof INFECTIONS)[number]

export function isInfection(about: string): about is Infection {
  const known: readonly string[] = INFECTIONS
  return known.includes(about)
}

export type Context = { readonly stated: InfectionContext; readonly evidence: readonly FactId[] }

const BONE_PROCEDURES: ReadonlySet<ProcedureKind> = new Set([
  'bone-surgery',
  'vertebral-augmentation',
  'bone-biopsy',
  'invasive-dental',
])

/** A wound or a jaw is a matter of bone after a procedure on one, or on a bone agent. A fever is a matter by itself. */
export function contextOfBone({ when }: SymptomReport, input: RuleInput): readonly Context[] {
  const { facts, ruleset, now } = input
  const oldest = now.day - numberOf(ruleset, 'infection.after-procedure-within')
  const procedures = facts.procedures.flatMap(
    ({ id, kind, named, state, when: done }): readonly Context[] => {
      const isDone = state === 'completed' || state === 'in-progress'
      if (!BONE_PROCEDURES.has(kind) || !isDone || done === undefined) return []
      const isBefore = done.day >= oldest && done.day <= when.day
      return isBefore ? [{ stated: { kind: 'bone-procedure', named, day: done.day }, evidence: [id] }] : []
    },
  )
  const agent = onBoneAgent(input)
  return [
    ...procedures.slice(0, 1),
    ...(agent ? [{ stated: { kind: 'bone-agent' }, evidence: agent.evidence } as const] : []),
  ]
}

/** Neutrophils of the last days, as far as they tell. */
export function neutrophils({ facts, ruleset, now }: RuleInput) {
  const below = numberOf(ruleset, 'infection.neutrophils-below')
  const oldest = now.day - numberOf(ruleset, 'infection.neutrophils-within')
  const recent = facts.results.filter(({ measure, when }) => measure === 'neutrophils' && when.day >= oldest)
  return standingAgainst('neutrophils', recent, () => below)
}

export function neutropenia(input: RuleInput): Context | undefined {
  const standing = neutrophils(input)
  if (standing.state !== 'low') return undefined
  const [newest] = standing.results
  const count = statedCount(newest, numberOf(input.ruleset, 'infection.neutrophils-below'))
  return { stated: { kind: 'neutropenia', count }, evidence: [newest.id] }
}

/** Given of late, or ordered and not ended. */
export function chemotherapy({ facts, ruleset, now }: RuleInput): Context | undefined {
  const oldest = now.day - numberOf(ruleset, 'infection.chemotherapy-within')
  const dose = facts.doses.find(({ drug, when }) => isChemotherapy(drug) && when.day >= oldest)
  if (dose)
    return {
      stated: { kind: 'chemotherapy', named: dose.drug.named, day: dose.when.day },
      evidence: [dose.id],
    }
  const order = facts.orders.find(({ drug, state }) => isChemotherapy(drug) && state === 'active')
  return order && { stated: { kind: 'chemotherapy', named: order.drug.named }, evidence: [order.id] }
}

function isChemotherapy({ classes }: { readonly classes: readonly string[] }): boolean {
  return classes.includes('chemotherapy')
}
