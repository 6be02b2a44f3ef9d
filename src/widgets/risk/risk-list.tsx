import type { RiskFactor } from '#domain/risk/risk-factor.ts'
import { Value } from '#ui/text/value.tsx'
import { wordPartialDate } from '#wording/day.ts'

import styles from './risk-list.module.css'
import { RISK_WORDS } from './risk-words.ts'

/** Each factor with what it rests on. They are listed, never added up. */
export function RiskList({ factors }: { readonly factors: readonly RiskFactor[] }) {
  return (
    <ul className={styles.list}>
      {factors.map(({ kind, detail, since, evidence }) => (
        <li key={`${kind} ${detail ?? ''} ${evidence.join(' ')}`}>
          <span className={styles.kind}>{RISK_WORDS[kind]}</span>{' '}
          <span className={styles.detail}>
            {detail}
            {detail !== undefined && since !== undefined && ', '}
            {since !== undefined && (
              <>
                since <Value>{wordPartialDate(since)}</Value>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
