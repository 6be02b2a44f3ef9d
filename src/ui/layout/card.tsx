import { useId, type ReactNode } from 'react'

import styles from './card.module.css'
import { SideScroll } from './side-scroll.tsx'

type CardProps = {
  readonly title: string
  /** Freshness or a count, at the end of the head. */
  readonly note?: ReactNode
  /** A table reaches the edges. */
  readonly flush?: boolean
  readonly children: ReactNode
}

export function Card({ title, note, flush = false, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && (
          <span className={styles.note} dir="auto">
            {note}
          </span>
        )}
      </header>
      {flush ? (
        <SideScroll labelledBy={id}>{children}</SideScroll>
      ) : (
        <div className={styles.inside}>{children}</div>
      )}
    </section>
  )
}
