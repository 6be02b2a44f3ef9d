import { RANGE, SPARKS, type Point } from '../../pages/charts/data.ts'

const [WIDTH, HEIGHT] = [56, 32]

/** Range, line and last point of each, as text that the browser parses in one go. */
export function drawSparks(place: HTMLElement): () => void {
  place.innerHTML = SPARKS.map(sparkOf).join('')
  return () => place.replaceChildren()
}

function sparkOf(points: readonly Point[]): string {
  const x = ({ daysAgo }: Point) => round(5 + (1 - daysAgo / 168) * (WIDTH - 10))
  const y = (value: number) => round(HEIGHT - ((value - 1.9) / 1.1) * HEIGHT)
  const line = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point)} ${y(point.value)}`).join('')
  const last = points.at(-1)
  return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect x="0" width="${WIDTH}" y="${y(RANGE.high)}" height="${round(y(RANGE.low) - y(RANGE.high))}" fill="#ddd"/><path d="${line}" fill="none" stroke="#333"/><path d="M${last ? x(last) : 0} ${last ? y(last.value) : 0}l3 6h-6z"/></svg>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
