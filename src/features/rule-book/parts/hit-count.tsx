import type { CaseloadFeed } from '#data/caseload-feed.ts'

import { patientsIn, type Hit } from '../order/hits.ts'
import styles from './hit-count.module.css'

type HitCountProps = {
  readonly verdict: 'raised' | 'unknown'
  /** None of a rule that is switched off. */
  readonly hits: readonly Hit[] | undefined
  readonly feed: CaseloadFeed
}

/** What is raised before all has come is a lower bound; what cannot be told before all has come says nothing yet. */
export function HitCount({ verdict, hits, feed: { state } }: HitCountProps) {
  if (hits === undefined) return <Words>not checked</Words>
  if (state === 'loading' || (state === 'loading-more' && verdict === 'unknown'))
    return <Words>loading</Words>
  if (state === 'failed') return <Words>not loaded</Words>
  const patients = patientsIn(hits)
  return (
    <td data-end data-none={patients === 0} className={styles.count}>
      {verdict === 'raised' && state !== 'complete' ? `${patients} or more` : patients}
    </td>
  )
}

function Words({ children }: { readonly children: string }) {
  return (
    <td data-end className={styles.words}>
      {children}
    </td>
  )
}
