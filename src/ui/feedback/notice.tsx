import type { ReactNode } from 'react'

import styles from './notice.module.css'

type NoticeProps = {
  /** `problem`: something is missing or failed. `unsure`: what is shown may not be all. `plain`: for information. */
  readonly tone: 'problem' | 'unsure' | 'plain'
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** Read out when it appears. */
  readonly live?: boolean
}

export function Notice({ tone, title, children, action, live = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'status' : undefined}>
      <svg width="14" height="14" viewBox="0 0 12 12" aria-hidden="true" className={styles.sign}>
        <path d="M6 1 11.5 11H.5z M6 4.5v3 M6 8.5v1.2" />
      </svg>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {action}
    </div>
  )
}
