import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Booking } from '../facts/plan.ts'
import { byId, type FactId } from '../facts/record.ts'
import { BONE_AGENTS, type BoneAgent, type MedicationOrder } from '../facts/treatment.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { createRegimens } from './regimen.ts'

/** A bone agent that is to be begun: by a plan of the drug, or of the visits, which do not tell which drug. */
export type PlannedStart = {
  readonly agent?: BoneAgent
  readonly order?: MedicationOrder
  /** Absent where it is planned without a day. */
  readonly day?: Day
  readonly evidence: readonly FactId[]
}

type Facts = Pick<PatientFacts, 'doses' | 'orders' | 'services' | 'bookings'>

/** The first that is planned and lies ahead; what has a day before what has none. */
export function plannedStart(facts: Facts, ruleset: Ruleset, { day: today }: Now): PlannedStart | undefined {
  return [...plannedOrders(facts, ruleset, today), ...plannedVisits(facts, today)].toSorted(byDay).at(0)
}

/** The first booking ahead. */
export function bookedStart({ bookings }: Pick<Facts, 'bookings'>, { day: today }: Now): Booking | undefined {
  return bookings
    .filter(({ kind, state, when }) => kind === 'bone-agent-dose' && state === 'booked' && when.day >= today)
    .toSorted((a, b) => a.when.day - b.when.day || byId(a.id, b.id))
    .at(0)
}

export function agentOf({ drug }: Pick<MedicationOrder, 'drug'>): BoneAgent | undefined {
  return BONE_AGENTS.find((agent) => drug.classes.includes(agent))
}

/** What is for osteoporosis is another matter. */
function plannedOrders(facts: Facts, ruleset: Ruleset, today: Day): readonly PlannedStart[] {
  const regimenOf = createRegimens(facts, ruleset)
  return facts.orders.flatMap((order): readonly PlannedStart[] => {
    const agent = agentOf(order)
    const { id, state, start } = order
    if (agent === undefined || state !== 'planned' || (start !== undefined && start < today)) return []
    if (regimenOf(order) === 'osteoporosis') return []
    return [{ agent, order, ...(start !== undefined && { day: start }), evidence: [id] }]
  })
}

function plannedVisits({ services }: Facts, today: Day): readonly PlannedStart[] {
  return services.flatMap(({ id, kind, state, start }) =>
    kind === 'bone-agent-dose' && state === 'active' && start !== undefined && start >= today
      ? [{ day: start, evidence: [id] }]
      : [],
  )
}

function byDay(a: PlannedStart, b: PlannedStart): number {
  return Math.sign((a.day ?? Infinity) - (b.day ?? Infinity)) || byId(String(a.evidence), String(b.evidence))
}
