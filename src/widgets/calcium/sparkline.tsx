import type { CalciumPoint } from '#domain/review/caseload-row.ts'

import { drawSpark, type SparkLimits } from './draw-spark.ts'
import styles from './sparkline.module.css'

type SparklineProps = {
  readonly points: readonly CalciumPoint[]
  readonly limits: SparkLimits | undefined
  /** Half strength: what it shows is not current. */
  readonly faded?: boolean
}

const SIZE = { width: 56, height: 32 }

/** The course of a value in three marks: its range, its line, its last point. The values stand in the patient's table. */
export function Sparkline({ points, limits, faded = false }: SparklineProps) {
  const { band, line, last } = drawSpark(points, limits, SIZE)
  const viewBox = `0 0 ${SIZE.width} ${SIZE.height}`
  return (
    <svg {...SIZE} viewBox={viewBox} aria-hidden="true" className={styles.spark} data-faded={faded}>
      {band && <rect className={styles.band} x="0" width={SIZE.width} {...band} />}
      {line !== '' && <path className={styles.line} d={line} />}
      {last && <path className={styles.last} d={last} />}
    </svg>
  )
}
