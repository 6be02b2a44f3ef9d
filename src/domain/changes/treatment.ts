import type { Dose, MedicationOrder } from '../facts/treatment.ts'
import { byId } from '../facts/record.ts'
import type { Day } from '../time/day.ts'
import type { Change } from './change.ts'
import type { Look } from './list-changes.ts'

/** Medication begun, changed and ended, and doses given or late. */
export function changesOfTreatment(look: Look): readonly Change[] {
  const { facts, obligations } = look.review
  const drugs = Map.groupBy(facts.orders, keyOf)
  return [
    ...[...drugs.values()].flatMap((orders) => changesOfDrug(orders, look)),
    ...facts.doses
      .filter(({ certainty }) => certainty === 'given')
      .map((dose) => ({ kind: 'dose', day: dose.when.day, dose }) as const),
    ...obligations.flatMap((obligation) =>
      obligation.kind === 'bone-agent-dose' && obligation.tier !== undefined && obligation.due !== undefined
        ? [{ kind: 'dose-late', day: obligation.due, obligation } as const]
        : [],
    ),
  ]
}

/** One drug however it was written: by its ingredient, else by its name. */
function keyOf({ drug }: Pick<MedicationOrder | Dose, 'drug'>): string {
  return drug.ingredient ?? drug.named.toLowerCase()
}

function changesOfDrug(orders: readonly MedicationOrder[], { since }: Look): readonly Change[] {
  const known = orders
    .filter(({ state }) => state !== 'planned')
    .toSorted((a, b) => (beginOf(b) ?? -Infinity) - (beginOf(a) ?? -Infinity) || byId(a.id, b.id))
  const [newest] = known
  if (newest === undefined) return []
  const begin = beginOf(newest)
  const before = known.find((order) => order !== newest && (beginOf(order) ?? -Infinity) < since)
  return [...begun(newest, begin, before), ...ended(newest)]
}

function beginOf({ start, authored }: MedicationOrder): Day | undefined {
  return start ?? authored?.day
}

function begun(
  order: MedicationOrder,
  day: Day | undefined,
  before: MedicationOrder | undefined,
): readonly Change[] {
  if (day === undefined) return []
  if (before === undefined) return [{ kind: 'started', day, order }]
  return isAsBefore(order, before) ? [] : [{ kind: 'changed', day, order, before }]
}

/** A renewal of the same dosage is no change. */
function isAsBefore(order: MedicationOrder, before: MedicationOrder): boolean {
  const told = ({ strength, interval, dosage, asNeeded }: MedicationOrder) =>
    JSON.stringify([strength?.text, interval, dosage, asNeeded])
  return told(order) === told(before)
}

/** By a stop that says when. What ran out, and goes on under a newer order, is not the newest. */
function ended(order: MedicationOrder): readonly Change[] {
  const { state, end } = order
  return (state === 'stopped' || state === 'completed') && end !== undefined
    ? [{ kind: 'stopped', day: end, order }]
    : []
}
