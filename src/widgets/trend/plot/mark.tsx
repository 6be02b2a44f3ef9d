import type { TrendPoint } from '../course/trend-panel.ts'
import styles from '../trend-card.module.css'

type MarkProps = {
  readonly x: number
  readonly y: number
  readonly point: TrendPoint
  /** Many values close together: dots alone, larger where they are high. */
  readonly isFine: boolean
}

/** Above the range a triangle up, below it one down, within it a ring; what is not joined is small and hollow. */
export function Mark({ x, y, point: { position, isJoined }, isFine }: MarkProps) {
  if (!isJoined) return <circle className={styles.alone} cx={x} cy={y} r={2.6} />
  if (isFine) return <circle className={styles.entry} cx={x} cy={y} r={position === 'high' ? 3.4 : 1.6} />
  if (position === 'high') return <path className={styles.entry} d={`M${x} ${y - 5}l5 8.6h-10z`} />
  if (position === 'low') return <path className={styles.entry} d={`M${x} ${y + 5}l5-8.6h-10z`} />
  return <circle className={styles.within} cx={x} cy={y} r={3.2} />
}
