import type { RefusalReason } from '#domain/facts/record.ts'

import { capitalized } from './list.ts'
import { wordConcept } from './measure.ts'

type Refused = {
  readonly about?: string | undefined
  readonly named?: string | undefined
  readonly why: RefusalReason
  readonly detail?: string | undefined
}

/** `Total calcium unreadable: unit not understood (mmol/dL)`. */
export function wordRefusal({ about, named, why, detail }: Refused): string {
  const what = about === undefined ? (named ?? 'record') : wordConcept(about)
  return `${capitalized(what)} unreadable: ${wordWhyRefused(why, detail)}`
}

const WHY: Readonly<Record<RefusalReason, string>> = {
  malformed: 'malformed',
  withdrawn: 'withdrawn by the source',
  'status-unknown': 'status not known',
  'not-measured': 'not measured',
  'value-not-number': 'value is not a number',
  'unit-missing': 'it has no unit',
  'unit-not-understood': 'unit not understood',
  'unit-contradicts': 'unit contradicts its code',
  'day-not-known': 'day not known',
  'code-unmapped': 'code not known here',
  'conflicting-duplicate': 'two versions disagree',
}

/** Why alone, with the offending text as it stood. */
export function wordWhyRefused(why: RefusalReason, detail?: string): string {
  return detail === undefined || detail === '' ? WHY[why] : `${WHY[why]} (${detail})`
}
