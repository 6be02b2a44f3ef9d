import type { Refusal } from '#domain/facts/record.ts'
import type { Now } from '#domain/time/when.ts'
import type { Fact, Reading } from '#fhir/read/reading.ts'
import { isAfter } from '#fhir/read/timing.ts'

/** What became of a resource that belongs to a patient. */
export type Fate = 'used' | 'refused' | 'notYet' | 'outOfScope'

export type Judged = {
  readonly fate: Fate
  readonly facts: readonly Fact[]
  readonly refusals: readonly Refusal[]
}

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
  const facts = kept(reading.facts, ({ done }) => !isAfter(done, now))
  const refusals = kept(reading.refusals, ({ when }) => AHEAD.has(type) || !isAfter(when, now))
  return { fate: fateOf(reading, { facts, refusals }), facts, refusals }
}

/** The list itself where nothing of it is left out, as nearly always. */
function kept<T>(all: readonly T[], isKept: (one: T) => boolean): readonly T[] {
  return all.every(isKept) ? all : all.filter(isKept)
}

function fateOf(all: Reading, now: Reading): Fate {
  if (now.facts.length > 0) return 'used'
  if (now.refusals.length > 0) return 'refused'
  return all.facts.length + all.refusals.length > 0 ? 'notYet' : 'outOfScope'
}
