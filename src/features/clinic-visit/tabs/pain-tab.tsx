import { Card } from '#ui/layout/card.tsx'
import { PainCare } from '#widgets/pain/care/pain-care.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { PainTable } from '#widgets/pain/pain-table.tsx'
import { SymptomsTable } from '#widgets/symptom/symptoms-table.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function PainTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, today } = visit
  const { row, facts } = review
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Card title="Pain diary" flush note={<PainCell pain={row.pain} today={today} />}>
          <Listing items={facts.pain} isOpen={isOpen('pain')} none="Never an entry in a pain diary.">
            {(entries) => <PainTable entries={entries} />}
          </Listing>
          <PainCare pain={review.pain} />
        </Card>
      </div>
      <div className={styles.column}>
        <Card title="Symptoms" flush note="what has no row was not asked">
          <Listing
            items={facts.symptoms}
            isOpen={isOpen('symptoms')}
            none="No symptom was asked about on record."
          >
            {(symptoms) => <SymptomsTable symptoms={symptoms} />}
          </Listing>
        </Card>
      </div>
    </div>
  )
}
