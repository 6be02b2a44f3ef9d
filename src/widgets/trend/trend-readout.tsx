import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay, wordShortDay } from '#wording/day.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import type { Reading } from './course/reading.ts'
import styles from './trend-card.module.css'
import type { Span } from './course/treatment-lanes.ts'

type TrendReadoutProps = {
  readonly cursor: Day
  readonly readings: readonly Reading[]
  readonly treatment: readonly Span[]
}

/** What stands at the cursor, above the picture: nothing floats over a line. */
export function TrendReadout({ cursor, readings, treatment }: TrendReadoutProps) {
  return (
    <p className={styles.readout}>
      <Value>
        <b>{wordDay(cursor)}</b>
      </Value>
      {readings.map(({ panel, point }) => (
        <span key={panel.id}>
          {panel.title}{' '}
          <Value>
            <b>{point.text}</b>
          </Value>
          {panel.id !== 'pain' && ' '}
          {panel.id !== 'pain' && <PositionFlag position={point.position} />}
          {point.remarks.length > 0 && <span className={styles.aside}> {point.remarks.join(', ')}</span>}
          {point.day !== cursor && <span className={styles.aside}> {wordShortDay(point.day)}</span>}
        </span>
      ))}
      {treatment.length > 0 && (
        <span className={styles.aside}>{treatment.map(({ text }) => text).join('; ')}</span>
      )}
    </p>
  )
}
