import type { PatientReview } from '#domain/review/patient-review.ts'
import { compareRows } from '#domain/review/compare-rows.ts'
import { reviewPatient } from '#domain/review/review-patient.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Clinic } from '#domain/time/clinic.ts'
import type { Now } from '#domain/time/when.ts'
import type { Counts, Scope } from '#fhir/intake/scope.ts'

export type Terms = { readonly ruleset: Ruleset; readonly now: Now; readonly clinic?: Clinic }

export type Evaluated = {
  /** Most urgent first. */
  readonly patients: readonly PatientReview[]
  readonly counts: Counts
}

/** All patients of a scope. Throws when a patient would be lost or counted twice. */
export function evaluateScope(scope: Scope, terms: Terms): Evaluated {
  const patients = scope.patients.map((facts) => evaluatePatient(facts, terms))
  checkConservation(scope, patients)
  return { patients: patients.toSorted((a, b) => compareRows(a.row, b.row)), counts: scope.counts }
}

/** One patient. The review is of the patient whose facts were given, or it throws. */
export function evaluatePatient(facts: PatientFacts, { ruleset, now, clinic }: Terms): PatientReview {
  const review = reviewPatient(facts, ruleset, now, clinic)
  if (review.row.patient !== facts.patient.id)
    throw new Error(`The review of ${facts.patient.id} speaks of ${review.row.patient}`)
  return review
}

function checkConservation({ patients, counts }: Scope, reviews: readonly PatientReview[]): void {
  const { received, ...parts } = counts
  const sum = Object.values(parts).reduce((total, part) => total + part, 0)
  if (sum !== received) throw new Error(`${received} resources were received and ${sum} accounted for`)
  const reviewed = new Set(reviews.map(({ row }) => row.patient))
  if (reviewed.size !== patients.length)
    throw new Error(`${patients.length} patients were read and ${reviewed.size} reviewed`)
}
