import type { PatientReview } from '../review/patient-review.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { CHANGE_KINDS, type Change, type ChangeRange } from './change.ts'
import { changesOfDisease } from './disease.ts'
import { changesOfPlan } from './plan.ts'
import { changesOfReports } from './reports.ts'
import { changesOfResults } from './results.ts'
import { changesOfTreatment } from './treatment.ts'

/** What is looked at, and from which day on. */
export type Look = {
  readonly review: PatientReview
  readonly since: Day
  readonly ruleset: Ruleset
  readonly now: Now
}

export function sinceWhen(range: ChangeRange, now: Now): Day {
  return addDays(now.day, -range)
}

/** What has become new, worse or other in so many days, by kind and newest first; nothing that only goes on. */
export function listChanges(
  review: PatientReview,
  range: ChangeRange,
  ruleset: Ruleset,
  now: Now,
): readonly Change[] {
  const look: Look = { review, since: sinceWhen(range, now), ruleset, now }
  return [
    ...changesOfDisease(look),
    ...changesOfReports(look),
    ...changesOfResults(look),
    ...changesOfTreatment(look),
    ...changesOfPlan(look),
  ]
    .filter(({ day }) => day >= look.since && day <= now.day)
    .toSorted(byKind)
}

function byKind(a: Change, b: Change): number {
  return CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || b.day - a.day || byText(a, b)
}

/** A total order, whatever the order of entry. */
function byText(a: Change, b: Change): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  if (one === other) return 0
  return one < other ? -1 : 1
}
