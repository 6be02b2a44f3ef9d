import type { Concept, ConceptCoverage, Coverage } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Day } from '#domain/time/day.ts'
import type { Ended } from '#fhir/client/arrival.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Search, Served } from '#fhir/client/search.ts'

/** What has been asked for and how it ended, for each patient and each concept. */
export type CoverageLedger = {
  readonly begin: (searches: readonly Search[]) => void
  readonly end: (ended: Ended) => void
  /** Others have taken its place. */
  readonly withdraw: (search: Search) => void
  readonly of: (patient: FactId) => Coverage
  /** What of this patient did not come. */
  readonly failuresOf: (patient: FactId) => readonly Failure[]
}

export type Failure = { readonly concept: Concept; readonly error: FhirError }

type Claim = { readonly search: string; readonly served: Served; readonly state: State }
type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'failed'; readonly error: FhirError; readonly isPart: boolean }
type Claims = Map<string, readonly Claim[]>

export function createCoverageLedger(): CoverageLedger {
  const patients = new Map<FactId, Map<Concept, Claims>>()

  function claimsOf(patient: FactId, concept: Concept): Claims {
    const concepts = patients.get(patient) ?? new Map<Concept, Claims>()
    const claims: Claims = concepts.get(concept) ?? new Map()
    patients.set(patient, concepts.set(concept, claims))
    return claims
  }

  function put(search: Search, state: State | undefined): void {
    const place = placeOf(search)
    for (const patient of search.patients) {
      for (const served of search.serves) {
        const claims = claimsOf(patient, served.concept)
        const others = (claims.get(place) ?? []).filter((claim) => claim.search !== search.id)
        const own = state === undefined ? [] : [{ search: search.id, served, state }]
        claims.set(place, [...others, ...own])
      }
    }
  }

  return {
    begin: (searches) => {
      for (const search of searches) put(search, { kind: 'loading' })
    },
    end: (ended) => put(ended.search, stateOf(ended)),
    withdraw: (search) => put(search, undefined),
    of: (patient) =>
      new Map(
        [...(patients.get(patient) ?? [])].map(([concept, claims]) => [
          concept,
          joined([...claims.values()]),
        ]),
      ),
    failuresOf: (patient) =>
      [...(patients.get(patient) ?? [])].flatMap(([concept, claims]) =>
        [...claims.values()].flatMap((place) => {
          const state = best(place)
          return state.kind === 'failed' ? [{ concept, error: state.error }] : []
        }),
      ),
  }
}

/** Two searches in one type ask for the same, one perhaps for more of it; Medications are others each time. */
function placeOf({ id, type, replaced }: Search): string {
  if (type === 'Medication') return id
  return replaced === undefined ? type : `${type} ${replaced}`
}

function stateOf(ended: Ended): State {
  if (ended.kind === 'complete') return { kind: 'complete' }
  const { search, error, kind } = ended
  if (search.fallback === true && error.why === 'not-found') return { kind: 'complete' }
  return { kind: 'failed', error, isPart: kind === 'incomplete' }
}

type Best = Exclude<State, { kind: 'complete' }> | { readonly kind: 'complete'; readonly served: Served }

/** Of all searches in one place the one that covers most: what has been read stays read when a wider one is under way. */
function best(claims: readonly Claim[]): Best {
  const complete = claims.filter(({ state }) => state.kind === 'complete').map(({ served }) => served)
  const [first, ...others] = complete
  if (first !== undefined) return { kind: 'complete', served: others.reduce(wider, first) }
  const failed = claims.map(({ state }) => state).find((state) => state.kind === 'failed')
  const isLoading = claims.some(({ state }) => state.kind === 'loading')
  return isLoading || failed === undefined ? { kind: 'loading' } : failed
}

function wider(a: Served, b: Served): Served {
  if (a.from === b.from) return a.newest ? a : b
  return a.from === 'all' || (b.from !== 'all' && a.from < b.from) ? a : b
}

/** Every place has its part in a concept: the worst of them stands for it. */
function joined(places: readonly (readonly Claim[])[]): ConceptCoverage {
  const states = places.map((claims) => best(claims))
  const failed = states.flatMap((state) => (state.kind === 'failed' ? [state] : []))
  const worst =
    failed.find(({ error }) => error.why === 'not-permitted') ??
    failed.find(({ isPart }) => !isPart) ??
    failed[0]
  if (worst !== undefined) return failedCoverage(worst)
  if (states.some(({ kind }) => kind === 'loading')) return { state: 'loading' }
  const served = states.flatMap((state) => (state.kind === 'complete' ? [state.served] : []))
  return {
    state: 'complete',
    from: served.map(({ from }) => from).reduce<Day | 'all'>(later, 'all'),
    newest: served.every(({ newest }) => newest),
  }
}

function later(a: Day | 'all', b: Day | 'all'): Day | 'all' {
  if (a === 'all' || b === 'all') return a === 'all' ? b : a
  return a < b ? b : a
}

function failedCoverage({ error, isPart }: Extract<State, { kind: 'failed' }>): ConceptCoverage {
  if (error.why === 'not-permitted') return { state: 'not-permitted' }
  return isPart ? { state: 'truncated', why: error.why } : { state: 'failed', why: error.why }
}
