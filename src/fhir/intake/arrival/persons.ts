import { isObject, nodes, text } from '#fhir/json/raw.ts'
import { isSameJson } from '#fhir/json/same-json.ts'

import type { Json } from './arrival.ts'
import type { Standing } from './versions.ts'

/**
 * The Patient resource of someone who has come. Of equal versions that differ, what all of them say, if that is enough
 * to know that they speak of one person; else nobody: results of two people must never stand under one name.
 */
export function personIn(standing: Standing): Json | undefined {
  if (standing.kind === 'one') return standing.arrival.fault === undefined ? standing.arrival.json : undefined
  const [first, ...others] = standing.versions
  if (first === undefined || standing.versions.some(({ fault }) => fault !== undefined)) return undefined
  const agreed = agreedBy(
    first.json,
    others.map(({ json }) => json),
  )
  return isOnePerson(
    agreed,
    standing.versions.map(({ json }) => json),
  )
    ? agreed
    : undefined
}

function agreedBy(first: Json, others: readonly Json[]): Json {
  const agreed = new Map<string, unknown>()
  for (const element of Object.keys(first)) {
    if (others.every((other) => isSameJson(other[element], first[element])))
      agreed.set(element, first[element])
  }
  return Object.fromEntries(agreed)
}

/** One birth date and one name, or an identifier that all have and no birth date against it. */
function isOnePerson(agreed: Json, versions: readonly Json[]): boolean {
  const births = new Set(versions.flatMap(({ birthDate }) => text(birthDate) ?? []))
  if (births.size > 1) return false
  if (births.size === 1 && nodes(agreed['name']).length > 0 && text(agreed['birthDate']) !== undefined)
    return true
  const [first, ...others] = versions.map(identifiersOf)
  return [...(first ?? [])].some((identifier) => others.every((other) => other.has(identifier)))
}

function identifiersOf({ identifier }: Json): ReadonlySet<string> {
  const values = nodes<{ system: unknown; value: unknown }>(identifier).flatMap(({ system, value }) => {
    const [of, is] = [text(system), text(value)]
    return of === undefined || is === undefined ? [] : [`${of}|${is}`]
  })
  return new Set(values)
}

/** Whom this Patient resource gives way to. */
export function replacementIn(person: Json): unknown {
  return nodes<{ type: unknown; other: unknown }>(person['link']).find(
    ({ type, other }) => type === 'replaced-by' && isObject(other),
  )?.other
}
