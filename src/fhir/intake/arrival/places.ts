import { text } from '#fhir/json/raw.ts'

import type { Address } from '../address/address.ts'
import type { Arrival } from './arrival.ts'

/** The addresses by which others may refer to it, beside its id. */
export function placesOf({ address, type, json }: Arrival): readonly Address[] {
  const own = address === undefined ? NOWHERE : [address]
  return type === 'Questionnaire' ? [...own, ...canonicalsOf(json)] : own
}

const NOWHERE: readonly Address[] = []

/** A canonical address tells nothing of the server from which the resource came. */
function canonicalsOf({ url, version }: Arrival['json']): readonly Address[] {
  const [name, of] = [text(url), text(version)]
  if (name === undefined) return []
  const names = of === undefined ? [name] : [name, `${name}|${of}`]
  return names.map((canonical) => ({ kind: 'absolute', url: canonical }))
}
