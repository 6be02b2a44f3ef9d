import { CONCEPTS, type Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Failure } from '#fhir/load/coverage.ts'

import type { LoadFailure, LoadProblem } from '../../caseload-feed.ts'

type OfConcept = LoadProblem & { readonly what: Concept }

/** What did not come, for how many patients, and why; the same once. */
export function problemsOf(
  patients: readonly FactId[],
  failuresOf: (patient: FactId) => readonly Failure[],
): readonly LoadProblem[] {
  const problems = new Map<string, OfConcept>()
  for (const patient of patients) {
    const own = new Map(failuresOf(patient).map((failure) => [keyOf(failure), failure]))
    for (const [key, failure] of own) problems.set(key, oneMore(failure, problems.get(key)))
  }
  const all = [...problems.values()]
  const [first] = all
  if (first !== undefined && isEverything(all, first, patients.length))
    return [{ ...first, what: 'caseload' }]
  return all.toSorted((a, b) => CONCEPTS.indexOf(a.what) - CONCEPTS.indexOf(b.what))
}

/** One line says it, when nothing of anyone came for one and the same reason. */
function isEverything(all: readonly OfConcept[], { why }: OfConcept, patients: number): boolean {
  const isAll = all.every((problem) => problem.why === why && problem.patients === patients)
  return isAll && all.length >= CONCEPTS.length - 2
}

function keyOf({ concept, error }: Failure): string {
  return `${concept} ${error.why}`
}

/** The words of the server stay when they are the same for all. */
function oneMore({ concept, error }: Failure, known: OfConcept | undefined): OfConcept {
  const isSame = known === undefined || known.detail === error.detail
  const patients = (known?.patients ?? 0) + 1
  return { what: concept, patients, why: failureOf(error), ...worded(isSame ? error.detail : undefined) }
}

export function caseloadProblem(error: FhirError | undefined): readonly LoadProblem[] {
  if (error === undefined) return []
  return [{ what: 'caseload', patients: 0, why: failureOf(error), ...worded(error.detail) }]
}

/** Members of the caseload of whom the server has no Patient: they are on no list, so they are told of here. */
export function missingPatients(count: number): readonly LoadProblem[] {
  return count === 0 ? [] : [{ what: 'patient', patients: count, why: 'not-found' }]
}

/** Nobody breaks off a request but a new round, which tells its own. */
export function failureOf({ why }: FhirError): LoadFailure {
  return why === 'aborted' ? 'offline' : why
}

function worded(detail: string | undefined): Pick<LoadProblem, 'detail'> {
  return detail === undefined || detail === '' ? {} : { detail }
}
