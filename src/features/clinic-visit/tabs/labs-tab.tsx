import { Card } from '#ui/layout/card.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Calcium, OtherResults } from '../parts/laboratory.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function LabsTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, today } = visit
  const { row, facts } = review
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Card title="Calcium" flush note={<CalciumCell calcium={row.calcium} today={today} />}>
          <Calcium review={review} isOpen={isOpen('calcium')} />
        </Card>
      </div>
      <div className={styles.column}>
        <Card title="Other results" flush note="the newest of each test">
          <OtherResults
            results={facts.results}
            egfr={review.egfr}
            isOpen={isOpen('kidney', 'blood-count', 'tumor-marker', 'bone-laboratory')}
          />
        </Card>
      </div>
    </div>
  )
}
