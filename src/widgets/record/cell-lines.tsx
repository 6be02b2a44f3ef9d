import type { ReactNode } from 'react'

import { TierGlyph } from '../tier/tier-glyph.tsx'
import styles from './cell-lines.module.css'

type CellLinesProps = {
  readonly value: ReactNode
  /** `value`: what counts. `text`: words. `quiet`: old, refused or none. `unknown`: not loaded, cannot tell. */
  readonly tone: 'value' | 'text' | 'quiet' | 'unknown'
  readonly second?: ReactNode | undefined
}

/** A value over what it is and when: the form of every cell of the list that holds one. */
export function CellLines({ value, tone, second }: CellLinesProps) {
  return (
    <div className={styles.lines} data-tone={tone}>
      <div className={styles.value}>
        {tone === 'unknown' && <TierGlyph tier="unknown" small />}
        {value}
      </div>
      {second !== undefined && <div className={styles.second}>{second}</div>}
    </div>
  )
}
