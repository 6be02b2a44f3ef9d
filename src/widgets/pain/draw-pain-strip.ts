import type { PainOfDay } from '#domain/pain/pain-summary.ts'
import type { PainBand } from '#domain/pain/pain-band.ts'

type Size = { readonly width: number; readonly height: number }

/** Geometry only: the bars of each band, and the dots of the days without an entry. */
export function drawPainStrip(strip: readonly (PainOfDay | undefined)[], { width, height }: Size) {
  const step = width / Math.max(strip.length, 1)
  const bars = strip.map((pain, day) => ({ band: pain?.band, d: bar(pain?.worst, day) }))
  const join = (...bands: readonly (PainBand | undefined)[]) =>
    bars.flatMap(({ band, d }) => (bands.includes(band) ? [d] : [])).join('')

  function bar(worst: number | undefined, day: number): string {
    const x = round(day * step + 0.8)
    if (worst === undefined) return dot(round((day + 0.5) * step), height - 2)
    // A zero is an answer: it keeps a bar of its own, unlike a day without an entry.
    const tall = round(Math.max(1.4, (worst / 10) * (height - 3)))
    return `M${x} ${height}v${-tall}h${round(step - 1.6)}v${tall}z`
  }

  return {
    mild: join('none', 'mild'),
    moderate: join('moderate'),
    severe: join('severe'),
    missing: join(undefined),
  }
}

function dot(x: number, y: number): string {
  return `M${round(x - 1)} ${y}a1 1 0 1 0 2 0a1 1 0 1 0-2 0z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
