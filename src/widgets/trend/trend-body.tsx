import { useState, type ReactNode } from 'react'

import type { Day } from '#domain/time/day.ts'
import { usePrinting } from '#ui/use-printing.ts'
import { useWidth } from '#ui/use-width.ts'
import { wordDay } from '#wording/day.ts'

import { nearestDay, readingsAt, type Reading } from './course/reading.ts'
import styles from './trend-card.module.css'
import type { Trend } from './course/trend-of.ts'
import { TrendStack } from './plot/trend-stack.tsx'
import { TrendReadout } from './trend-readout.tsx'
import { TrendTable } from './trend-table.tsx'
import { wordCourse } from './trend-words.ts'
import { spansNear } from './course/treatment-lanes.ts'

/** Before the page has been laid out, and where nothing lays it out. */
const USUAL_WIDTH = 640

/** Of a card on A4, with its margins: what was measured on the screen says nothing there. */
const PAPER_WIDTH = 640

export type TrendView = 'chart' | 'table'

type TrendBodyProps = {
  readonly trend: Trend
  readonly view: TrendView
  /** What else could be on the axis, between the readout and the picture. */
  readonly children?: ReactNode
}

export function TrendBody({ trend, view, children }: TrendBodyProps) {
  const { panels, lanes, window, days } = trend
  const [placed, setPlaced] = useState<Day>()
  const [measured = USUAL_WIDTH, measure] = useWidth()
  const width = usePrinting() ? PAPER_WIDTH : measured
  const cursor = (placed === undefined ? undefined : nearestDay(days, placed)) ?? days.at(-1)
  if (cursor === undefined) {
    return (
      <>
        <p className={styles.none}>
          No calcium, no pain and no chosen result between {wordDay(window.from)} and {wordDay(window.to)}.
        </p>
        {children}
      </>
    )
  }
  const readings = readingsAt(panels, window, cursor)
  return (
    <>
      <TrendReadout cursor={cursor} readings={readings} treatment={spansNear(lanes, cursor)} />
      {children}
      {view === 'table' ? (
        <TrendTable panels={panels} window={window} />
      ) : (
        <div ref={measure} className={styles.plot}>
          <TrendStack
            trend={trend}
            width={width}
            cursor={cursor}
            onCursor={setPlaced}
            told={wordReadings(cursor, readings)}
          />
        </div>
      )}
      <ul className={styles.courses} data-view={view}>
        {panels.map((panel) => (
          <li key={panel.id}>{wordCourse(panel, window)}</li>
        ))}
      </ul>
    </>
  )
}

function wordReadings(cursor: Day, readings: readonly Reading[]): string {
  const parts = readings.map(({ panel, point }) =>
    point.day === cursor
      ? `${panel.title} ${point.text}`
      : `${panel.title} ${point.text} on ${wordDay(point.day)}`,
  )
  return [wordDay(cursor), ...parts].join(', ')
}
