import type { Now } from '#domain/time/when.ts'
import type { Reading } from '#fhir/read/reading.ts'
import { isAfter } from '#fhir/read/timing.ts'

/** What became of a resource that belongs to a patient. */
export type Fate = 'used' | 'refused' | 'notYet' | 'outOfScope'

/** How many resources of each type met each fate. */
export type Fates = ReadonlyMap<string, Readonly<Record<Fate, number>>>

/** `left`: what of a reading can be used now. */
export type Judged = { readonly fate: Fate; readonly left: Reading }

/** Types whose time may lie ahead: what is asked for, booked or planned was not done. */
const AHEAD: ReadonlySet<string> = new Set([
  'Appointment',
  'CarePlan',
  'Encounter',
  'MedicationRequest',
  'ServiceRequest',
])

/** What is dated after now is not used: nothing of it may raise or clear anything yet. */
export function judge(reading: Reading, type: string, now: Now): Judged {
  const left = hasFuture(reading, type, now) ? withoutFuture(reading, type, now) : reading
  return { fate: fateOf(reading, left), left }
}

function hasFuture({ facts, refusals }: Reading, type: string, now: Now): boolean {
  for (const { done } of facts) if (isAfter(done, now)) return true
  for (const { when } of refusals) if (isAfter(when, now) && !AHEAD.has(type)) return true
  return false
}

function withoutFuture({ facts, refusals }: Reading, type: string, now: Now): Reading {
  return {
    facts: facts.filter(({ done }) => !isAfter(done, now)),
    refusals: refusals.filter(({ when }) => AHEAD.has(type) || !isAfter(when, now)),
  }
}

function fateOf(all: Reading, now: Reading): Fate {
  if (now.facts.length > 0) return 'used'
  if (now.refusals.length > 0) return 'refused'
  return all.facts.length + all.refusals.length > 0 ? 'notYet' : 'outOfScope'
}
