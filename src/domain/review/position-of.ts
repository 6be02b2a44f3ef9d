import type { LabResult } from '../facts/laboratory.ts'
import type { Position } from './caseload-row.ts'

/** Against the limits reported with it, and only those: a result without limits gets no flag here. */
export function positionOf({ amount, comparator, low, high }: LabResult): Position {
  if (high !== undefined && amount.value > high && !comparator?.startsWith('<')) return 'high'
  if (low !== undefined && amount.value < low && !comparator?.startsWith('>')) return 'low'
  return comparator === undefined ? 'within' : 'undecided'
}
