import type { FactId } from '#domain/facts/record.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Now } from '#domain/time/when.ts'

import type { PatientFeed } from '../../caseload-feed.ts'
import type { Load } from './load/create-load.ts'
import { failureOf, problemsOf } from './problems.ts'

/** The patients whose pages have been open of late: what changes of them is told. */
export type Pages = {
  readonly open: (patient: FactId) => void
  readonly visit: (patient: FactId) => void
  readonly leave: (patient: FactId) => void
  readonly patients: () => readonly FactId[]
  /** Those that are open now. */
  readonly visited: () => readonly FactId[]
}

const KEPT = 20

export function createPages(): Pages {
  const opened = new Set<FactId>()
  const visited = new Set<FactId>()
  return {
    visit: (patient) => visited.add(patient),
    open: (patient) => {
      opened.delete(patient)
      opened.add(patient)
      for (const oldest of [...opened].slice(0, -KEPT)) opened.delete(oldest)
    },
    leave: (patient) => visited.delete(patient),
    patients: () => [...opened],
    visited: () => [...visited],
  }
}

/** What a page shows, as far as it has come. */
export function patientFeed(
  patient: FactId,
  review: PatientReview | undefined,
  { load, now, ruleset }: { readonly load: Load; readonly now: Now; readonly ruleset: string },
): PatientFeed {
  const { progress, coverage } = load
  const failures = coverage.failuresOf(patient)
  if (review !== undefined) {
    const loadingMore = (['head', 'record', 'page'] as const).some((phase) =>
      progress.isOutFor(patient, phase),
    )
    return {
      state: 'found',
      review,
      now,
      ruleset,
      loadingMore,
      problems: problemsOf([patient], () => failures),
    }
  }
  const failed = failures.find(({ concept }) => concept === 'patient')
  if (failed !== undefined) {
    const { detail } = failed.error
    return { state: 'failed', why: failureOf(failed.error), ...(detail !== undefined && { detail }) }
  }
  const isRead = coverage.of(patient).get('patient')?.state === 'complete'
  return { state: isRead ? 'not-found' : 'loading' }
}
