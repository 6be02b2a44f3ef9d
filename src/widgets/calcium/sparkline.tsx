import { drawSpark, type SparkLimits, type SparkPoint } from './draw-spark.ts'
import styles from './sparkline.module.css'

type SparklineProps = {
  readonly points: readonly SparkPoint[]
  readonly limits: SparkLimits | undefined
  /** Half strength: what it shows is not current. */
  readonly faded?: boolean
  readonly size?: { readonly width: number; readonly height: number }
}

const USUAL_SIZE = { width: 72, height: 32 }

/** The course of a value in three marks: its range, its line, its last point. The values stand in the patient's table. */
export function Sparkline({ points, limits, faded = false, size = USUAL_SIZE }: SparklineProps) {
  const { band, line, last } = drawSpark(points, limits, size)
  const viewBox = `0 0 ${size.width} ${size.height}`
  return (
    <svg {...size} viewBox={viewBox} aria-hidden="true" className={styles.spark} data-faded={faded}>
      {band && <rect className={styles.band} x="0" width={size.width} {...band} />}
      {line !== '' && <path className={styles.line} d={line} />}
      {last && <path className={styles.last} d={last} />}
    </svg>
  )
}
