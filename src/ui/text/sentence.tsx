import { Fragment } from 'react'

import styles from './sentence.module.css'

/** Dates and ranges: what has a hyphen after a figure. The browser would break a line there. */
const KEPT = /(\S*\d-\S*)/

/** A sentence whose dates and ranges stay whole, and as they are written where text goes from right to left. */
export function Sentence({ children }: { readonly children: string }) {
  const parts = children.split(KEPT)
  return parts.map((part, at) => {
    // The parts of one sentence never change places.
    const key = `${at} ${part}`
    return at % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <bdi key={key} dir="ltr" className={styles.kept}>
        {part}
      </bdi>
    )
  })
}
