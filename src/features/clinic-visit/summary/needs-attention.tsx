import { FlagList } from '#widgets/basis/flag-list.tsx'

import type { Visit } from '../tabs/visit.ts'
import styles from './summary.module.css'

export function NeedsAttention({ visit: { review, today, rules } }: { readonly visit: Visit }) {
  const { row, facts } = review
  return (
    <section className={styles.attention} aria-label="Needs attention">
      {row.flags.length + row.doubts.length > 0 ? (
        <FlagList flags={row.flags} doubts={row.doubts} facts={facts} rules={rules} today={today} />
      ) : (
        <p className={styles.nothing}>{wordNothing(row.deceased, row.gaps.length > 0)}</p>
      )}
    </section>
  )
}

function wordNothing(isDeceased: boolean, isLoading: boolean): string {
  if (isDeceased) return 'Deceased: nothing is raised. The records stay listed.'
  return isLoading
    ? 'Nothing raised so far. Not everything is loaded, so this may change.'
    : 'Nothing raised from the data received. That is not a finding of good health.'
}
