import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'

import type { Day } from '#domain/time/day.ts'
import { wordDay } from '#wording/day.ts'

import { GUTTER, PLOT_MARGIN } from './geometry.ts'
import { AloneDot, EntryDot, ResultDot } from './marks.tsx'
import { bandsIn, rowsOf } from './plot-rows.ts'
import type { TimeWindow, TrendPanel } from '../course/trend-panel.ts'
import { monthTicks } from '../course/trend-range.ts'

export type PanelPlotProps = {
  readonly panel: TrendPanel
  readonly window: TimeWindow
  readonly width: number
  readonly height: number
  /** The lowest plot carries the months. */
  readonly hasMonths: boolean
}

const MONTH_SPACE = 20
const AXIS = { tickLine: false, tick: { fill: 'var(--text-3)', fontSize: 11 }, interval: 0 } as const
const BAND = { fill: 'var(--band)', fillOpacity: 1, stroke: 'var(--band-edge)', strokeWidth: 1 } as const
const NO_ANIMATION = { isAnimationActive: false, activeDot: false, legendType: 'none' } as const

/** Lines of one quantity over the common time axis. It stands still: the cursor lies over it and redraws nothing. */
export function PanelPlot({ panel, window, width, height, hasMonths }: PanelPlotProps) {
  const { lines, domain, ticks, decimals, breaksOnMissingDay } = panel
  return (
    <LineChart
      width={width}
      height={hasMonths ? height - PLOT_MARGIN + MONTH_SPACE : height}
      data={rowsOf(panel, window)}
      margin={{ top: PLOT_MARGIN, bottom: hasMonths ? 0 : PLOT_MARGIN, left: 0, right: GUTTER.end }}
      accessibilityLayer={false}
    >
      {bandsIn(panel, window).map(({ from, to, low, high }) => (
        <ReferenceArea key={from} x1={from} x2={to} y1={low} y2={high} {...BAND} />
      ))}
      <CartesianGrid horizontal={false} stroke="var(--grid)" />
      <XAxis
        dataKey="day"
        type="number"
        domain={[window.from, window.to]}
        ticks={monthTicks(window).map(({ day }) => day)}
        tickFormatter={wordMonth}
        hide={!hasMonths}
        height={MONTH_SPACE}
        axisLine={{ stroke: 'var(--axis)' }}
        {...AXIS}
      />
      <YAxis
        width={GUTTER.start}
        domain={[...domain]}
        ticks={[...ticks]}
        tickFormatter={(value: number) => value.toFixed(decimals)}
        axisLine={false}
        {...AXIS}
      />
      {lines
        .filter(({ value }) => value >= domain[0] && value <= domain[1])
        .map(({ value, text }) => (
          <ReferenceLine key={text} y={value} stroke="var(--today-edge)" strokeDasharray="5 3" />
        ))}
      <Line
        {...NO_ANIMATION}
        type="linear"
        dataKey="joined"
        stroke="var(--c1)"
        strokeWidth={breaksOnMissingDay ? 1.5 : 2}
        connectNulls={!breaksOnMissingDay}
        dot={breaksOnMissingDay ? EntryDot : ResultDot}
      />
      <Line {...NO_ANIMATION} type="linear" dataKey="alone" stroke="none" dot={AloneDot} />
    </LineChart>
  )
}

function wordMonth(day: Day): string {
  return wordDay(day).slice(3, 6)
}
