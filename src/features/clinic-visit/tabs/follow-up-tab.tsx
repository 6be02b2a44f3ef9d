import { Card } from '#ui/layout/card.tsx'
import { ObligationsTable } from '#widgets/follow-up/obligations-table.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Listing } from '../parts/listing.tsx'
import { OnTheWay } from '../parts/on-the-way.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function FollowUpTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, today } = visit
  const { obligations, scans, referrals } = review
  return (
    <div className={styles.column}>
      <Card title="Follow-up" flush note={`${obligations.length} obligations`}>
        <Listing
          items={obligations}
          isOpen={isOpen('service-orders', 'bookings', 'care-plans')}
          none="Nothing is planned or due on record."
        >
          {(due) => <ObligationsTable obligations={due} today={today} />}
        </Listing>
        <OnTheWay scans={scans} referrals={referrals} />
      </Card>
    </div>
  )
}
