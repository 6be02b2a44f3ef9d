import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { FlagList } from '#widgets/basis/flag-list.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { RiskList } from '#widgets/risk/risk-list.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { TrendCard } from '#widgets/trend/trend-card.tsx'

import { ClearList } from '../parts/clear-list.tsx'
import { Listing } from '../parts/listing.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

/** The visit on one screen: what needs attention and why, the course, the bones, the risks. */
export function SummaryTab({ visit }: { readonly visit: Visit }) {
  const { review, now, today, rules, ruleset, range } = visit
  const { row, facts, findings } = review
  return (
    <>
      <Card
        flush
        title="Needs attention"
        note={
          <>
            Rules {ruleset}, checked <Value>{wordNow(now)}</Value>
          </>
        }
      >
        {row.flags.length + row.doubts.length > 0 ? (
          <FlagList flags={row.flags} doubts={row.doubts} facts={facts} rules={rules} today={today} />
        ) : (
          <p className={styles.nothing}>{wordNothing(row.deceased, row.gaps.length > 0)}</p>
        )}
      </Card>
      <div className={styles.columns}>
        <div className={styles.column}>
          <TrendCard review={review} today={today} rules={rules} range={range} />
          <Card title="Risk factors" note="listed, never added up">
            <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
              {(factors) => <RiskList factors={factors} />}
            </Listing>
          </Card>
        </div>
        <div className={styles.column}>
          <SitesCard review={review} today={today} variant="compact" />
          {facts.refusals.length > 0 && (
            <Card title="Refused records" note={`${facts.refusals.length} could not be read`}>
              <RefusalsList refusals={facts.refusals} />
            </Card>
          )}
          <ClearList findings={findings} facts={facts} rules={rules} />
        </div>
      </div>
    </>
  )
}

function wordNothing(isDeceased: boolean, isLoading: boolean): string {
  if (isDeceased) return 'Deceased: nothing is raised. The records stay listed.'
  return isLoading
    ? 'Nothing raised so far. Not everything is loaded, so this may change.'
    : 'Nothing raised from the data received. That is not a finding of good health.'
}
