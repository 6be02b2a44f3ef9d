import type { Position } from '#domain/review/caseload-row.ts'

import type { PlotRow } from './plot-rows.ts'
import type { TrendPoint } from '../course/trend-panel.ts'

type DotProps = {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: PlotRow
}

export function ResultDot({ cx, cy, payload }: DotProps) {
  if (!isPlaced(cx, cy, payload)) return <g />
  return <Mark x={cx} y={cy} position={payload.point.position} />
}

export function EntryDot({ cx, cy, payload }: DotProps) {
  if (!isPlaced(cx, cy, payload)) return <g />
  return <circle cx={cx} cy={cy} r={payload.point.position === 'high' ? 3.4 : 1.7} fill="var(--c1)" />
}

/** A bound, a preliminary value or one of another kind: hollow and small, beside the line. */
export function AloneDot({ cx, cy, payload }: DotProps) {
  if (!isPlaced(cx, cy, payload)) return <g />
  return <circle cx={cx} cy={cy} r={2.6} fill="var(--surface)" stroke="var(--c2)" strokeWidth={1.4} />
}

function isPlaced(
  cx: number | undefined,
  cy: number | undefined,
  payload: PlotRow | undefined,
): payload is PlotRow & { point: TrendPoint } {
  return Number.isFinite(cx) && Number.isFinite(cy) && payload?.point !== undefined
}

function Mark({
  x = 0,
  y = 0,
  position,
}: {
  readonly x: number | undefined
  readonly y: number | undefined
  readonly position: Position
}) {
  if (position === 'high') return <path d={`M${x} ${y - 5}l5 8.6h-10z`} fill="var(--c1)" />
  if (position === 'low') return <path d={`M${x} ${y + 5}l5-8.6h-10z`} fill="var(--c1)" />
  return <circle cx={x} cy={y} r={3.2} fill="var(--surface)" stroke="var(--c1)" strokeWidth={1.8} />
}
