import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { FactId } from '../../facts/record.ts'
import type { DoseLine, MedicationOrder, Opioid } from '../../facts/treatment.ts'
import type { Day } from '../../time/day.ts'
import type { Now } from '../../time/when.ts'

/** One line of an opioid order, and whether it was taken on a day. */
export type OpioidLine = {
  readonly id: FactId
  readonly named: string
  readonly opioid?: Opioid
  readonly line: DoseLine
  readonly origin: MedicationOrder['origin']
  readonly term: Term
}

type Term = 'taken' | 'not-taken' | 'not-told'

type Facts = Pick<PatientFacts, 'orders'>

/**
 * Every line of an opioid that was taken on a day, or may have been. What a patient says to take beside an order for
 * the same opioid is the same opioid, and counts once.
 */
export function opioidLines({ orders }: Facts, day: Day, now: Now): readonly OpioidLine[] {
  const opioids = orders.filter(({ drug }) => drug.classes.includes('opioid'))
  const lines = opioids.flatMap((order) =>
    linesOf(order).map((line) => ({
      id: order.id,
      named: order.drug.named,
      ...(order.drug.opioid !== undefined && { opioid: order.drug.opioid }),
      line,
      origin: order.origin,
      term: termOf(order, line, opioids, day, now),
    })),
  )
  const open = lines.filter(({ term }) => term !== 'not-taken')
  return open.filter((one) => one.origin === 'order' || !open.some((other) => isOrderOfSame(other, one)))
}

const NO_DOSAGE: readonly DoseLine[] = [{ asNeeded: false }]

function linesOf({ lines, asNeeded }: MedicationOrder): readonly DoseLine[] {
  if (lines !== undefined && lines.length > 0) return lines
  return asNeeded ? [{ asNeeded }] : NO_DOSAGE
}

function isOrderOfSame(other: OpioidLine, { opioid, line }: OpioidLine): boolean {
  return (
    other.origin === 'order' &&
    opioid !== undefined &&
    other.opioid === opioid &&
    other.line.asNeeded === line.asNeeded
  )
}

function termOf(
  order: MedicationOrder,
  line: DoseLine,
  orders: readonly MedicationOrder[],
  day: Day,
  now: Now,
): Term {
  const { state } = order
  const start = line.start ?? startOf(order)
  const end = line.end ?? order.end
  if (state === 'planned' || isBefore(day, start)) return 'not-taken'
  if (state === 'active') {
    if (isBefore(end, day)) return 'not-taken'
    return start === undefined && day < now.day ? 'not-told' : 'taken'
  }
  if (day >= now.day) return 'not-taken'
  // Where it was stopped before its planned end, that end says nothing.
  const ended = isBefore(now.day, end) ? undefined : end
  return termBefore(day, start, ended ?? endBySuccessor(order, orders))
}

function isBefore(day: number | undefined, other: number | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}

/** Of what is over: nobody can say whether a day belongs to it that does not know both of its ends. */
function termBefore(day: Day, start: Day | undefined, ended: number | undefined): Term {
  if (ended !== undefined && day > ended) return 'not-taken'
  return start === undefined || ended === undefined ? 'not-told' : 'taken'
}

function startOf({ start, authored }: MedicationOrder): Day | undefined {
  return start ?? authored?.day
}

/**
 * Orders seldom say when they were stopped. One that is over, and was followed by another of the same opioid in the
 * same way, was replaced by it: it ended the day before.
 */
function endBySuccessor(order: MedicationOrder, orders: readonly MedicationOrder[]): number | undefined {
  const start = startOf(order)
  const { opioid } = order.drug
  if (start === undefined || opioid === undefined) return undefined
  const starts = orders
    .filter((other) => other !== order && other.state !== 'planned')
    .filter(({ drug, asNeeded }) => drug.opioid === opioid && asNeeded === order.asNeeded)
    .flatMap((other) => startOf(other) ?? [])
    .filter((other) => other > start)
  return starts.length === 0 ? undefined : Math.min(...starts) - 1
}
