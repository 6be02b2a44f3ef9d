import type { ContactPoint } from 'fhir/r4'

import type { Phone } from '#domain/facts/patient.ts'
import { compact } from '#fhir/json/compact.ts'
import { finite, nodes, text } from '#fhir/json/raw.ts'

import { extensionOf } from '../choice.ts'
import type { Context } from '../reading.ts'
import { isInUse } from './in-use.ts'

const COMMENT = 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment'

/** Numbers to call, by their rank and then in the order of the record. */
export function phonesIn(json: unknown, context: Context): readonly Phone[] {
  return nodes<ContactPoint>(json)
    .filter((point) => (point.system === 'phone' || point.system === 'sms') && isInUse(point, context))
    .toSorted((a, b) => (finite(a.rank) ?? Infinity) - (finite(b.rank) ?? Infinity) || 0)
    .flatMap((point) => {
      const number = text(point.value)
      const note = text(extensionOf<{ valueString: string }>(point, COMMENT)?.valueString)
      return number === undefined ? [] : [compact({ number, use: text(point.use), note })]
    })
}
