import type { Period } from 'fhir/r4'

import type { Day } from '#domain/time/day.ts'
import type { Now, When } from '#domain/time/when.ts'
import { node, shown, text, texts } from '#fhir/json/raw.ts'
import { parseWhen } from '#fhir/time/fhir-time.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { choicesOf, type Choice } from './choice.ts'

/** `given` is what stood there when it is no day. */
export type Timed = { readonly when?: When; readonly ended?: When; readonly given?: string }

export function whenOf(json: unknown, zone: Zone): When | undefined {
  const written = text(json)
  return written === undefined ? undefined : parseWhen(written, zone)
}

/** By moments where both are known, else by days. No clock was ever set back by more than a day. */
export function isAfter(when: When | undefined, now: Now): boolean {
  if (when === undefined || when.day < now.day - 1) return false
  return when.moment === undefined ? when.day > now.day : when.moment > now.moment
}

export function dayIn(json: unknown, zone: Zone): Day | undefined {
  return whenOf(json, zone)?.day
}

/**
 * `effective[x]` or `performed[x]`. A period counts from its start, or at its end when only that is told; a timing only
 * when it names one event.
 */
export function readTimed(element: string, json: Readonly<Record<string, unknown>>, zone: Zone): Timed {
  return timedIn(choicesOf(element, json), zone)
}

/** The first of the kinds in which it is given. */
export function timedIn(choices: readonly Choice[], zone: Zone): Timed {
  const [choice] = choices
  if (choice === undefined) return {}
  const { kind, json } = choice
  if (kind === 'Period') return readPeriod(json, zone)
  const written = kind === 'Timing' ? onlyEvent(json) : text(json)
  const when = written === undefined ? undefined : parseWhen(written, zone)
  return when === undefined ? { given: shown(json) } : { when }
}

export function readPeriod(json: unknown, zone: Zone): Timed {
  const period = node<Period>(json)
  const [start, end] = [whenOf(period?.start, zone), whenOf(period?.end, zone)]
  const when = start ?? end
  if (when === undefined) return { given: shown(json) }
  return { when, ...(end !== undefined && { ended: end }) }
}

function onlyEvent(json: unknown): string | undefined {
  const [only, ...others] = texts(node<{ event: unknown }>(json)?.event)
  return others.length === 0 ? only : undefined
}
