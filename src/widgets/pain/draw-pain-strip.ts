type Size = { readonly width: number; readonly height: number }

/** Geometry only: the bars of 0 to 3, of 4 to 6 and of 7 to 10, and the dots of the days without an entry. */
export function drawPainStrip(strip: readonly (number | undefined)[], { width, height }: Size) {
  const step = width / Math.max(strip.length, 1)
  const bars = strip.map((worst, day) => ({ worst, d: bar(worst, day) }))
  const join = (from: number, to: number) =>
    bars.flatMap(({ worst, d }) => (worst !== undefined && worst >= from && worst <= to ? [d] : [])).join('')

  function bar(worst: number | undefined, day: number): string {
    const x = round(day * step + 0.8)
    if (worst === undefined) return dot(round((day + 0.5) * step), height - 2)
    // A zero is an answer: it keeps a bar of its own, unlike a day without an entry.
    const tall = round(Math.max(1.4, (worst / 10) * (height - 3)))
    return `M${x} ${height}v${-tall}h${round(step - 1.6)}v${tall}z`
  }

  return {
    mild: join(0, 3.999),
    moderate: join(4, 6.999),
    severe: join(7, 10),
    missing: bars.flatMap(({ worst, d }) => (worst === undefined ? [d] : [])).join(''),
  }
}

function dot(x: number, y: number): string {
  return `M${round(x - 1)} ${y}a1 1 0 1 0 2 0a1 1 0 1 0-2 0z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
