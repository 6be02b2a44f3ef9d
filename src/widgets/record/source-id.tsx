import { Value } from '#ui/text/value.tsx'

import styles from './source-id.module.css'

/** The record that a fact was read from, as the server names it. Never a link: an address from a record is not followed. */
export function SourceId({ id }: { readonly id: string }) {
  return (
    <span className={styles.source} title={id}>
      <Value>{id}</Value>
    </span>
  )
}
