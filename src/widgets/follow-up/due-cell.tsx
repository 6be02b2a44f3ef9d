import { Fragment } from 'react'

import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDue, wordObligation } from '#wording/obligation.ts'

import { TierGlyph } from '../tier/tier-glyph.tsx'
import type { Urgency } from '../tier/urgency.ts'
import styles from './due-cell.module.css'

type DueCellProps = { readonly obligation: Obligation; readonly today: Day | undefined }

/** What, over when. The glyph says how urgent the lateness is. */
export function DueCell({ obligation, today }: DueCellProps) {
  return (
    <DueLines
      what={wordObligation(obligation)}
      when={wordDue(obligation, today)}
      tier={glyphOf(obligation)}
    />
  )
}

type DueLinesProps = { readonly what: string; readonly when: string; readonly tier: Urgency | undefined }

export function DueLines({ what, when, tier }: DueLinesProps) {
  return (
    <div className={styles.cell}>
      <div className={styles.what} title={what}>
        {what}
      </div>
      <div className={styles.when} data-tier={tier ?? 'none'}>
        {tier !== undefined && <TierGlyph tier={tier} small />}
        <span>
          {when.split(', ').map((part, at) => (
            <Fragment key={part}>
              {at > 0 && ', '}
              <Value>{part}</Value>
            </Fragment>
          ))}
        </span>
      </div>
    </div>
  )
}

export function glyphOf({ tier, status, booking }: Obligation): Urgency | undefined {
  if (status === 'unknown') return 'unknown'
  if (tier !== undefined) return tier
  return booking === 'none' && (status === 'due' || status === 'due-soon') ? 'routine' : undefined
}
