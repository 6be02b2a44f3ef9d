import type { PatientFeed } from '#data/caseload-feed.ts'
import { awaitsRecords } from '#domain/flags/doubts.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Day } from '#domain/time/day.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { wordWhy } from '#widgets/record/load-problems.tsx'
import { doubtLines } from '#wording/brief/flag-line.ts'

import { PeekCharts } from './peek-charts.tsx'
import { PeekDoubt } from './peek-doubt.tsx'
import { PeekFlag } from './peek-flag.tsx'
import { PeekIdentity } from './peek-identity.tsx'
import { PeekKnown } from './peek-known.tsx'
import styles from './peek-panel.module.css'

type PeekPanelProps = {
  readonly row: CaseloadRow
  readonly feed: PatientFeed
  readonly today: Day | undefined
}

/** One patient in short, beside the list: who, why with all that it rests on, and what one needs before calling. */
export function PeekPanel({ row, feed, today }: PeekPanelProps) {
  const review = ofSamePatient(row, feed)
  const own = row.doubts.filter((doubt) => !awaitsRecords(doubt))
  return (
    <div className={styles.panel}>
      <PeekIdentity row={row} allergies={review?.facts.allergies} />
      <div className={styles.body}>
        <Trouble feed={feed} />
        {row.flags.map((flag) => (
          <PeekFlag key={`${flag.problem} ${flag.site ?? ''}`} flag={flag} facts={review?.facts} />
        ))}
        {doubtLines(own).map((line) => (
          <PeekDoubt key={line.rest} line={line} />
        ))}
        {row.flags.length === 0 && own.length === 0 && (
          <p className={styles.none}>
            {row.deceased
              ? 'Deceased: nothing is raised.'
              : 'No open flags from the data received. It says nothing of health.'}
          </p>
        )}
        {row.gaps.length > 0 && <Notice tone="unsure" title={wordGaps(row.gaps.length)} />}
        <PeekCharts row={row} today={today} />
        <PeekKnown row={row} today={today} />
      </div>
    </div>
  )
}

/** The last gate: what is not of the patient whose name stands above is not there. */
function ofSamePatient({ patient }: CaseloadRow, feed: PatientFeed): PatientReview | undefined {
  return feed.state === 'found' && feed.review.row.patient === patient ? feed.review : undefined
}

function Trouble({ feed }: { readonly feed: PatientFeed }) {
  switch (feed.state) {
    case 'failed':
      return (
        <Notice
          live
          tone="problem"
          title={`This record could not be loaded: ${wordWhy(feed.why, feed.detail)}.`}
        />
      )
    case 'not-found':
      return <Notice live tone="problem" title="The server has no such patient." />
    case 'loading':
    case 'found':
      return null
  }
}

function wordGaps(kinds: number): string {
  return kinds === 1 ? '1 kind of record is not all loaded.' : `${kinds} kinds of record are not all loaded.`
}
