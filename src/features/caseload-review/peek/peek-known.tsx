import { Fragment, type ReactNode } from 'react'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { isFollowUpOpen, isOpen } from '#domain/review/views/row-gaps.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordDue, wordObligation } from '#wording/obligation.ts'
import { PRIMARY_WORDS, wordRegionShort } from '#wording/place/region.ts'

import styles from './peek-panel.module.css'

type PeekKnownProps = { readonly row: CaseloadRow; readonly today: Day | undefined }

/** Where the disease is, whom to call, what is given and what comes next. */
export function PeekKnown({ row, today }: PeekKnownProps) {
  const conditions = isOpen(row, ['conditions']) ? 'not loaded' : 'none recorded'
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Sites', row.sites.map(wordSite).join(', ') || conditions],
    ['Phone', row.phones.length === 0 ? 'none recorded' : row.phones.map(phone)],
    [
      'Primary',
      row.primaries
        .map(({ primary, named }) => (primary === 'other' ? named : PRIMARY_WORDS[primary]))
        .join(', ') || conditions,
    ],
    ['Bone agent', boneAgent(row)],
    [
      'Next due',
      row.nextDue === undefined ? (
        followUp(row)
      ) : (
        <>
          {wordObligation(row.nextDue)}, <Value>{wordDue(row.nextDue, today)}</Value>
        </>
      ),
    ],
  ]
  return (
    <dl className={styles.known}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function wordSite({ region, named, certainty }: CaseloadRow['sites'][number]): string {
  const place = region === undefined ? named : wordRegionShort(region)
  return certainty === 'suspected' ? `${place} (suspected)` : place
}

function phone({ number, use, note }: CaseloadRow['phones'][number]): ReactNode {
  return (
    <div key={number}>
      <Value>{number}</Value>
      {use !== undefined && ` ${use}`}
      {note !== undefined && `, ${note}`}
    </div>
  )
}

function boneAgent(row: CaseloadRow): ReactNode {
  const isUnread = isOpen(row, ['medication-doses', 'medication-orders'])
  if (row.boneAgent === undefined) return isUnread ? 'not loaded' : 'none on record'
  const { named, given } = row.boneAgent
  return (
    <>
      {capitalized(named)},{' '}
      {given === undefined ? (
        'no dose on record'
      ) : (
        <>
          last on <Value>{wordDay(given)}</Value>
        </>
      )}
    </>
  )
}

function followUp(row: CaseloadRow): string {
  return isFollowUpOpen(row) ? 'not loaded' : 'nothing planned'
}
