import type { PatientFeed } from '#data/caseload-feed.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { Value } from '#ui/text/value.tsx'
import { GapNotice } from '#widgets/record/gap-notice.tsx'
import { LoadProblems, wordWhy } from '#widgets/record/load-problems.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'

import styles from '../patient-screen.module.css'
import type { FoundRecord } from './record-state.ts'

type RecordNoticesProps = { readonly record: FoundRecord; readonly rules: Ruleset }

/** What is not there of a record that is there. */
export function RecordNotices({ record: { problems, review }, rules }: RecordNoticesProps) {
  return (
    <div className={styles.notices}>
      {problems.length > 0 && (
        <Notice live tone="problem" title="This record is not complete.">
          <LoadProblems problems={problems} />
        </Notice>
      )}
      <GapNotice gaps={review.row.gaps} />
      <RulesOffNotice rules={rules} />
    </div>
  )
}

/** By which rules and when all that is shown was worked out. */
export function Checked({ record: { ruleset, now } }: { readonly record: FoundRecord }) {
  return (
    <>
      Rules {ruleset}, checked <Value>{wordNow(now)}</Value>
    </>
  )
}

/** Why there is no record to be seen. */
export function Trouble({ feed }: { readonly feed: PatientFeed }) {
  switch (feed.state) {
    case 'loading':
      return <SkeletonRows rows={6} label="Loading the patient" />
    case 'not-found':
      return <p>The server knows no patient at this address, or you may not see the record.</p>
    case 'failed':
      return (
        <Notice
          tone="problem"
          live
          title={`This record could not be loaded: ${wordWhy(feed.why, feed.detail)}.`}
        />
      )
    case 'found':
      return <Notice tone="problem" live title="The answer was about another patient and is not shown." />
  }
}
