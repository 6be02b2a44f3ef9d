import type { Refusal } from '#domain/facts/record.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { REFUSAL_WORDS } from './refusal-words.ts'
import styles from './refusals-list.module.css'
import { SourceId } from './source-id.tsx'

/** Records that were received and could not be read. They count for nothing, and are shown so that someone looks. */
export function RefusalsList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul className={styles.list}>
      {refusals.map(({ resource, why, detail, named, when }) => (
        <li key={`${resource} ${why}`} className={styles.refusal}>
          <span className={styles.what}>{named ?? 'Not named'}</span>
          <span>
            {REFUSAL_WORDS[why]}
            {detail !== undefined && (
              <>
                : <q className={styles.detail}>{detail}</q>
              </>
            )}
          </span>
          <span className={styles.when}>
            {when === undefined ? 'no date' : <Value>{wordDay(when.day)}</Value>}
          </span>
          <SourceId id={resource} />
        </li>
      ))}
    </ul>
  )
}
