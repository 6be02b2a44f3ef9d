import type { Obligation } from '#domain/follow-up/obligation.ts'
import { isSettled } from '#domain/follow-up/follow-up-item.ts'
import { pressingFirst } from '#domain/review/cells/next-due.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Day } from '#domain/time/day.ts'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDue, wordObligation } from '#wording/obligation.ts'

import { isOpenFor } from '../record/is-open.ts'
import { TierGlyph } from '../tier/tier-glyph.tsx'
import { glyphOf } from './due-cell.tsx'
import styles from './follow-up-card.module.css'
import { ObligationsTable } from './obligations-table.tsx'
import { ReferralsTable } from './referrals-table.tsx'
import { ScansTable } from './scans-table.tsx'

type FollowUpCardProps = {
  readonly review: PatientReview
  readonly today: Day
  /** A few lines beside other cards, or every obligation with its reason, referrals and scans. */
  readonly variant: 'compact' | 'full'
}

/** What is due, what is late and what is booked; in full also why it is due then. */
export function FollowUpCard({ review, today, variant }: FollowUpCardProps) {
  const { row, obligations, scans, referrals } = review
  const isOpen = isOpenFor(row.gaps)('service-orders', 'bookings', 'care-plans')
  const ordered = pressingFirst(obligations)
  const onTheWay = scans.filter((scan) => !isSettled(scan))
  const note = obligations.length === 1 ? '1 obligation' : `${obligations.length} obligations`
  return (
    <Card title="Follow-up" flush note={isOpen ? `${note}, not all loaded` : note}>
      {ordered.length === 0 && (
        <p className={styles.none}>
          {isOpen ? 'Not loaded: none may mean not known.' : 'Nothing is planned or due on record.'}
        </p>
      )}
      {variant === 'compact' ? (
        <Lines obligations={ordered} today={today} />
      ) : (
        <>
          {ordered.length > 0 && <ObligationsTable obligations={ordered} />}
          {onTheWay.length > 0 && <ScansTable scans={onTheWay} />}
          {referrals.length > 0 && <ReferralsTable referrals={referrals} />}
        </>
      )}
    </Card>
  )
}

const MOST = 7

type LinesProps = { readonly obligations: readonly Obligation[]; readonly today: Day }

function Lines({ obligations, today }: LinesProps) {
  const rest = obligations.length - MOST
  return (
    <>
      <ul className={styles.lines}>
        {obligations.slice(0, MOST).map((obligation) => {
          const glyph = glyphOf(obligation)
          return (
            <li key={`${obligation.kind} ${obligation.evidence.join(' ')}`}>
              <span className={styles.glyph}>{glyph !== undefined && <TierGlyph tier={glyph} small />}</span>
              <span className={styles.what} data-late={obligation.tier !== undefined}>
                {wordObligation(obligation)}
              </span>
              <span className={styles.when}>
                <Value>{wordDue(obligation, today)}</Value>
              </span>
            </li>
          )
        })}
      </ul>
      {rest > 0 && <p className={styles.none}>and {rest} more</p>}
    </>
  )
}
