import type { Refusal } from '#domain/facts/record.ts'

import { RefusalsList } from '../record/refusals-list.tsx'
import styles from './series-card.module.css'

type RefusedOfProps = {
  readonly refusals: readonly Refusal[]
  readonly measures: readonly string[]
  readonly what: string
}

/** What was received of a test and could not be read, or was withdrawn: beside the series that it is missing from. */
export function RefusedOf({ refusals, measures, what }: RefusedOfProps) {
  const own = refusals.filter(({ about }) => about !== undefined && measures.includes(about))
  if (own.length === 0) return null
  const withdrawn = own.filter(({ why }) => why === 'withdrawn').length
  const unread = own.length - withdrawn
  return (
    <section className={styles.refused} aria-label={`Not in the series of ${what}`}>
      <h3>
        Not in this series:{' '}
        {[...counted(unread, 'could not be read'), ...counted(withdrawn, 'withdrawn')].join(', ')}
      </h3>
      <RefusalsList refusals={own} />
    </section>
  )
}

function counted(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${words}`]
}
