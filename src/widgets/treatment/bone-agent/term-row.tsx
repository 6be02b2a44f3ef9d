import type { ReactNode } from 'react'

import styles from './bone-agent.module.css'

export function TermRow({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
