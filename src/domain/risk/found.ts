import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId } from '../facts/record.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { civilOf, type Day } from '../time/day.ts'
import { firstDayOf } from '../time/partial-date.ts'
import type { Now, PartialDate } from '../time/when.ts'
import type { RiskFactor } from './risk-factor.ts'

export type RiskInput = { readonly facts: PatientFacts; readonly ruleset: Ruleset; readonly now: Now }

/** A factor that is there, on what it rests and since when. */
export type Found = Omit<RiskFactor, 'kind'>

/** One record, with its date and how it is called. */
export type Dated = { readonly id: FactId; readonly named?: string; readonly since?: PartialDate | undefined }

/** All records of one factor: the earliest of their dates, and their names, each once. */
export function foundBy(records: readonly Dated[]): Found | undefined {
  if (records.length === 0) return undefined
  const since = earliestDate(records.flatMap((record) => record.since ?? []))
  const names = [...new Set(records.flatMap(({ named }) => named ?? []))].toSorted()
  return {
    evidence: [...new Set(records.map(({ id }) => id))].toSorted(),
    ...(since && { since }),
    ...(names.length > 0 && { detail: names.join(', ') }),
  }
}

function earliestDate(dates: readonly PartialDate[]): PartialDate | undefined {
  return dates.toSorted((a, b) => (firstDayOf(a) ?? Infinity) - (firstDayOf(b) ?? Infinity))[0]
}

export function dateOf(day: Day | undefined): PartialDate | undefined {
  return day === undefined ? undefined : civilOf(day)
}
