import type { Now } from '#domain/time/when.ts'
import type { Reading } from '#fhir/read/reading.ts'
import { isAfter } from '#fhir/read/timing.ts'

/** What became of a resource that belongs to a patient. */
export type Fate = 'used' | 'refused' | 'notYet' | 'outOfScope'

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
  const left = withoutFuture(reading, type, now)
  return { fate: fateOf(reading, left), left }
}

/** The reading itself where nothing of it lies ahead, as nearly always. */
function withoutFuture(reading: Reading, type: string, now: Now): Reading {
  const { facts, refusals } = reading
  const mayLieAhead = AHEAD.has(type)
  const isFuture = facts.some(({ done }) => isAfter(done, now))
  if (!isFuture && (mayLieAhead || refusals.every(({ when }) => !isAfter(when, now)))) return reading
  return {
    facts: facts.filter(({ done }) => !isAfter(done, now)),
    refusals: mayLieAhead ? refusals : refusals.filter(({ when }) => !isAfter(when, now)),
  }
}

function fateOf(all: Reading, now: Reading): Fate {
  if (now.facts.length > 0) return 'used'
  if (now.refusals.length > 0) return 'refused'
  return all.facts.length + all.refusals.length > 0 ? 'notYet' : 'outOfScope'
}
