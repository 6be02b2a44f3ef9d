import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'

import { calciumPanel } from './calcium-panel.ts'
import { laboratoryPanel, type TrendMeasure } from './laboratory-panel.ts'
import { painPanel } from './pain-panel.ts'
import { daysOf } from './reading.ts'
import type { TimeWindow, TrendPanel } from './trend-panel.ts'
import { windowOf, type TrendRange } from './trend-range.ts'
import { treatmentLanes, type Lane } from './treatment-lanes.ts'

export type Trend = {
  readonly panels: readonly TrendPanel[]
  readonly lanes: readonly Lane[]
  readonly window: TimeWindow
  /** The days with a value, oldest first. */
  readonly days: readonly Day[]
}

export type TrendChoice = { readonly range: TrendRange; readonly other: TrendMeasure | undefined }

type Sources = { readonly review: PatientReview; readonly rules: Ruleset; readonly today: Day }

/** Everything that the picture, the table and the sentences show. */
export function trendOf({ review, rules, today }: Sources, { range, other }: TrendChoice): Trend {
  const { facts, calcium } = review
  const panels = [
    withEpisodes(calciumPanel(calcium, rules, today), review.calciumEpisodes, today),
    other && laboratoryPanel(facts.results, other, today),
    painPanel(facts.pain, rules, today),
  ].filter((panel) => panel !== undefined)
  const window = windowOf(range, today, earliestOf(panels))
  return { panels, window, lanes: treatmentLanes(facts, window), days: daysOf(panels, window) }
}

function earliestOf(panels: readonly TrendPanel[]): Day | undefined {
  const firsts = panels.flatMap(({ points }) => points[0]?.day ?? [])
  return firsts.toSorted((a, b) => a - b)[0]
}

/** Each run of high calcium, from its first value to the one that ended it, or until now. */
function withEpisodes(
  panel: TrendPanel | undefined,
  episodes: PatientReview['calciumEpisodes'],
  today: Day,
): TrendPanel | undefined {
  return (
    panel && {
      ...panel,
      episodes: episodes.map(({ first, endedBy }) => ({ from: first.day, to: endedBy?.day ?? today })),
    }
  )
}
