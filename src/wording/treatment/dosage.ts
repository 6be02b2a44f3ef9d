import type { MedicationOrder } from '#domain/facts/treatment.ts'

import { wordInterval } from '../obligation.ts'

/** As it was written, else by its parts; undefined where nothing of it is told. */
export function wordDosage({ dosage, strength, interval, asNeeded }: MedicationOrder): string | undefined {
  if (dosage !== undefined) return dosage
  const parts = [
    ...(strength === undefined ? [] : [strength.text]),
    ...(interval === undefined ? [] : [wordInterval(interval)]),
    ...(asNeeded ? ['as needed'] : []),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}
