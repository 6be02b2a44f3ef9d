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
  /** By the place of the first patient of a search among all. */
  readonly stage: (place: number) => number
  readonly newId: () => string
}

const URL_AT_MOST = 1800
/** Of whom there is much, so that rows come one after the other and not all at the end. */
const PATIENTS_AT_ONCE = 25
const PAGE_SIZE = 200

/** The searches that bring what is needed of these patients, in their order; none longer than a server accepts. */
export function planLoad(
  needs: readonly Need[],
  patients: readonly FactId[],
  options: PlanOptions,
): readonly Search[] {
  const questions = questionsFor(needs, options.today).filter(
    ({ fallback }) => !fallback || options.isAhead !== true,
  )
  return questions.flatMap((question) => {
    const isTogether = options.several || question.type === 'Patient'
    const atOnce = question.type === 'Observation' ? PATIENTS_AT_ONCE : Infinity
    const chunks = isTogether
      ? chunked(question, patients, { base: options.base, atOnce })
      : patients.map((patient) => [patient])
    const places = chunks.map((_, at) => chunks.slice(0, at).flat().length)
    return chunks.map((chunk, at) => searchOf(question, chunk, options.stage(places[at] ?? 0), options))
  })
}

/** The searches that bring what the server has written of one type since then, of many patients at a time. */
export function planChanges(
  type: string,
  since: string,
  patients: readonly FactId[],
  { base, newId }: Pick<PlanOptions, 'base' | 'newId'>,
): readonly Search[] {
  const parameters = [{ name: '_lastUpdated', values: [`ge${since}`] }]
  const question = { type, parameters, serves: [], fallback: false, untilFound: false }
  const chunks = chunked(question, patients, { base, atOnce: Infinity })
  return chunks.map((chunk) => ({
    id: newId(),
    type,
    parameters: parametersOf(question, chunk),
    patients: chunk,
    serves: [],
    once: true,
    stage: 0,
  }))
}

/** The same question to each patient by themselves. */
export function splitByPatient(search: Search, newId: () => string): readonly Search[] {
  return search.patients.map((patient) => ({ ...about(search, [patient]), id: newId() }))
}

/**
 * What a search that looks until it finds has shown: whoever has something in its window has the newest there, and of
 * the others it is asked without a window.
 */
export function afterLooking(
  search: Search,
  hasFound: (patient: FactId) => boolean,
  newId: () => string,
): { readonly found: Search; readonly others: readonly Search[] } {
  const found = search.patients.filter((patient) => hasFound(patient))
  const silent = search.patients.filter((patient) => !hasFound(patient))
  const { untilFound: _, ...wide } = about(search, silent)
  const parameters = wide.parameters.filter(({ name }) => name === 'patient' || name === 'code')
  const serves = search.serves.map(({ concept }) => ({ concept, from: 'all', newest: true }) as const)
  return {
    found: {
      ...about(search, found),
      id: newId(),
      serves: search.serves.map((served) => ({ ...served, newest: true })),
    },
    others: silent.length === 0 ? [] : [{ ...wide, parameters, serves, id: newId() }],
  }
}

function about(search: Search, patients: readonly FactId[]): Search {
  const others = search.parameters.filter(({ name }) => name !== 'patient')
  return { ...search, patients, parameters: [patientParameter('patient', patients), ...others] }
}

function searchOf(
  question: Question,
  patients: readonly FactId[],
  stage: number,
  { isAhead, newId }: PlanOptions,
): Search {
  const { type, serves, fallback, untilFound } = question
  return {
    id: newId(),
    type,
    parameters: parametersOf(question, patients),
    patients,
    // A window that will be asked for in full does not cover anything.
    serves: isAhead === true ? serves.filter(({ from }) => from === 'all') : serves,
    ...(fallback && { fallback }),
    ...(untilFound && { untilFound }),
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

type ChunkLimits = { readonly base: string; readonly atOnce: number }

function chunked(
  question: Question,
  patients: readonly FactId[],
  limits: ChunkLimits,
): readonly (readonly FactId[])[] {
  const chunks: (readonly FactId[])[] = []
  let chunk: readonly FactId[] = []
  for (const patient of patients) {
    const longer = [...chunk, patient]
    if (chunk.length > 0 && !isShort(question, longer, limits)) {
      chunks.push(chunk)
      chunk = [patient]
    } else chunk = longer
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk]
}

function isShort(question: Question, patients: readonly FactId[], { base, atOnce }: ChunkLimits): boolean {
  const parameters = parametersOf(question, patients)
  const search = { id: '', type: question.type, parameters, patients, serves: [], stage: 0 }
  return patients.length <= atOnce && urlOf(base, search, PAGE_SIZE).length <= URL_AT_MOST
}
