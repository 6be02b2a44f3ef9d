import { Card } from '#ui/layout/card.tsx'
import { ImagingTable } from '#widgets/imaging/imaging-table.tsx'
import { scansAhead, ScansAheadTable } from '#widgets/imaging/scans-ahead-table.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { RiskFactors, SkeletalEvents } from '../parts/disease.tsx'
import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function SitesTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { facts, scans } = visit.review
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
          <SkeletalEvents review={visit.review} />
          <RiskFactors review={visit.review} />
        </div>
      </div>
    </div>
  )
}
