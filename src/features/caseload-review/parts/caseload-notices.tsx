import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'

import { viewLook } from '../views/caseload-views.ts'
import { CaseloadProblems, CaseloadRemarks } from './caseload-state.tsx'
import { wordUndecided } from './wording.ts'
import styles from './caseload-notices.module.css'

type CaseloadNoticesProps = {
  readonly feed: CaseloadFeed
  readonly rules: Ruleset
  readonly view: CaseloadSearch['view']
  readonly undecided: number
  readonly onReload: () => void
}

/** What must be known before the list is read: what the view means, and what is not in it. */
export function CaseloadNotices({ feed, rules, view, undecided, onReload }: CaseloadNoticesProps) {
  const { means } = viewLook(view)
  return (
    <div className={styles.notices}>
      {means !== undefined && <p className={styles.means}>{means}</p>}
      <CaseloadProblems feed={feed} onReload={onReload} />
      <CaseloadRemarks remarks={feed.remarks ?? []} />
      <RulesOffNotice rules={rules} />
      {undecided > 0 && <Notice tone="unsure" title={wordUndecided(undecided)} />}
    </div>
  )
}
