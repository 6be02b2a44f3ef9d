import type { PainEntry } from '../facts/pain.ts'
import type { FactId } from '../facts/record.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { Day } from '../time/day.ts'
import type { RecentPain, ToldPain } from './pain-by-site.ts'

/** A score, and whether it was told of the place or of the whole body. */
export type Scored = { readonly id: FactId; readonly score: number; readonly of: 'place' | 'body' }

export type SiteScores = {
  readonly told: readonly Scored[]
  /** Pain was told there on a day for which no score says how bad it was. */
  readonly isOpen: boolean
}

type Input = Pick<RuleInput, 'facts'>

/**
 * How bad the pain at a place was. Scores of the place itself; a report of a symptom has none, so that the scores of the
 * body from the first day on stand in for it: pain at the place may be the worst of them, and is no worse on its own day.
 */
export function scoresOf(
  { recent, first }: Pick<RecentPain, 'recent' | 'first'>,
  { facts }: Input,
): SiteScores {
  const own = recent.flatMap(scoredOfPlace)
  const unscored = recent.filter((pain) => scoredOfPlace(pain).length === 0)
  if (unscored.length === 0) return { told: own, isOpen: false }
  const body = facts.pain.filter((entry) => isOfBody(entry) && entry.when.day >= first.when.day)
  const days: ReadonlySet<Day> = new Set(body.map(({ when }) => when.day))
  return {
    told: [
      ...own,
      ...body.flatMap(({ id, worst }) =>
        worst === undefined ? [] : [{ id, score: worst, of: 'body' } as const],
      ),
    ],
    isOpen: unscored.some(({ when }) => !days.has(when.day)),
  }
}

/** Pain now, or on average, is a bound of the worst where that was not told. */
function scoredOfPlace({ id, told }: ToldPain): readonly Scored[] {
  if (told.by === 'report') return []
  const { worst, average, now } = told.entry
  const scores = [worst, average, now].filter((score) => score !== undefined)
  return scores.length === 0 ? [] : [{ id, score: Math.max(...scores), of: 'place' }]
}

function isOfBody({ regions, sites, worst }: PainEntry): boolean {
  return regions.length === 0 && sites.length === 0 && worst !== undefined
}
