import type { Mark } from '#domain/rules/settings/setting.ts'
import { wordMark } from '#wording/setting.ts'

import styles from './mark-tag.module.css'

/** How far a number can be trusted. Words first; the edge repeats them. */
export function MarkTag({ mark }: { readonly mark: Mark }) {
  return (
    <span className={styles.mark} data-mark={mark}>
      {wordMark(mark)}
    </span>
  )
}

export function ChangedTag() {
  return (
    <span className={styles.mark} data-mark="changed">
      Changed by this site
    </span>
  )
}

export function OffTag() {
  return (
    <span className={styles.mark} data-mark="off">
      Switched off
    </span>
  )
}
