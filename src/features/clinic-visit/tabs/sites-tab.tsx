import { Card } from '#ui/layout/card.tsx'
import { EventsTable } from '#widgets/disease/events-table.tsx'
import { ImagingTable } from '#widgets/disease/imaging-table.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function SitesTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { facts, history, scans } = visit.review
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <SitesCard review={visit.review} today={visit.today} variant="full" />
      </div>
      <div className={styles.column}>
        <Card title="Imaging" flush note="newest first">
          <Listing
            items={facts.examinations}
            isOpen={isOpen('examinations')}
            none="No examination on record."
          >
            {(examinations) => <ImagingTable examinations={examinations} scans={scans} />}
          </Listing>
        </Card>
        <Card title="Skeletal events" flush note="as trials count them, and other complications">
          <Listing
            items={[...history.events, ...history.complications]}
            isOpen={isOpen('conditions', 'procedures', 'symptoms', 'blood-count', 'kidney')}
            none="No skeletal event or complication on record."
          >
            {() => <EventsTable history={history} />}
          </Listing>
        </Card>
      </div>
    </div>
  )
}
