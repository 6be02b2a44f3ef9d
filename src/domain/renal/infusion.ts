import { givenDoses } from '../bone-agent/counted-doses.ts'
import { doseAhead, type DoseAhead } from '../bone-agent/dose-ahead.ts'
import type { StatedDose } from '../bone-agent/dose-reason.ts'
import { statedDose } from '../bone-agent/stated-dose.ts'
import { isDoseNear } from '../bone-agent/next-dose.ts'
import { agentOf } from '../bone-agent/planned-start.ts'
import { createRegimens } from '../bone-agent/regimen.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId } from '../facts/record.ts'
import type { BoneAgent, Dose, MedicationOrder } from '../facts/treatment.ts'
import type { RuleInput } from '../rules/rule.ts'

/** An intravenous bisphosphonate that is due, late, booked or ordered. */
export type Infusion = {
  readonly agent: BoneAgent
  readonly order?: MedicationOrder
  readonly dose?: DoseAhead
  /** Due or booked within a week, or late. */
  readonly isNear: boolean
  readonly evidence: readonly FactId[]
}

/** Undefined when none is ordered, or given without an order and not due within a week. */
export function infusionOf(input: RuleInput, agents: readonly BoneAgent[]): Infusion | undefined {
  const { ruleset, now } = input
  const ahead = doseAhead(input)
  const order = orderOf(input, agents)
  const dose = ahead !== undefined && agents.includes(ahead.agent) ? ahead : undefined
  const isNear = dose !== undefined && isDoseNear(dose, ruleset, now)
  if (dose !== undefined && (isNear || order !== undefined)) {
    const own = order !== undefined && agentOf(order) === dose.agent ? { order } : {}
    return { agent: dose.agent, ...own, dose, isNear, evidence: evidenceOf(own.order, dose) }
  }
  const agent = order && agentOf(order)
  if (order === undefined || agent === undefined) return undefined
  return { agent, order, isNear: false, evidence: [order.id] }
}

/** Ordered or planned, not on hold; of several the newest. What is for osteoporosis is another matter. */
function orderOf({ facts, ruleset }: RuleInput, agents: readonly BoneAgent[]): MedicationOrder | undefined {
  const regimenOf = createRegimens(facts, ruleset)
  return facts.orders
    .filter((order) => {
      const agent = agentOf(order)
      return agent !== undefined && agents.includes(agent) && regimenOf(order) !== 'osteoporosis'
    })
    .filter(({ state, origin }) => (state === 'active' || state === 'planned') && origin === 'order')
    .toSorted((a, b) => writtenOn(b) - writtenOn(a) || (a.id < b.id ? -1 : 1))
    .at(0)
}

function writtenOn({ start, authored }: MedicationOrder): number {
  return start ?? authored?.day ?? 0
}

export function lastGiven({ doses }: Pick<PatientFacts, 'doses'>, agent: BoneAgent): Dose | undefined {
  return givenDoses(doses.filter(({ drug }) => drug.classes.includes(agent))).at(0)
}

function evidenceOf(order: MedicationOrder | undefined, dose: DoseAhead): readonly FactId[] {
  return [...(order ? [order.id] : []), ...dose.evidence]
}

/** Where it is only ordered, nobody knows when. */
export function statedInfusion({ agent, dose }: Infusion): StatedDose {
  return dose === undefined ? { agent, standing: 'ordered' } : statedDose(dose)
}
