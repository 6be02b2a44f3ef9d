import type { PatientFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

export type FoundRecord = Extract<PatientFeed, { state: 'found' }>

type RecordState = {
  readonly who: CaseloadRow | undefined
  readonly title: string
  readonly found: FoundRecord | undefined
}

type Sources = {
  readonly patient: PatientId
  readonly listed: CaseloadRow | undefined
  readonly feed: PatientFeed
}

/** Whose page it is and what there is to show. A row or a record of somebody else is never shown, whoever handed it over. */
export function stateOf({ patient, listed, feed }: Sources): RecordState {
  const row = listed?.patient === patient ? listed : undefined
  switch (feed.state) {
    case 'loading':
      return { who: row, title: 'Loading the record', found: undefined }
    case 'not-found':
      return { who: undefined, title: 'Patient not found', found: undefined }
    case 'failed':
      return { who: row, title: 'Patient not loaded', found: undefined }
    case 'found':
      return feed.review.row.patient === patient
        ? { who: feed.review.row, title: 'Patient', found: feed }
        : { who: undefined, title: 'Patient not shown', found: undefined }
  }
}
