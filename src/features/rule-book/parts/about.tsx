import { Fragment, type ReactNode } from 'react'

import { Card } from '#ui/layout/card.tsx'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import { capitalized, wordList } from '#wording/list.ts'
import type { RulePage } from '#wording/rule-book/rule-page.ts'
import { wordProblem } from '#wording/terms.ts'

import styles from './about.module.css'

export function About({ page }: { readonly page: RulePage }) {
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['Version', page.version],
    ['Part of', wordProblem(page.problem)],
    ['Speaks of', page.appliesTo],
    ['Raised as', <Tiers key="tiers" page={page} />],
    ['Clears when', page.clearsWhen],
    ['Reads', <Reads key="reads" page={page} />],
  ]
  return (
    <Card title="About this rule">
      <dl className={styles.about}>
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}

function Tiers({ page: { tiers } }: { readonly page: RulePage }) {
  if (tiers.length === 0) return 'nothing yet: it has no example that raises it'
  return (
    <ul className={styles.tiers}>
      {tiers.map((tier) => (
        <li key={tier}>
          <TierTag tier={tier} />
        </li>
      ))}
    </ul>
  )
}

function Reads({ page: { reads, lateness } }: { readonly page: RulePage }) {
  return (
    <ul className={styles.reads}>
      {reads.map((read) => (
        <li key={read}>{capitalized(read)}</li>
      ))}
      {lateness.length > 0 && (
        <li>Whether these are late: {wordList(lateness.map((kind) => kind.toLowerCase()))}</li>
      )}
    </ul>
  )
}
