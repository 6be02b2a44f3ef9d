import type { CalciumPoint } from '#domain/review/caseload-row.ts'

/** What is drawn of a value. */
export type SparkPoint = Pick<CalciumPoint, 'day' | 'value' | 'position'>
export type SparkLimits = { readonly low: number; readonly high: number }
type Size = { readonly width: number; readonly height: number }

const MARGIN = 5

/** Geometry only. Days are to scale; the range is always inside the picture, whatever the values are. */
export function drawSpark(
  points: readonly SparkPoint[],
  limits: SparkLimits | undefined,
  { width, height }: Size,
) {
  const values = points.map(({ value }) => value)
  const { bottom, top } = domainOf(values, limits)
  const y = (value: number) => round(height - 2 - ((value - bottom) / (top - bottom)) * (height - 4))
  const from = points[0]?.day ?? 0
  const days = Math.max((points.at(-1)?.day ?? 0) - from, 1)
  const x = (day: number) => round(MARGIN + ((day - from) / days) * (width - 2 * MARGIN))
  const latest = points.at(-1)
  return {
    band: limits && { y: y(limits.high), height: round(y(limits.low) - y(limits.high)) },
    line:
      points.length > 1
        ? points.map(({ day, value }, at) => `${at === 0 ? 'M' : 'L'}${x(day)} ${y(value)}`).join('')
        : '',
    last:
      latest && markAt(latest.position, points.length > 1 ? x(latest.day) : width - MARGIN, y(latest.value)),
  }
}

/** Half a range of room below and three quarters above, more where values need it. */
function domainOf(values: readonly number[], limits: SparkLimits | undefined) {
  const { low, high } = limits ?? around(values)
  const range = high - low
  const bottom = Math.min(low - range / 2, ...values)
  const top = Math.max(high + (range * 3) / 4, ...values)
  return { bottom: bottom - range / 10, top: top + range / 5 }
}

/** Without limits to compare with, a tenth either way of the mean: small changes must not look like great ones. */
function around(values: readonly number[]): SparkLimits {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
  return { low: mean * 0.9, high: mean * 1.1 }
}

function markAt(position: CalciumPoint['position'], x: number, y: number): string {
  if (position === 'high') return `M${x} ${round(y - 3.6)}l3.6 6.2h-7.2z`
  if (position === 'low') return `M${x} ${round(y + 3.6)}l3.6-6.2h-7.2z`
  return `M${round(x - 2.4)} ${y}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
