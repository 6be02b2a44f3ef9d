import type { Day } from '#domain/time/day.ts'
import { wordDay } from '#wording/day.ts'

import { pointsIn, type TimeWindow, type TrendPanel } from '../course/trend-panel.ts'
import { monthTicks } from '../course/trend-range.ts'
import { GUTTER, PLOT_MARGIN, plotWidth, xOf, yOf } from './geometry.ts'
import { Mark } from './mark.tsx'
import { bandsIn, episodesIn, linePath } from './line-path.ts'
import styles from '../trend-card.module.css'

export type PanelPlotProps = {
  readonly panel: TrendPanel
  readonly window: TimeWindow
  readonly width: number
  readonly height: number
  /** The lowest plot carries the months. */
  readonly hasMonths: boolean
}

const MONTH_SPACE = 18

/** One quantity over the common time axis. It stands still: the cursor lies over it and redraws nothing. */
export function PanelPlot({ panel, window, width, height, hasMonths }: PanelPlotProps) {
  const x = (day: Day) => xOf(day, window, width)
  const y = (value: number) => yOf(value, panel.domain, height)
  return (
    <svg
      width={width}
      height={height + (hasMonths ? MONTH_SPACE : 0)}
      aria-hidden="true"
      className={styles.plotted}
    >
      {episodesIn(panel, window).map(({ from, to }) => (
        <rect
          key={from}
          className={styles.episode}
          x={x(from)}
          y={PLOT_MARGIN}
          width={Math.max(x(to) - x(from), 2)}
          height={height - 2 * PLOT_MARGIN}
        />
      ))}
      {bandsIn(panel, window).map(({ from, to, low, high }) => (
        <rect
          key={from}
          className={styles.band}
          x={x(from)}
          y={y(high)}
          width={Math.max(x(to) - x(from), 1)}
          height={Math.max(y(low) - y(high), 1)}
        />
      ))}
      <Axes panel={panel} window={window} width={width} height={height} hasMonths={hasMonths} />
      {panel.lines
        .filter(({ value }) => value >= panel.domain[0] && value <= panel.domain[1])
        .map(({ value, text }) => (
          <line
            key={text}
            className={styles.threshold}
            x1={GUTTER.start}
            x2={GUTTER.start + plotWidth(width)}
            y1={y(value)}
            y2={y(value)}
          />
        ))}
      <path
        className={styles.course}
        d={linePath(panel, window, { x, y })}
        data-fine={panel.breaksOnMissingDay}
      />
      {pointsIn(panel, window).map((point) => (
        <Mark
          key={`${point.day} ${point.text}`}
          x={x(point.day)}
          y={y(point.value)}
          point={point}
          isFine={panel.breaksOnMissingDay}
        />
      ))}
    </svg>
  )
}

function Axes({ panel, window, width, height, hasMonths }: PanelPlotProps) {
  const bottom = height - PLOT_MARGIN
  return (
    <g>
      {monthTicks(window).map(({ day }) => (
        <g key={day}>
          <line
            className={styles.rule}
            x1={xOf(day, window, width)}
            x2={xOf(day, window, width)}
            y1={PLOT_MARGIN}
            y2={bottom}
          />
          {hasMonths && (
            <text className={styles.month} x={xOf(day, window, width)} y={bottom + 14}>
              {wordDay(day).slice(3, 6)}
            </text>
          )}
        </g>
      ))}
      {panel.ticks.map((tick) => (
        <text key={tick} className={styles.tick} x={GUTTER.start - 8} y={yOf(tick, panel.domain, height) + 4}>
          {tick.toFixed(panel.decimals)}
        </text>
      ))}
    </g>
  )
}
