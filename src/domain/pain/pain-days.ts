import type { PainEntry } from '../facts/pain.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { Day } from '../time/day.ts'

/** A day with a worst pain: the highest of its entries. */
export type PainDay = { readonly day: Day; readonly worst: number; readonly entry: FactId }

/** Both ends belong to it. */
export type Period = { readonly from: number; readonly to: number }

/** The days up to and with `last`. */
export function periodOf(days: number, last: number): Period {
  return { from: last - days + 1, to: last }
}

export function isWithin(day: Day, { from, to }: Period): boolean {
  return day >= from && day <= to
}

/** Days with a worst pain, newest first. A day without an entry is no day here: missing is not zero. */
export function painDays({ pain }: Pick<PatientFacts, 'pain'>, period: Period): readonly PainDay[] {
  const days = new Map<Day, PainDay>()
  for (const { id, when, worst } of pain) {
    if (worst === undefined || !isWithin(when.day, period)) continue
    const known = days.get(when.day)
    const isHigher = known === undefined || worst > known.worst
    if (isHigher || (worst === known.worst && byId(id, known.entry) < 0))
      days.set(when.day, { day: when.day, worst, entry: id })
  }
  return [...days.values()].toSorted((a, b) => b.day - a.day)
}

/** Entries of a period, newest day first, whatever was answered. */
export function entriesIn({ pain }: Pick<PatientFacts, 'pain'>, period: Period): readonly PainEntry[] {
  return pain
    .filter(({ when }) => isWithin(when.day, period))
    .toSorted((a, b) => b.when.day - a.when.day || byId(a.id, b.id))
}

/** Days with an entry, newest first. */
export function daysWithEntry(facts: Pick<PatientFacts, 'pain'>, period: Period): readonly Day[] {
  return [...new Set(entriesIn(facts, period).map(({ when }) => when.day))]
}

/** Withdrawn is no entry, and not measured tells nothing. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

export type RefusedEntry = Refusal & { readonly when: NonNullable<Refusal['when']> }

/** Entries of a period that came and could not be read, newest first: somebody wrote something. */
export function refusedEntries(
  { refusals }: Pick<PatientFacts, 'refusals'>,
  period: Period,
): readonly RefusedEntry[] {
  return refusals
    .filter((refusal): refusal is RefusedEntry => refusal.about === 'pain' && refusal.when !== undefined)
    .filter(({ why, when }) => !TELLS_NOTHING.has(why) && isWithin(when.day, period))
    .toSorted((a, b) => b.when.day - a.when.day || byId(a.resource, b.resource))
}
