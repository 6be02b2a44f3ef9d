import { Card } from '#ui/layout/card.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { newestOfEach } from '#widgets/laboratory/limits.ts'
import { NewestResultsTable } from '#widgets/laboratory/newest-results-table.tsx'
import { SeriesCard } from '#widgets/laboratory/series-card.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Calcium } from '../parts/laboratory.tsx'
import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function LabsTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, today, rules } = visit
  const { row, facts } = review
  const isLaboratoryOpen = isOpen('calcium', 'kidney', 'blood-count', 'tumor-marker', 'bone-laboratory')
  return (
    <div className={styles.column}>
      <Card title="Calcium" flush note={<CalciumCell calcium={row.calcium} today={today} />}>
        <Calcium review={review} today={today} rules={rules} isOpen={isOpen('calcium')} />
      </Card>
      <div className={styles.columns}>
        <Card title="Newest results" flush note="the newest of each test">
          <Listing
            items={newestOfEach(facts.results)}
            isOpen={isLaboratoryOpen}
            none="No laboratory result on record."
          >
            {(newest) => <NewestResultsTable results={newest} all={facts.results} egfr={review.egfr} />}
          </Listing>
        </Card>
        <SeriesCard facts={facts}>
          {(results, table) => (
            <Listing items={results} isOpen={isLaboratoryOpen} none="None that can be read.">
              {table}
            </Listing>
          )}
        </SeriesCard>
      </div>
    </div>
  )
}
