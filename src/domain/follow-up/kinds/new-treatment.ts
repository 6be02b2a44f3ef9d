import { isSystemic } from '../../facts/systemic-treatment.ts'
import type { DrugClass } from '../../facts/treatment.ts'
import { numberOf } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { Dated } from '../expectation.ts'
import type { Situation } from '../situation.ts'

type Begun = {
  readonly id: string
  readonly drug: {
    readonly named: string
    readonly ingredient?: string
    readonly classes: readonly DrugClass[]
  }
  readonly day: Day | undefined
}

/** A systemic treatment whose first dose or order is new. A renewed order of an old treatment begins nothing. */
export function newTreatment({ facts, ruleset, now }: Situation): Dated | undefined {
  const { doses, orders } = facts
  const records: readonly Begun[] = [
    ...doses.map(({ id, drug, when }) => ({ id, drug, day: when.day })),
    ...orders
      .filter(({ state }) => state !== 'planned')
      .map(({ id, drug, start, authored }) => ({ id, drug, day: start ?? authored?.day })),
  ]
  const systemic = records.filter(isSystemic)
  const since = now.day - numberOf(ruleset, 'follow-up.new-treatment')
  return [...Map.groupBy(systemic, ({ drug }) => drug.ingredient ?? drug.named).values()]
    .flatMap((same) => begunOn(same) ?? [])
    .filter(({ day }) => day >= since && day <= now.day)
    .toSorted((a, b) => b.day - a.day || (String(a.evidence) < String(b.evidence) ? -1 : 1))[0]
}

/** Undefined when a record of it has no day: then it may be old. */
function begunOn(records: readonly Begun[]): Dated | undefined {
  const dated = records.flatMap(({ id, day }) => (day === undefined ? [] : [{ id, day }]))
  if (dated.length < records.length) return undefined
  const [first] = dated.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
  return first && { day: first.day, evidence: [first.id] }
}
