import type { Refusal } from '#domain/facts/record.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordConcept } from '#wording/measure.ts'
import { wordWhyRefused } from '#wording/refusal.ts'

import styles from './refusals-list.module.css'
import { SourceId } from './source-id.tsx'

/** Records that were received and could not be read. They count for nothing, and are shown so that someone looks. */
export function RefusalsList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul className={styles.list}>
      {refusals.map(({ resource, why, detail, about, named, when }) => (
        <li key={`${resource} ${why}`} className={styles.refusal}>
          <span className={styles.what}>
            {about === undefined ? (named ?? 'Not named') : capitalized(wordConcept(about))}
          </span>
          <span className={styles.why}>{wordWhyRefused(why, detail)}</span>
          <span className={styles.when}>
            {when === undefined ? 'no date' : <Value>{wordDay(when.day)}</Value>}
          </span>
          <SourceId id={resource} />
        </li>
      ))}
    </ul>
  )
}
