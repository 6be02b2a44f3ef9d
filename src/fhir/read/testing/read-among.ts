import { momentFromMillis } from '#domain/time/when.ts'
import { isObject } from '#fhir/json/raw.ts'
import { createZone, nowIn } from '#fhir/time/zone.ts'

import type { Context, Fact, Reading } from '../reading.ts'

export type Json = Readonly<Record<string, unknown>>
type Reader = (json: Json, context: Context) => Reading

export const ZONE = createZone('Europe/London')
export const NOW = nowIn(ZONE, momentFromMillis(Date.UTC(2026, 10, 23, 12)))

/** Reads one resource of a record; references lead to what it contains, and to the others. */
export function readAmong(read: Reader, resource: Json, others: readonly Json[] = []): Reading {
  const contained = [resource['contained'] ?? []].flat().filter(isObject)
  const places = new Map<string, Json>([
    ...others.map((other): [string, Json] => [
      `${String(other['resourceType'])}/${String(other['id'])}`,
      other,
    ]),
    ...contained.map((other): [string, Json] => [`#${String(other['id'])}`, other]),
  ])
  const written = (reference: unknown) =>
    isObject(reference) && typeof reference['reference'] === 'string' ? reference['reference'] : undefined
  return read(resource, {
    id: `${String(resource['resourceType'])}/${String(resource['id'])}`,
    zone: ZONE,
    now: NOW,
    target: written,
    follow: (reference) => places.get(written(reference) ?? ''),
    inherited: () => undefined,
  })
}

/** The facts alone; a test that expects some must not pass over a refusal. */
export function factsOf({ facts, refusals }: Reading): readonly Fact['fact'][] {
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`)
  return facts.map(({ fact }) => fact)
}

/** Why it was refused: reason, detail and what it would have been. */
export function whyOf({ facts, refusals }: Reading): readonly unknown[] {
  const [refusal] = refusals
  return facts.length > 0 || refusal === undefined ? [] : [refusal.why, refusal.detail, refusal.about]
}

export function concept(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, ...(display !== undefined && { display }) }] }
}
