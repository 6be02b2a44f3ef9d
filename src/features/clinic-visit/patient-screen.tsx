import type { PatientFeed, PatientId } from '#data/caseload-feed.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { wordWhy } from '#widgets/record/load-problems.tsx'

import { PatientRecord } from './parts/patient-record.tsx'
import styles from './patient-screen.module.css'

type PatientScreenProps = {
  readonly patient: PatientId
  readonly feed: PatientFeed
  /** The numbers that the findings were made with, for their basis. */
  readonly rules: Ruleset
  readonly onBack: () => void
}

/** One patient, for the visit: who, what needs attention and why, then what it rests on. */
export function PatientScreen({ patient, feed, rules, onBack }: PatientScreenProps) {
  switch (feed.state) {
    case 'loading':
      return (
        <Plain onBack={onBack} title="Patient">
          <SkeletonRows rows={6} label="Loading the patient" />
        </Plain>
      )
    case 'not-found':
      return (
        <Plain onBack={onBack} title="Patient not found">
          <p>The server knows no patient at this address, or you may not see the record.</p>
        </Plain>
      )
    case 'failed':
      return (
        <Plain onBack={onBack} title="Patient not loaded">
          <Notice
            tone="problem"
            live
            title={`This record could not be loaded: ${wordWhy(feed.why, feed.detail)}.`}
          />
        </Plain>
      )
    case 'found':
      // A record of somebody else is never shown, whatever handed it over.
      if (feed.review.row.patient !== patient) {
        return (
          <Plain onBack={onBack} title="Patient not shown">
            <Notice tone="problem" live title="The answer was about another patient and is not shown." />
          </Plain>
        )
      }
      return <PatientRecord feed={feed} rules={rules} onBack={onBack} />
  }
}

type PlainProps = { readonly title: string; readonly onBack: () => void; readonly children: React.ReactNode }

function Plain({ title, onBack, children }: PlainProps) {
  return (
    <section className={styles.plain} aria-label={title}>
      <Button size="small" onClick={onBack}>
        Back to the caseload
      </Button>
      <h1>{title}</h1>
      {children}
    </section>
  )
}
