import type { HumanName } from 'fhir/r4'

import type { PersonName } from '#domain/facts/patient.ts'
import { compact } from '#fhir/json/compact.ts'
import { nodes, text, texts, type Raw } from '#fhir/json/raw.ts'

import type { Context } from '../reading.ts'
import { isInUse } from './in-use.ts'

/** In this order; then those whose use is not told, then any other, and former names last. */
const USES: readonly unknown[] = ['official', 'usual', undefined]

/** The name to call a person by: the official one, else the usual one, else any; a former one rather than none. */
export function nameIn(json: unknown, context: Context): PersonName | undefined {
  const told = nodes<HumanName>(json).flatMap((name) => {
    const read = readName(name)
    return read === undefined ? [] : [{ read, rank: rankOf(name, context) }]
  })
  return told.toSorted((a, b) => a.rank - b.rank)[0]?.read
}

function rankOf(name: Raw<HumanName>, context: Context): number {
  const use = USES.indexOf(name.use)
  return (use < 0 ? USES.length : use) + (isInUse(name, context) ? 0 : USES.length + 1)
}

function readName(name: Raw<HumanName>): PersonName | undefined {
  const [family, given, prefix] = [text(name.family), texts(name.given), texts(name.prefix)]
  const whole = text(name.text)
  if (family === undefined && given.length === 0) {
    return whole === undefined ? undefined : { given: [], text: whole }
  }
  return compact({ family, given, prefix: prefix.length === 0 ? undefined : prefix.join(' ') })
}
