import { wordDay } from '#wording/day.ts'

import { POSITION_WORDS } from '../calcium/calcium-words.ts'
import { pointsIn, type TimeWindow, type TrendPanel } from './course/trend-panel.ts'

/** The course in one sentence, for whom no picture helps: how many, from when to when, the extremes, the latest. */
export function wordCourse(panel: TrendPanel, window: TimeWindow): string {
  const points = pointsIn(panel, window)
  const [first] = points
  const last = points.at(-1)
  const what = panel.title
  if (first === undefined || last === undefined)
    return `${what}: no value between ${wordDay(window.from)} and ${wordDay(window.to)}.`
  const ordered = points.toSorted((a, b) => a.value - b.value)
  const lowest = ordered[0] ?? first
  const highest = ordered.at(-1) ?? last
  const latest = `latest ${last.text} on ${wordDay(last.day)}, ${wordPosition(panel, last.position)}`
  if (points.length === 1) return `${what}: one value, ${latest}.`
  return `${what}: ${points.length} values from ${wordDay(first.day)} to ${wordDay(last.day)}; lowest ${lowest.text}, highest ${highest.text}; ${latest}.`
}

function wordPosition({ id }: TrendPanel, position: keyof typeof POSITION_WORDS): string {
  if (id !== 'pain') return POSITION_WORDS[position]
  return position === 'high' ? 'severe' : 'not severe'
}
