import type { Need } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Day } from '#domain/time/day.ts'
import { urlOf } from '#fhir/client/address.ts'
import { escaped, type Search, type SearchParameter } from '#fhir/client/search.ts'

import { questionsFor, type Question } from './questions.ts'

export type PlanOptions = {
  readonly base: string
  readonly today: Day
  /** Whether the server takes several patients in one search. Patients themselves are always asked for together. */
  readonly several: boolean
  /** Asks only for a head start: nothing counts as covered by it. */
  readonly isAhead?: boolean
  readonly stage: number
  readonly newId: () => string
}

const URL_AT_MOST = 1800
const PATIENTS_AT_ONCE = 25
const PAGE_SIZE = 200

/** The searches that bring what is needed of these patients, in their order; none longer than a server accepts. */
export function planLoad(
  needs: readonly Need[],
  patients: readonly FactId[],
  options: PlanOptions,
): readonly Search[] {
  return questionsFor(needs, options.today).flatMap((question) => {
    const isTogether = options.several || question.type === 'Patient'
    const chunks = isTogether
      ? chunked(question, patients, options.base)
      : patients.map((patient) => [patient])
    return chunks.map((chunk) => searchOf(question, chunk, options))
  })
}

/** The same question to each patient by themselves. */
export function splitByPatient(search: Search, newId: () => string): readonly Search[] {
  const others = search.parameters.filter(({ name }) => name !== 'patient')
  return search.patients.map((patient) => ({
    ...search,
    id: newId(),
    patients: [patient],
    parameters: [patientParameter('patient', [patient]), ...others],
  }))
}

function searchOf(
  question: Question,
  patients: readonly FactId[],
  { isAhead, stage, newId }: PlanOptions,
): Search {
  const { type, serves, fallback } = question
  return {
    id: newId(),
    type,
    parameters: parametersOf(question, patients),
    patients,
    // A window that will be asked for in full does not cover anything.
    serves: isAhead === true ? serves.filter(({ from }) => from === 'all') : serves,
    ...(fallback && { fallback }),
    stage,
  }
}

function parametersOf(
  { type, parameters }: Question,
  patients: readonly FactId[],
): readonly SearchParameter[] {
  return [patientParameter(type === 'Patient' ? '_id' : 'patient', patients), ...parameters]
}

function patientParameter(name: string, patients: readonly FactId[]): SearchParameter {
  return { name, values: patients.map((patient) => escaped(patient.slice(patient.indexOf('/') + 1))) }
}

function chunked(
  question: Question,
  patients: readonly FactId[],
  base: string,
): readonly (readonly FactId[])[] {
  const chunks: (readonly FactId[])[] = []
  let chunk: readonly FactId[] = []
  for (const patient of patients) {
    const longer = [...chunk, patient]
    if (chunk.length > 0 && !isShort(question, longer, base)) {
      chunks.push(chunk)
      chunk = [patient]
    } else chunk = longer
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk]
}

function isShort(question: Question, patients: readonly FactId[], base: string): boolean {
  const parameters = parametersOf(question, patients)
  const search = { id: '', type: question.type, parameters, patients, serves: [], stage: 0 }
  return patients.length <= PATIENTS_AT_ONCE && urlOf(base, search, PAGE_SIZE).length <= URL_AT_MOST
}
