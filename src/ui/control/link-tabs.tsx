import type { ReactNode } from 'react'

import { AppLink } from './app-link.tsx'
import styles from './link-tabs.module.css'

export type LinkTab = {
  readonly key: string
  readonly href: string
  readonly on: boolean
  readonly text: string
  readonly glyph?: ReactNode
  readonly count: ReactNode
  readonly onGo: () => void
}

/** Views of one list, each with how many it holds. They are links: each has an address. */
export function LinkTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ key, href, on, text, glyph, count, onGo }) => (
        <AppLink
          key={key}
          href={href}
          onGo={onGo}
          className={styles.tab}
          aria-current={on ? 'true' : undefined}
        >
          {glyph}
          {text} <span className={styles.count}>{count}</span>
        </AppLink>
      ))}
    </nav>
  )
}
