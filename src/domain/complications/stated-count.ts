import type { LabResult } from '../facts/laboratory.ts'
import type { StatedCount } from './complication-reason.ts'

export function statedCount({ measure, amount, comparator, when }: LabResult, below: number): StatedCount {
  return {
    measure,
    value: amount.value,
    unit: amount.unit,
    ...(comparator !== undefined && { comparator }),
    day: when.day,
    below,
  }
}
