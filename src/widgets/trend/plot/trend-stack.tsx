import type { PointerEvent } from 'react'

import type { Day } from '#domain/time/day.ts'

import { EdgeLabels } from './edge-labels.tsx'
import { dayAt, xOf } from './geometry.ts'
import { LanesPlot } from './lanes-plot.tsx'
import { PanelPlot, type PanelPlotProps } from './panel-plot.tsx'
import { nearestDay } from '../course/reading.ts'
import styles from '../trend-card.module.css'
import type { Trend } from '../course/trend-of.ts'
import type { TrendPanel } from '../course/trend-panel.ts'

type TrendStackProps = {
  readonly trend: Trend
  readonly width: number
  readonly cursor: Day
  readonly onCursor: (day: Day) => void
  /** What stands at the cursor, in words. */
  readonly told: string
}

type Heights = { readonly calcium: number; readonly pain: number; readonly other: number }

const HEIGHTS: Heights = { calcium: 132, pain: 78, other: 72 }
/** Where a screen is wide it is high as well. */
const WIDE_HEIGHTS: Heights = { calcium: 300, pain: 170, other: 150 }
const WIDE_FROM = 800

function heightOf({ id }: TrendPanel, width: number): number {
  const heights = width < WIDE_FROM ? HEIGHTS : WIDE_HEIGHTS
  return id === 'calcium' || id === 'pain' ? heights[id] : heights.other
}

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
          height={heightOf(panel, width)}
          hasMonths={index === panels.length - 1}
        />
      ))}
      <span className={styles.cursor} style={{ insetInlineStart: `${xOf(cursor, window, width)}px` }} />
    </div>
  )
}

export function Panel(props: PanelPlotProps) {
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
