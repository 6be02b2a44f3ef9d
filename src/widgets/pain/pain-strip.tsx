import type { PainOfDay } from '#domain/pain/pain-summary.ts'

import { drawPainStrip } from './draw-pain-strip.ts'
import styles from './pain-strip.module.css'

type PainStripProps = {
  readonly strip: readonly (PainOfDay | undefined)[]
  readonly size?: { readonly width: number; readonly height: number }
}

const USUAL_SIZE = { width: 84, height: 26 }

/** One bar a day, oldest first; a day without an entry is a dot on the base line. */
export function PainStrip({ strip, size = USUAL_SIZE }: PainStripProps) {
  const { mild, moderate, severe, missing } = drawPainStrip(strip, size)
  return (
    <svg {...size} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className={styles.strip}>
      <path className={styles.base} d={`M0 ${size.height - 0.5}H${size.width}`} />
      <path className={styles.mild} d={mild} />
      <path className={styles.moderate} d={moderate} />
      <path className={styles.severe} d={severe} />
      <path className={styles.missing} d={missing} />
    </svg>
  )
}
