import { CALCIUM, PAIN, RANGE, type Point } from '../../pages/charts/data.ts'

const [WIDTH, START, END] = [900, 44, 72]
const DAYS = 178

type Panel = {
  readonly points: readonly Point[]
  readonly height: number
  readonly from: number
  readonly to: number
}

const CALCIUM_PANEL: Panel = { points: CALCIUM, height: 176, from: 2, to: 3 }
const PAIN_PANEL: Panel = { points: PAIN, height: 108, from: 0, to: 10 }

/** Both courses, one path for a line and one for all its points, the range, a few ticks, a cursor and what it says. */
export function drawTrend(place: HTMLElement): () => void {
  place.innerHTML = `<p></p>${svgOf(CALCIUM_PANEL, bandOf(CALCIUM_PANEL))}${svgOf(PAIN_PANEL, '')}<span style="position:absolute;inline-size:1px;block-size:284px;background:#000"></span>`
  const [told, cursor] = [place.querySelector('p'), place.querySelector('span')]
  const point = ({ clientX }: PointerEvent) => {
    const share = (clientX - place.offsetLeft - START) / (WIDTH - START - END)
    const daysAgo = Math.round((1 - Math.min(Math.max(share, 0), 1)) * DAYS)
    const [calcium, pain] = [CALCIUM, PAIN].map((points) => points.find((one) => one.daysAgo <= daysAgo))
    if (told) told.textContent = `${daysAgo} days ago, calcium ${calcium?.value} mmol/L, pain ${pain?.value}`
    if (cursor) cursor.style.transform = `translateX(${xOf(daysAgo)}px)`
  }
  place.addEventListener('pointermove', point)
  return () => {
    place.removeEventListener('pointermove', point)
    place.replaceChildren()
  }
}

function svgOf(panel: Panel, band: string): string {
  const { points, height, from, to } = panel
  const places = points.map(({ daysAgo, value }) => `${xOf(daysAgo)} ${yOf(value, panel)}`)
  const ticks = [0, 1, 2, 3, 4].map((tick) => from + ((to - from) * tick) / 4)
  return `<svg width="${WIDTH}" height="${height}" style="display:block">${band}${ticks
    .map((tick) => `<text x="4" y="${yOf(tick, panel)}" font-size="11">${tick}</text>`)
    .join('')}<path d="M${places.join('L')}" fill="none" stroke="#333"/><path d="${places
    .map((at) => `M${at}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z`)
    .join('')}"/></svg>`
}

function bandOf(panel: Panel): string {
  const [top, bottom] = [yOf(RANGE.high, panel), yOf(RANGE.low, panel)]
  return `<rect x="${START}" y="${top}" width="${WIDTH - START - END}" height="${bottom - top}" fill="#ddd"/>`
}

function xOf(daysAgo: number): number {
  return Math.round((START + (1 - daysAgo / DAYS) * (WIDTH - START - END)) * 10) / 10
}

function yOf(value: number, { height, from, to }: Panel): number {
  return Math.round((1 - (value - from) / (to - from)) * (height - 12) * 10 + 60) / 10
}
