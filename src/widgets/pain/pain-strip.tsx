import type { PainOfDay } from '#domain/pain/pain-summary.ts'

import { drawPainStrip } from './draw-pain-strip.ts'
import styles from './pain-strip.module.css'

const SIZE = { width: 84, height: 26 }

/** One bar a day, oldest first; a day without an entry is a dot on the base line. */
export function PainStrip({ strip }: { readonly strip: readonly (PainOfDay | undefined)[] }) {
  const { mild, moderate, severe, missing } = drawPainStrip(strip, SIZE)
  return (
    <svg {...SIZE} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" className={styles.strip}>
      <path className={styles.base} d={`M0 ${SIZE.height - 0.5}H${SIZE.width}`} />
      <path className={styles.mild} d={mild} />
      <path className={styles.moderate} d={moderate} />
      <path className={styles.severe} d={severe} />
      <path className={styles.missing} d={missing} />
    </svg>
  )
}
