import type { PainDiary } from '#domain/pain/diary/pain-diary.ts'

type Size = { readonly width: number; readonly height: number }
type Cells = readonly (number | undefined)[]

const MOST = 10

/** Geometry only: the line of each measure, broken where a day has no entry, and a dot for each day that has one. */
export function drawPainCourse({ measures, days }: PainDiary, { width, height }: Size) {
  const step = width / Math.max(days.length, 1)
  const x = (at: number) => round((at + 0.5) * step)
  const y = (score: number) => round(height - (score / MOST) * height)
  const of = (measure: string): Cells => measures.find((row) => row.measure === measure)?.cells ?? []
  const line = (cells: Cells) =>
    cells
      .map((score, at) => {
        if (score === undefined) return ''
        return `${cells[at - 1] === undefined ? 'M' : 'L'}${x(at)} ${y(score)}`
      })
      .join('')
  const dots = (cells: Cells) =>
    cells.flatMap((score, at) => (score === undefined ? [] : [{ at, x: x(at), y: y(score), score }]))
  return { worst: line(of('worst')), average: line(of('average')), dots: dots(of('worst')), y }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
