import { Card } from '#ui/layout/card.tsx'
import { PainCare } from '#widgets/pain/care/pain-care.tsx'
import { PainDiaryCard } from '#widgets/pain/diary/pain-diary-card.tsx'
import { PainTable } from '#widgets/pain/pain-table.tsx'
import { SymptomsTable } from '#widgets/symptom/symptoms-table.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function PainTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, now, rules } = visit
  const { facts } = review
  return (
    <div className={styles.column}>
      <PainDiaryCard review={review} now={now} rules={rules} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title="Pain: treatment and response" flush>
            <PainCare pain={review.pain} />
          </Card>
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
        <Card title="Entries" flush note="as they were kept">
          <Listing items={facts.pain} isOpen={isOpen('pain')} none="Never an entry in a pain diary.">
            {(entries) => <PainTable entries={entries} />}
          </Listing>
        </Card>
      </div>
    </div>
  )
}
