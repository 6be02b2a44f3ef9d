import { Card } from '#ui/layout/card.tsx'
import { ChangesCard } from '#widgets/change/changes-card.tsx'
import { EventsTable } from '#widgets/disease/events-table.tsx'
import { FollowUpCard } from '#widgets/follow-up/follow-up-card.tsx'
import { ImagingCard } from '#widgets/imaging/imaging-card.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { RiskList } from '#widgets/risk/risk-list.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { BoneAgentCard } from '#widgets/treatment/bone-agent/bone-agent-card.tsx'
import { TrendCard } from '#widgets/trend/trend-card.tsx'

import { ClearList } from '../parts/clear-list.tsx'
import { Listing } from '../parts/listing.tsx'
import { NeedsAttention } from '../summary/needs-attention.tsx'
import styles from '../summary/summary.module.css'
import type { Visit } from './visit.ts'

/** The visit on one screen: what needs attention and why, the course, the bones, what protects them, what is due. */
export function SummaryTab({ visit }: { readonly visit: Visit }) {
  const { review, now, today, rules, range } = visit
  return (
    <>
      <NeedsAttention visit={visit} />
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
  const { row, facts, findings, history } = review
  const isOpen = isOpenFor(row.gaps)
  return (
    <div className={styles.besides}>
      <ChangesCard review={review} now={now} rules={rules} />
      <Card title="Risk factors" note="listed, never added up">
        <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
          {(factors) => <RiskList factors={factors} />}
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
      {facts.refusals.length > 0 && (
        <Card title="Refused records" note={`${facts.refusals.length} could not be read`}>
          <RefusalsList refusals={facts.refusals} />
        </Card>
      )}
      <ClearList findings={findings} facts={facts} rules={rules} />
    </div>
  )
}
