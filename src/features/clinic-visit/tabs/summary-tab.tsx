import { Card } from '#ui/layout/card.tsx'
import { WentList } from '#widgets/basis/went-list.tsx'
import { ChangesCard } from '#widgets/change/changes-card.tsx'
import { FollowUpCard } from '#widgets/follow-up/follow-up-card.tsx'
import { ImagingCard } from '#widgets/imaging/imaging-card.tsx'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { BoneAgentCard } from '#widgets/treatment/bone-agent/bone-agent-card.tsx'
import { TrendCard } from '#widgets/trend/trend-card.tsx'

import { ClearList } from '../parts/clear-list.tsx'
import { RiskFactors, SkeletalEvents } from '../parts/disease.tsx'
import { NeedsAttention } from '../summary/needs-attention.tsx'
import styles from '../summary/summary.module.css'
import type { Visit } from './visit.ts'

/** The visit on one screen: what needs attention and why, the course, the bones, what protects them, what is due. */
export function SummaryTab({ visit }: { readonly visit: Visit }) {
  const { review, now, today, rules, range } = visit
  return (
    <>
      <NeedsAttention visit={visit} />
      <WentList gone={review.gone ?? []} now={now} />
      <div className={styles.columns}>
        <div className={styles.trends}>
          <TrendCard review={review} today={today} rules={rules} range={range} />
        </div>
        <div className={styles.sites}>
          <SitesCard review={review} today={today} variant="compact" />
        </div>
        <div className={styles.stack}>
          <BoneAgentCard review={review} now={now} rules={rules} />
          <ImagingCard review={review} />
          <FollowUpCard review={review} today={today} variant="compact" />
        </div>
      </div>
      <Besides visit={visit} />
    </>
  )
}

/** What stands behind the picture: risks, what the disease has done, what was refused, what was checked and not raised. */
function Besides({ visit: { review, now, rules } }: { readonly visit: Visit }) {
  const { facts, findings } = review
  return (
    <div className={styles.besides}>
      <ChangesCard review={review} now={now} rules={rules} />
      <RiskFactors review={review} />
      <SkeletalEvents review={review} />
      {facts.refusals.length > 0 && (
        <Card title="Refused records" note={`${facts.refusals.length} could not be read`}>
          <RefusalsList refusals={facts.refusals} />
        </Card>
      )}
      <ClearList findings={findings} facts={facts} rules={rules} />
    </div>
  )
}
