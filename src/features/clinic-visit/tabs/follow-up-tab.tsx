import { FollowUpCard } from '#widgets/follow-up/follow-up-card.tsx'

import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

export function FollowUpTab({ visit: { review, today } }: { readonly visit: Visit }) {
  return (
    <div className={styles.column}>
      <FollowUpCard review={review} today={today} variant="full" />
    </div>
  )
}
