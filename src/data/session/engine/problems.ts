import { CONCEPTS, type Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import { isPassing, type FhirError } from '#fhir/client/fhir-error.ts'
import type { Failure } from '#fhir/load/coverage.ts'

import type { LoadFailure, LoadProblem } from '../../caseload-feed.ts'
import type { Load } from './load/create-load.ts'

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

/** What is wrong with a load: the list itself, those of whom the server has no Patient, and what did not come. */
export function allProblems(
  { course, coverage }: Load,
  members: readonly FactId[],
  shown: readonly FactId[],
): readonly LoadProblem[] {
  const { error } = course.members()
  const rows = new Set(shown)
  const missing = members.filter(
    (patient) => !rows.has(patient) && coverage.of(patient).get('patient')?.state === 'complete',
  )
  const own: readonly LoadProblem[] =
    error === undefined
      ? []
      : [{ what: 'caseload', patients: 0, why: failureOf(error), ...worded(error.detail) }]
  // Before the end they may only be late.
  const isMissing = course.isAtEnd() && missing.length > 0
  const gone: readonly LoadProblem[] = isMissing
    ? [{ what: 'patient', patients: missing.length, why: 'not-found' }]
    : []
  return [...own, ...gone, ...problemsOf(members, coverage.failuresOf)]
}

/** Nobody breaks off a request but a new round, which tells its own. */
export function failureOf({ why }: FhirError): LoadFailure {
  return why === 'aborted' ? 'offline' : why
}

function worded(detail: string | undefined): Pick<LoadProblem, 'detail'> {
  return detail === undefined || detail === '' ? {} : { detail }
}

/** What may be otherwise in a moment. */
export function mayPass(why: LoadFailure): boolean {
  return isPassing({ why })
}
