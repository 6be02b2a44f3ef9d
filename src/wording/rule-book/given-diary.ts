import type { PainEntry } from '#domain/facts/pain.ts'
import { EXAMPLE_NOW } from '#domain/rules/given/when.ts'
import { addDays } from '#domain/time/day.ts'

import { wordDays } from '../list.ts'
import { wordRegion } from '../place/region.ts'
import { wordSites } from '../symptom.ts'
import { wordWhen } from './given-facts.ts'

const FEW = 3
const PLAIN: ReadonlySet<string> = new Set(['id', 'when', 'worst', 'sites', 'regions'])

/** A few entries each by itself; a whole diary as one line, the newest first. */
export function wordDiary(entries: readonly PainEntry[]): readonly string[] {
  const isPlain = entries.every(
    (entry) =>
      entry.sites.length + entry.regions.length === 0 && Object.keys(entry).every((key) => PLAIN.has(key)),
  )
  return entries.length > FEW && isPlain ? [wordWhole(entries)] : entries.map(wordEntry)
}

/** `Worst pain from today back: 8 (2 days), 3, no entry, 4`. */
function wordWhole(entries: readonly PainEntry[]): string {
  const days = entries.map(({ when }) => when.day)
  const [newest, oldest] = [Math.max(...days), Math.min(...days)]
  const told = Array.from({ length: newest - oldest + 1 }, (_, back) => {
    const day = addDays(EXAMPLE_NOW.day, newest - EXAMPLE_NOW.day - back)
    return wordScore(entries.find(({ when }) => when.day === day))
  })
  const from = wordWhen({ day: addDays(EXAMPLE_NOW.day, newest - EXAMPLE_NOW.day) })
  return `Pain diary from ${from} back, worst of each day: ${runsOf(told).join(', ')}`
}

function wordScore(entry: PainEntry | undefined): string {
  if (entry === undefined) return 'no entry'
  return entry.worst === undefined ? 'not told' : String(entry.worst)
}

/** `8 (17 days)`: equal days one after the other, told once. */
function runsOf(told: readonly string[]): readonly string[] {
  const runs: { readonly score: string; readonly days: number }[] = []
  for (const score of told) {
    const last = runs.at(-1)
    if (last?.score === score) runs[runs.length - 1] = { score, days: last.days + 1 }
    else runs.push({ score, days: 1 })
  }
  return runs.map(({ score, days }) => (days === 1 ? score : `${score} (${wordDays(days)})`))
}

function wordEntry(entry: PainEntry): string {
  const { worst, average, now, rescueDoses, breakthroughEpisodes, interference, sites, regions, when } = entry
  const counts: readonly (readonly [string, number | undefined])[] = [
    ['average', average],
    ['now', now],
    ['rescue doses', rescueDoses],
    ['breakthrough episodes', breakthroughEpisodes],
    ['interference', interference],
  ]
  return [
    `Pain diary: worst ${worst ?? 'not told'}`,
    ...counts.flatMap(([name, count]) => (count === undefined ? [] : [`${name} ${count}`])),
    ...(sites.length === 0 ? [] : [wordSites(sites)]),
    ...regions.map(wordRegion),
    wordWhen(when),
  ].join(', ')
}
