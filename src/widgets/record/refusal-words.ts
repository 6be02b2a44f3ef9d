import type { RefusalReason } from '#domain/facts/record.ts'

export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  malformed: 'malformed',
  withdrawn: 'withdrawn by the source',
  'status-unknown': 'status not known',
  'not-measured': 'not measured',
  'value-not-number': 'value is not a number',
  'unit-missing': 'no unit',
  'unit-not-understood': 'unit not understood',
  'unit-contradicts': 'unit contradicts its code',
  'day-not-known': 'day not known',
  'code-unmapped': 'code not known here',
  'conflicting-duplicate': 'two versions disagree',
}
