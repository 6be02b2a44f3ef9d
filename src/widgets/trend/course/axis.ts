/** Round steps that leave three to six marks. */
const STEPS = [1, 2, 5, 10] as const

/** Ends of an axis on round numbers that hold all of `values`, and the marks between them. */
export function roundAxis(values: readonly number[]): {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** What the marks need, so that none is written as another number. */
  readonly decimals: number
} {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const span = highest > lowest ? highest - lowest : Math.abs(highest) || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = (STEPS.find((one) => one * power >= span / 4) ?? 10) * power
  const from = Math.floor(lowest / step + 1e-9)
  const to = Math.max(Math.ceil(highest / step - 1e-9), from + 1)
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => tidy((from + index) * step))
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  return { domain: [tidy(from * step), tidy(to * step)], ticks, decimals }
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
