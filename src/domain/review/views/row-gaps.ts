import type { Concept } from '../../facts/coverage.ts'
import type { CaseloadRow } from '../caseload-row.ts'

type Gaps = Pick<CaseloadRow, 'gaps'>

/** Whether one of these kinds of record is not completely read for this patient. */
export function isOpen({ gaps }: Gaps, concepts: readonly Concept[]): boolean {
  return gaps.some(({ concept }) => concepts.includes(concept))
}

/** What obligations are worked out from. */
const FOLLOW_UP_CONCEPTS: readonly Concept[] = [
  'service-orders',
  'bookings',
  'examinations',
  'visits',
  'medication-doses',
  'medication-orders',
]

export function isFollowUpOpen(row: Gaps): boolean {
  return isOpen(row, FOLLOW_UP_CONCEPTS)
}
