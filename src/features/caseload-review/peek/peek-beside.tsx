import { Suspense, type ComponentType } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'

import type { PeekFrame } from './peek-aside.tsx'

/** The summary of one patient: it comes when it is asked for, and asks for the whole record. */
export type PeekComponent = ComponentType<PeekFrame & { readonly today: Day | undefined }>

type PeekBesideProps = {
  readonly feed: CaseloadFeed
  readonly peeked: PatientId
  readonly list: readonly CaseloadRow[]
  readonly isSheet: boolean
  readonly onClose: () => void
  readonly onOpen: (patient: PatientId) => void
  readonly peek: PeekComponent
}

/** A patient stays open when a filter leaves them out, and is waited for while rows are on their way. */
export function PeekBeside({ feed, peeked, list, isSheet, onClose, onOpen, peek: Peek }: PeekBesideProps) {
  const row = feed.rows.find(({ patient }) => patient === peeked)
  if (row === undefined && feed.state !== 'complete' && feed.state !== 'partial') return null
  return (
    <Suspense fallback={null}>
      <Peek
        {...{ row, isSheet, onClose }}
        place={list.findIndex(({ patient }) => patient === peeked)}
        of={list.length}
        onOpen={({ patient }) => onOpen(patient)}
        today={feed.now?.day}
      />
    </Suspense>
  )
}
