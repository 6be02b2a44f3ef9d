import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { Procedure } from '../facts/treatment.ts'
import type { Day } from '../time/day.ts'

/** An invasive dental procedure that is planned, booked or asked for, and not known to have been done. */
export type PlannedProcedure = { readonly id: FactId; readonly named: string; readonly day?: Day }

type Facts = Pick<PatientFacts, 'procedures' | 'bookings' | 'services'>

/** By day, what has none last. */
export function plannedProcedures(facts: Facts): readonly PlannedProcedure[] {
  const done = facts.procedures.filter(({ kind, state }) => isInvasive(kind) && state === 'completed')
  return [...ofProcedures(facts), ...ofBookings(facts), ...ofServices(facts)]
    .filter(({ day }) => !isDone(day, done))
    .toSorted((a, b) => Math.sign((a.day ?? Infinity) - (b.day ?? Infinity)) || byId(a.id, b.id))
}

function ofProcedures({ procedures }: Facts): readonly PlannedProcedure[] {
  return procedures
    .filter(({ kind, state }) => isInvasive(kind) && (state === 'planned' || state === 'in-progress'))
    .map(({ id, named, when }) => planned(id, named, when?.day))
}

function ofBookings({ bookings }: Facts): readonly PlannedProcedure[] {
  return bookings
    .filter(({ kind, state }) => isInvasive(kind) && (state === 'booked' || state === 'pending'))
    .map(({ id, named, when }) => planned(id, named, when.day))
}

/** One that is booked as well has its day from the booking. */
function ofServices({ services, bookings }: Facts): readonly PlannedProcedure[] {
  return services
    .filter(({ kind, state }) => isInvasive(kind) && state === 'active')
    .filter(({ id }) => !bookings.some(({ kind, basedOn }) => isInvasive(kind) && basedOn.includes(id)))
    .map(({ id, named, start }) => planned(id, named, start))
}

function isInvasive(kind: string): boolean {
  return kind === 'invasive-dental'
}

function planned(id: FactId, named: string, day: Day | undefined): PlannedProcedure {
  return { id, named, ...(day !== undefined && { day }) }
}

/** Done on its day or after it: nobody closed the plan. */
function isDone(day: Day | undefined, done: readonly Procedure[]): boolean {
  return day !== undefined && done.some(({ when }) => when !== undefined && when.day >= day)
}
