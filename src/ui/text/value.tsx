import type { ReactNode } from 'react'

import styles from './value.module.css'

/** A date, an identifier, a number with its unit: never broken over lines, never turned around by right-to-left text. */
export function Value({ children }: { readonly children: ReactNode }) {
  return (
    <bdi dir="ltr" className={styles.value}>
      {children}
    </bdi>
  )
}
