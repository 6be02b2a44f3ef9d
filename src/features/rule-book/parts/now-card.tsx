import { useState } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { Button } from '#ui/control/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Sentence } from '#ui/text/sentence.tsx'
import { wordName } from '#wording/patient/person.ts'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import { headline } from '#wording/finding/headline.ts'

import { patientsIn, type Hit, type RuleHits } from '../order/hits.ts'
import styles from './now-card.module.css'

type NowCardProps = {
  readonly hits: RuleHits
  readonly feed: CaseloadFeed
  readonly isOff: boolean
  readonly onOpenPatient: (patient: PatientId) => void
  readonly hrefOfPatient: (patient: PatientId) => string
}

const FIRST = 8

/** For whom the rule is raised now, and of whom it cannot tell. Not on paper: a rule is handed around, names are not. */
export function NowCard({ hits: { raised, unknown }, feed, isOff, ...ways }: NowCardProps) {
  if (isOff) return null
  if (feed.state === 'loading' || feed.state === 'failed')
    return (
      <Card title="In this caseload">
        <p className={styles.none}>{feed.state === 'loading' ? 'Loading patients.' : 'Not loaded.'}</p>
      </Card>
    )
  const open = feed.state === 'complete' ? '' : ' so far, not everything is loaded'
  return (
    <div className={styles.now}>
      <Card title="In this caseload" note={`${feed.rows.length} patients${open}`}>
        <Hits title={`Raised for ${patientsIn(raised)}`} hits={raised} {...ways} />
        <Hits title={`Cannot tell for ${patientsIn(unknown)}`} hits={unknown} {...ways} />
      </Card>
    </div>
  )
}

type HitsProps = Pick<NowCardProps, 'onOpenPatient' | 'hrefOfPatient'> & {
  readonly title: string
  readonly hits: readonly Hit[]
}

function Hits({ title, hits, onOpenPatient, hrefOfPatient }: HitsProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? hits : hits.slice(0, FIRST)
  return (
    <section className={styles.hits} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {shown.map(({ row, finding }) => (
          <li key={`${row.patient} ${finding.site ?? ''}`}>
            <TierTag tier={finding.verdict === 'raised' ? finding.tier : 'unknown'} />
            <div>
              <AppLink
                className={styles.patient}
                href={hrefOfPatient(row.patient)}
                onGo={() => onOpenPatient(row.patient)}
              >
                {wordName(row.name)}
              </AppLink>
              <p className={styles.why}>
                <Sentence>{headline(finding)}</Sentence>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <Button look="quiet" size="small" onClick={() => setWhole(true)}>
          Show all {hits.length}
        </Button>
      )}
    </section>
  )
}
