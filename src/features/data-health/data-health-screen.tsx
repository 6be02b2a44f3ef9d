import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { DataHealth } from '#data/data-health.ts'
import { Button } from '#ui/control/button.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'

import styles from './data-health-screen.module.css'
import { FateCard } from './parts/fate-card.tsx'
import { FeedsCard } from './parts/feeds-card.tsx'
import { PatientLinksContext, type PatientLinks } from './parts/patient-links.ts'
import { RefusalsCard } from './parts/refusals-card.tsx'
import { ServerCard } from './parts/server-card.tsx'
import { StraysCard } from './parts/strays-card.tsx'
import { UnmappedCard } from './parts/unmapped-card.tsx'

type DataHealthScreenProps = {
  readonly feed: CaseloadFeed
  /** Absent until the worker has counted. */
  readonly health: DataHealth | undefined
  readonly links: PatientLinks
  readonly onReload: () => void
}

/** Whether what the list rests on has come, how old it is, and what could not be used: for whoever has to set it right. */
export function DataHealthScreen({ feed, health, links, onReload }: DataHealthScreenProps) {
  const { now, refreshing = false, state } = feed
  const isBusy = refreshing || state === 'loading' || state === 'loading-more'
  return (
    <section className={styles.screen} aria-label="Data health">
      <header className={styles.head}>
        <h1>Data health</h1>
        <output className={styles.state}>{isBusy ? 'Updating' : ''}</output>
        {now !== undefined && (
          <p className={styles.checked}>
            Checked <Value>{wordNow(now)}</Value>
          </p>
        )}
        <Button onClick={onReload}>Read everything again</Button>
      </header>
      <PatientLinksContext value={links}>
        <div className={styles.cards}>
          <FeedsCard feed={feed} />
          {health === undefined ? (
            <SkeletonRows rows={6} label="Counting records" />
          ) : (
            <Found health={health} />
          )}
          <ServerCard feed={feed} />
        </div>
      </PatientLinksContext>
    </section>
  )
}

/** Of nothing received it cannot be said that nothing in it was refused or not known. */
function Found({ health }: { readonly health: DataHealth }) {
  if (health.counts.received === 0)
    return (
      <Card title="What became of every record">No record has been received, so nothing can be said.</Card>
    )
  return (
    <>
      <FateCard health={health} />
      <RefusalsCard refusals={health.refusals} />
      <UnmappedCard codes={health.unmapped} />
      <StraysCard strays={health.unattributed} />
    </>
  )
}
