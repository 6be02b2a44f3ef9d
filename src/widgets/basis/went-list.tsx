import type { Gone } from '#domain/flags/what-went.ts'
import type { Now } from '#domain/time/when.ts'
import { Value } from '#ui/text/value.tsx'
import { wordGone } from '#wording/finding/gone.ts'

import { useDisplayUnits } from '../laboratory/display-units.ts'
import { wordMoment } from '../record/feed-words.ts'
import styles from './went-list.module.css'

type WentListProps = { readonly gone: readonly Gone[]; readonly now: Now }

/** What was raised while this page was open and is no longer, with the reason: nothing vanishes without a word. */
export function WentList({ gone, now }: WentListProps) {
  const display = useDisplayUnits()
  if (gone.length === 0) return null
  return (
    <section className={styles.went} aria-label="What went" aria-live="polite">
      <h2 className={styles.title}>What went since this page was opened</h2>
      <ul>
        {gone.map((one) => {
          const { what, why } = wordGone(one, display)
          return (
            <li key={`${one.at} ${what}`} className={styles.line}>
              <span className={styles.when}>
                <Value>{wordMoment(one.at, now)}</Value>
              </span>
              <span>
                <span className={styles.what}>{what}</span>: {why}
                {one.kind === 'finding' && <span className={styles.rule}> {one.finding.rule}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
