import { KeyCaps } from '#ui/keys/key-caps.tsx'
import { ariaKeys } from '#ui/keys/strokes.ts'

import styles from './find-button.module.css'
import { fetchOverlays, FIND } from './use-overlay.tsx'

/** Looks like the field that it opens. */
export function FindButton({ onOpen }: { readonly onOpen: () => void }) {
  const prepare = () => void fetchOverlays().catch(() => undefined)
  return (
    <button
      type="button"
      className={styles.find}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(FIND.keys)}
      onClick={onOpen}
      onFocus={prepare}
      onPointerEnter={prepare}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="6" cy="6" r="4" />
        <path d="m9 9 3.5 3.5" />
      </svg>
      <span className={styles.words}>{FIND.label}</span>
      <span className={styles.keys} aria-hidden="true">
        <KeyCaps keys={FIND.keys} />
      </span>
    </button>
  )
}
