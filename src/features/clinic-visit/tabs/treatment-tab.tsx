import { Card } from '#ui/layout/card.tsx'
import { BoneAgentCard } from '#widgets/treatment/bone-agent/bone-agent-card.tsx'
import { DoseReadinessTable } from '#widgets/treatment/dose-readiness-table.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'

import { Treatment } from '../parts/treatment.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function TreatmentTab({ visit }: { readonly visit: Visit }) {
  const isOpen = isOpenFor(visit.review.row.gaps)
  const { review, now, rules } = visit
  const { facts, readiness } = review
  return (
    <div className={styles.column}>
      <BoneAgentCard review={review} now={now} rules={rules} />
      {readiness.map((one) => (
        <Card key={one.due} title="Before the next dose" flush note="check, decide, then give">
          <DoseReadinessTable readiness={one} />
        </Card>
      ))}
      <Card title="Treatment" flush>
        <Treatment facts={facts} isOpen={isOpen('medication-doses', 'medication-orders', 'procedures')} />
      </Card>
    </div>
  )
}
