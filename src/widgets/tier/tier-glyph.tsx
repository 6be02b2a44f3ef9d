import styles from './tier.module.css'
import type { Urgency } from './urgency.ts'

/** Shape first, color second. Never alone: a word or a date stands beside it. */
export function TierGlyph({ tier, small = false }: { readonly tier: Urgency; readonly small?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.glyph} data-tier={tier} data-small={small}>
      <Shape tier={tier} />
    </svg>
  )
}

function Shape({ tier }: { readonly tier: Urgency }) {
  switch (tier) {
    case 'immediate':
      return (
        <>
          <path d="M5.1 1.2h5.8l3.9 3.9v5.8l-3.9 3.9H5.1L1.2 10.9V5.1z" strokeWidth="1" />
          <path className={styles.mark} d="M8 4v5M8 11v1.2" strokeWidth="1.9" />
        </>
      )
    case 'same-day':
      return <path d="M8 1.8 15 14H1z" strokeWidth="1.3" />
    case 'this-week':
      return <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" strokeWidth="1.3" />
    case 'routine':
      return <circle cx="8" cy="8" r="5.6" strokeWidth="2.2" />
    case 'info':
      return <path d="M7 6.6h2V13H7zM7 3h2v2H7z" />
    case 'unknown':
      return (
        <>
          <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="1.6" strokeWidth="1.3" />
          <path
            className={styles.mark}
            d="M5.9 6.2c0-1.3 1-2.1 2.2-2.1s2.1.8 2.1 1.9c0 1.7-2.1 1.7-2.1 3.3M8.1 10.8v1.5"
            strokeWidth="1.5"
          />
        </>
      )
  }
}
