import type { Concept } from '#domain/facts/coverage.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** Whether any of these is not completely read: an empty list of it is then no absence. */
export function isOpenFor(gaps: CaseloadRow['gaps']): (...concepts: readonly Concept[]) => boolean {
  return (...concepts) => gaps.some(({ concept }) => concepts.includes(concept))
}
