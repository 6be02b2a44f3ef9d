import { isNumber, valueIn } from '../calcium/series/comparable.ts'
import type { CalciumEntry } from '../calcium/series/calcium-series.ts'
import { isCalcium } from '../calcium/series/calcium-series.ts'
import { byId } from '../facts/record.ts'
import { roundCalcium } from '../quantity/precision.ts'
import { positionOf } from '../review/position-of.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewest } from '../time/when.ts'
import type { Change } from './change.ts'
import type { Look } from './list-changes.ts'

/** A calcium that has really changed; of each other test the newest, where it is out of its own range. */
export function changesOfResults(look: Look): readonly Change[] {
  return [...changedCalcium(look), ...outOfRange(look)]
}

/** Like with like: the newest of one class against the last of it before the days that are looked at. */
function changedCalcium({ review: { calcium }, since, ruleset }: Look): readonly Change[] {
  const numbers = calcium.filter(isNumber).toSorted((a, b) => b.day - a.day)
  const [entry] = numbers
  const before = entry && numbers.find((other) => other.class === entry.class && other.day < since)
  if (entry === undefined || before === undefined) return []
  const isReal = differenceBetween(entry, before) >= numberOf(ruleset, `calcium.change.real.${entry.unit}`)
  return isReal ? [{ kind: 'calcium', day: entry.day, entry, before }] : []
}

function differenceBetween(entry: CalciumEntry, before: CalciumEntry): number {
  return roundCalcium(Math.abs(entry.value - valueIn(before, entry.unit)), entry.unit)
}

function outOfRange({ review: { facts }, since }: Look): readonly Change[] {
  const recent = facts.results
    .filter((result) => !isCalcium(result) && result.when.day >= since)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  const newest = [...Map.groupBy(recent, ({ measure }) => measure).values()].flatMap((of) => of[0] ?? [])
  return newest.flatMap((result) => {
    const position = positionOf(result)
    if (position !== 'high' && position !== 'low') return []
    return [{ kind: 'result', day: result.when.day, result, position } as const]
  })
}
