import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

import { useDisplayUnits } from '../laboratory/display-units.ts'
import { ContextChips } from '../patient/context-chips.tsx'
import { headlineOf } from './flag-words.ts'
import styles from './why-cell.module.css'

/** The reason in words, how many more there are, and on what it rests. */
export function WhyCell({ row, today }: { readonly row: CaseloadRow; readonly today: Day | undefined }) {
  const { reason, basis, rule, more } = headlineOf(row, today, useDisplayUnits())
  return (
    <div className={styles.why} data-none={row.standing === 'none'}>
      <div className={styles.line}>
        <span className={styles.reason} dir="auto" title={reason}>
          {reason}
        </span>
        {more > 0 && (
          <span className={styles.more}>
            +{more}
            <VisuallyHidden> more</VisuallyHidden>
          </span>
        )}
      </div>
      <div className={styles.line}>
        <ContextChips brief careContext={row.careContext} needsInterpreter={row.needsInterpreter} />
        {basis !== '' && (
          <span className={styles.basis} dir="auto" title={basis}>
            {basis}
          </span>
        )}
        {rule !== undefined && <span className={styles.rule}>{rule}</span>}
      </div>
    </div>
  )
}
