import type { PatientFeed } from '#data/caseload-feed.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { BusyLine } from '#ui/feedback/busy-line.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { FlagList } from '#widgets/basis/flag-list.tsx'
import { PatientBanner } from '#widgets/patient/patient-banner.tsx'
import { PatientLine } from '#widgets/patient/patient-line.tsx'
import { GapNotice } from '#widgets/record/gap-notice.tsx'
import { LoadProblems } from '#widgets/record/load-problems.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'

import { Cards } from './cards.tsx'
import styles from './patient-record.module.css'

type Found = Extract<PatientFeed, { state: 'found' }>

type PatientRecordProps = { readonly feed: Found; readonly rules: Ruleset; readonly onBack: () => void }

export function PatientRecord({ feed, rules, onBack }: PatientRecordProps) {
  const { review, now, ruleset, loadingMore, problems } = feed
  const { row, facts } = review
  const allergyGap = row.gaps.find(({ concept }) => concept === 'allergies')?.coverage.state
  return (
    <article className={styles.page}>
      <div className={styles.banner}>
        <div className={styles.who}>
          <PatientBanner row={row} allergies={facts.allergies} allergyGap={allergyGap} />
          <PatientLine facts={facts} />
        </div>
        <Button size="small" onClick={onBack}>
          Back to the caseload
        </Button>
        {loadingMore && <BusyLine part={undefined} />}
      </div>
      <div className={styles.notices}>
        {problems.length > 0 && (
          <Notice live tone="problem" title="This record is not complete.">
            <LoadProblems problems={problems} />
          </Notice>
        )}
        <GapNotice gaps={row.gaps} />
        <RulesOffNotice rules={rules} />
      </div>
      <Card
        flush
        title="Needs attention"
        note={
          <>
            Rules {ruleset}, checked <Value>{wordNow(now)}</Value>
          </>
        }
      >
        {row.flags.length + row.doubts.length > 0 ? (
          <FlagList flags={row.flags} doubts={row.doubts} facts={facts} rules={rules} today={now.day} />
        ) : (
          <p className={styles.nothing}>{wordNothing(row.deceased, row.gaps.length > 0)}</p>
        )}
      </Card>
      <Cards review={review} today={now.day} rules={rules} />
    </article>
  )
}

function wordNothing(isDeceased: boolean, isOpen: boolean): string {
  if (isDeceased) return 'Deceased: nothing is raised. The records stay listed below.'
  return isOpen
    ? 'Nothing raised so far. Not everything is loaded, so this may change.'
    : 'Nothing raised from the data received. That is not a finding of good health.'
}
