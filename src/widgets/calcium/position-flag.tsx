import type { Position } from '#domain/review/caseload-row.ts'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

import { POSITION_WORDS } from './calcium-words.ts'
import styles from './position-flag.module.css'

/** An arrow and a letter beside a value; nothing beside a value within its range. */
export function PositionFlag({ position }: { readonly position: Position }) {
  if (position === 'within') return null
  return (
    <span className={styles.flag}>
      {position === 'high' && <Arrow d="M4 .8 7.6 7H.4z" letter="H" />}
      {position === 'low' && <Arrow d="M4 7.2.4 1h7.2z" letter="L" />}
      {(position === 'implausible' || position === 'undecided') && <span aria-hidden="true">?</span>}
      <VisuallyHidden>{POSITION_WORDS[position]}</VisuallyHidden>
    </span>
  )
}

function Arrow({ d, letter }: { readonly d: string; readonly letter: string }) {
  return (
    <>
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <path d={d} />
      </svg>
      <span aria-hidden="true">{letter}</span>
    </>
  )
}
