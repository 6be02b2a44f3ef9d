import type { PointerEvent } from 'react'

import type { Day } from '#domain/time/day.ts'

import { EdgeLabels } from './edge-labels.tsx'
import { dayAt, xOf } from './geometry.ts'
import { LanesPlot } from './lanes-plot.tsx'
import { PanelPlot, type PanelPlotProps } from './panel-plot.tsx'
import { nearestDay } from '../course/reading.ts'
import styles from '../trend-card.module.css'
import type { Trend } from '../course/trend-of.ts'

type TrendStackProps = {
  readonly trend: Trend
  readonly width: number
  readonly cursor: Day
  readonly onCursor: (day: Day) => void
  /** What stands at the cursor, in words. */
  readonly told: string
}

const HEIGHTS: Readonly<Record<string, number>> = { calcium: 176, pain: 108 }
const OTHER_HEIGHT = 96

/** All plots over one time axis and one cursor: by pointer, or by arrow keys, Home and End. */
export function TrendStack({ trend, width, cursor, onCursor, told }: TrendStackProps) {
  const { panels, lanes, window, days } = trend
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const day = nearestDay(days, dayAt(event.clientX - left, window, width))
    if (day !== undefined && day !== cursor) onCursor(day)
  }
  return (
    <div className={styles.stack} dir="ltr" onPointerMove={point} onPointerDown={point}>
      <input
        type="range"
        className={styles.slider}
        aria-label="Day on the time axis"
        aria-valuetext={told}
        min={0}
        max={days.length - 1}
        value={days.indexOf(cursor)}
        onChange={({ target }) => onCursor(days[target.valueAsNumber] ?? cursor)}
      />
      <LanesPlot lanes={lanes} window={window} width={width} />
      {panels.map((panel, index) => (
        <Panel
          key={panel.id}
          panel={panel}
          window={window}
          width={width}
          height={HEIGHTS[panel.id] ?? OTHER_HEIGHT}
          hasMonths={index === panels.length - 1}
        />
      ))}
      <span className={styles.cursor} style={{ insetInlineStart: `${xOf(cursor, window, width)}px` }} />
    </div>
  )
}

function Panel(props: PanelPlotProps) {
  const { panel, window, height } = props
  return (
    <div>
      <p className={styles.panelTitle}>
        {panel.title} <span className={styles.unit}>{panel.unit}</span>
      </p>
      <div className={styles.picture}>
        <PanelPlot {...props} />
        <EdgeLabels panel={panel} window={window} height={height} />
      </div>
    </div>
  )
}
