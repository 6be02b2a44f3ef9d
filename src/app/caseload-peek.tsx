import { usePatientReview } from '#data/patient-review.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'

import { PeekPanel } from '../features/caseload-review/peek/peek-panel.tsx'

type CaseloadPeekProps = { readonly row: CaseloadRow; readonly today: Day | undefined }

/** The summary of one patient with the whole record behind it. Its key is the patient: nothing lingers in it. */
export function CaseloadPeek({ row, today }: CaseloadPeekProps) {
  const feed = usePatientReview(row.patient)
  return <PeekPanel row={row} feed={feed} today={today} />
}
