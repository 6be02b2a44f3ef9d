import type { LabResult } from '../facts/laboratory.ts'
import { byId } from '../facts/record.ts'
import { daysBetween } from '../time/day.ts'
import { byNewest } from '../time/when.ts'

/** How much a result differs from the one before it, in their unit. */
export type Difference = { readonly by: number; readonly days: number; readonly from: LabResult }

/** From the newest final number before it of the same measure and unit. A bound or a preliminary result enters none. */
export function differenceOf(result: LabResult, results: readonly LabResult[]): Difference | undefined {
  if (!isFinalNumber(result)) return undefined
  const from = results
    .filter((other) => other.measure === result.measure && other.amount.unit === result.amount.unit)
    .filter((other) => isFinalNumber(other) && other.when.day < result.when.day)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
  if (from === undefined) return undefined
  return {
    by: withoutDust(result.amount.value - from.amount.value),
    days: daysBetween(from.when.day, result.when.day),
    from,
  }
}

function isFinalNumber({ status, comparator }: LabResult): boolean {
  return status !== 'preliminary' && comparator === undefined
}

/** Of the arithmetic of floating point, not of the laboratory. */
function withoutDust(value: number): number {
  return Number(value.toFixed(6))
}
