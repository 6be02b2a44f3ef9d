import { Card } from '#ui/layout/card.tsx'
import { EventsTable } from '#widgets/disease/events-table.tsx'
import { ImagingTable } from '#widgets/imaging/imaging-table.tsx'
import { scansAhead, ScansAheadTable } from '#widgets/imaging/scans-ahead-table.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { RiskList } from '#widgets/risk/risk-list.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function SitesTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { facts, history, scans, row } = visit.review
  const ahead = scansAhead(scans)
  return (
    <div className={styles.column}>
      <SitesCard review={visit.review} today={visit.today} variant="full" />
      <div className={styles.columns}>
        <Card title="Imaging" flush note="newest first">
          {ahead.length > 0 && <ScansAheadTable scans={ahead} facts={facts} />}
          <Listing
            items={facts.examinations}
            isOpen={isOpen('examinations')}
            none="No examination on record."
          >
            {(examinations) => <ImagingTable examinations={examinations} scans={scans} />}
          </Listing>
        </Card>
        <div className={styles.column}>
          <Card title="Skeletal events" flush note="as trials count them, and other complications">
            <Listing
              items={[...history.events, ...history.complications]}
              isOpen={isOpen('conditions', 'procedures', 'symptoms', 'blood-count', 'kidney')}
              none="No skeletal event or complication on record."
            >
              {() => <EventsTable history={history} />}
            </Listing>
          </Card>
          <Card title="Risk factors" note="listed, never added up">
            <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
              {(factors) => <RiskList factors={factors} />}
            </Listing>
          </Card>
        </div>
      </div>
    </div>
  )
}
