import type { Day } from '../time/day.ts'

/** The kinds of record that rules ask for. The load plan is the union of the rules' needs over these. */
export const CONCEPTS = [
  'patient',
  'calcium',
  'kidney',
  'blood-count',
  'tumor-marker',
  'bone-laboratory',
  'weight',
  'performance',
  'symptoms',
  'pain',
  'conditions',
  'lesions',
  'medication-doses',
  'medication-orders',
  'procedures',
  'service-orders',
  'bookings',
  'examinations',
  'visits',
  'care-plans',
  'allergies',
  'tasks',
] as const

export type Concept = (typeof CONCEPTS)[number]

/**
 * `days`: that many days back from now, and the newest of each measure however old where `newest` says so.
 * `all`: no limit. `now`: what is active now.
 */
export type Window =
  | { readonly kind: 'days'; readonly days: number; readonly newest: boolean }
  | { readonly kind: 'all' }
  | { readonly kind: 'now' }

export type Need = { readonly concept: Concept; readonly window: Window }

/**
 * How far each kind of record has been read. `from` is the first day of a completely read window, `all` when there is
 * no older record to ask for. A concept that is absent has not been loaded.
 */
export type Coverage = ReadonlyMap<Concept, ConceptCoverage>

export type ConceptCoverage =
  | { readonly state: 'complete'; readonly from: Day | 'all'; readonly newest: boolean }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'truncated'; readonly why: string }
  | { readonly state: 'not-permitted' }

/** Whether everything that `need` asks for has been read completely. */
export function isCovered(coverage: Coverage, { concept, window }: Need, today: Day): boolean {
  const read = coverage.get(concept)
  if (read?.state !== 'complete') return false
  if (window.kind === 'now' || read.from === 'all') return true
  return window.kind === 'days' && read.from <= today - window.days && (read.newest || !window.newest)
}

/** Why a record that was read completely is doubted now: its feed was last heard of, or last brought news, too long ago. */
const AGED: ReadonlySet<string> = new Set(['out-of-date', 'silent'])

/** Read completely once, and not lately: what was bad in it stays bad, what was good is not known any more. */
export function isAged(coverage: Coverage, concept: Concept): boolean {
  const read = coverage.get(concept)
  return read !== undefined && 'why' in read && AGED.has(read.why)
}

/** Everything read: for files, which hold all that there is to evaluate. */
export function completeCoverage(): Coverage {
  return new Map(
    CONCEPTS.map((concept) => [concept, { state: 'complete', from: 'all', newest: true } as const]),
  )
}
