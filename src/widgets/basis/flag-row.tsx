import type { ReactNode } from 'react'

import type { FlagLine } from '#wording/brief/flag-line.ts'

import { TierTag } from '../tier/tier-tag.tsx'
import type { Urgency } from '../tier/urgency.ts'
import styles from './flag-list.module.css'

type FlagRowProps = {
  readonly tier: Urgency
  readonly line: FlagLine
  readonly when?: ReactNode
  /** All that it rests on, shown when the row is opened. */
  readonly children: ReactNode
}

/** Tier, fact, what is to be known beside it, and the basis in short. */
export function FlagRow({ tier, line: { fact, rest, rules, inputs }, when, children }: FlagRowProps) {
  const [rule, ...others] = rules
  return (
    <details className={styles.flag}>
      <summary className={styles.row}>
        <TierTag tier={tier} />
        <span className={styles.line} dir="ltr">
          <b>{fact}</b> <span className={styles.rest}>{rest}</span>
        </span>
        <span className={styles.basis}>
          {when !== undefined && <span>{when}</span>}
          <span>
            {rule}
            {others.length > 0 && ` +${others.length}`}
            {inputs.length > 0 && ` \u00b7 ${inputs.length} ${inputs.length === 1 ? 'input' : 'inputs'}`}
          </span>
        </span>
      </summary>
      <div className={styles.whole}>{children}</div>
    </details>
  )
}
