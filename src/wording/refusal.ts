import type { RefusalReason } from '#domain/facts/record.ts'

import { capitalized } from './list.ts'
import { wordConcept } from './measure.ts'

type Refused = {
  readonly about?: string | undefined
  readonly named?: string | undefined
  readonly why: RefusalReason
  readonly detail?: string | undefined
}

/** `Total calcium unreadable: unit mmol/dL not understood`. */
export function wordRefusal({ about, named, why, detail }: Refused): string {
  const what = about === undefined ? (named ?? 'record') : wordConcept(about)
  return `${capitalized(what)} unreadable: ${wordWhyRefused(why, detail)}`
}

/** Why alone, with the offending text as it stood. */
export function wordWhyRefused(why: RefusalReason, detail?: string): string {
  const given = detail === undefined || detail === '' ? '' : ` (${detail})`
  switch (why) {
    case 'malformed':
      return `malformed${given}`
    case 'withdrawn':
      return `withdrawn by the source${given}`
    case 'status-unknown':
      return `status not known${given}`
    case 'not-measured':
      return `not measured${given}`
    case 'value-not-number':
      return `value is not a number${given}`
    case 'unit-missing':
      return `it has no unit${given}`
    case 'unit-not-understood':
      return detail === undefined ? 'unit not understood' : `unit ${detail} not understood`
    case 'unit-contradicts':
      return `unit contradicts its code${given}`
    case 'day-not-known':
      return `day not known${given}`
    case 'code-unmapped':
      return `code not known here${given}`
    case 'conflicting-duplicate':
      return `two versions disagree${given}`
  }
}
