import { usePatientReview } from '#data/patient-review.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'

import { PeekAside, type PeekFrame } from '../features/caseload-review/peek/peek-aside.tsx'
import { PeekPanel } from '../features/caseload-review/peek/peek-panel.tsx'

type CaseloadPeekProps = PeekFrame & { readonly today: Day | undefined }

/** The key makes a new summary for another patient: nothing of the one before can linger in it. */
export function CaseloadPeek({ today, ...frame }: CaseloadPeekProps) {
  const { row } = frame
  return <PeekAside {...frame}>{row && <OnePatient key={row.patient} row={row} today={today} />}</PeekAside>
}

type OnePatientProps = { readonly row: CaseloadRow; readonly today: Day | undefined }

/** One patient with the whole record behind the row. */
function OnePatient({ row, today }: OnePatientProps) {
  return <PeekPanel row={row} feed={usePatientReview(row.patient)} today={today} />
}
