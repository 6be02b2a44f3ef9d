import type { LabResult } from '#domain/facts/laboratory.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordNearDay } from '#wording/day.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import { Sparkline } from '../calcium/sparkline.tsx'
import { laboratoryPanel, type TrendMeasure } from './course/laboratory-panel.ts'
import type { TrendPanel } from './course/trend-panel.ts'
import styles from './measure-strip.module.css'

type MeasureStripProps = {
  readonly results: readonly LabResult[]
  readonly measures: readonly TrendMeasure[]
  readonly chosen: TrendMeasure | undefined
  readonly today: Day
  readonly onChoose: (measure: TrendMeasure | undefined) => void
}

/** Where a name would be cut. */
const SHORT_NAMES: Readonly<Record<string, string>> = { 'Alkaline phosphatase': 'Alk. phosphatase' }

/** A value is never cut for its picture. */
const SHORT = 12

const SPARK = { width: 30, height: 16 }

/** What else is measured, each with its newest value and its course in small; one of them joins the time axis. */
export function MeasureStrip({ results, measures, chosen, today, onChoose }: MeasureStripProps) {
  if (measures.length === 0) return null
  return (
    <fieldset className={styles.strip} aria-label="One more on the time axis">
      {measures.map((measure) => {
        const panel = laboratoryPanel(results, measure, today)
        return (
          panel !== undefined && (
            <button
              key={measure}
              type="button"
              className={styles.measure}
              aria-pressed={measure === chosen}
              onClick={() => onChoose(measure === chosen ? undefined : measure)}
            >
              <Small panel={panel} today={today} />
            </button>
          )
        )
      })}
    </fieldset>
  )
}

function Small({
  panel: { title, points, bands },
  today,
}: {
  readonly panel: TrendPanel
  readonly today: Day
}) {
  const last = points.at(-1)
  const { low, high } = bands.at(-1) ?? {}
  if (last === undefined) return title
  return (
    <>
      <span className={styles.name}>{SHORT_NAMES[title] ?? title}</span>
      <span className={styles.day}>
        <Value>{wordNearDay(last.day, today)}</Value>
      </span>
      <span className={styles.value}>
        <Value>{last.text}</Value> <PositionFlag position={last.position} />
      </span>
      {last.text.length <= SHORT && (
        <Sparkline
          points={points.slice(-12)}
          limits={low === undefined || high === undefined ? undefined : { low, high }}
          size={SPARK}
        />
      )}
    </>
  )
}
