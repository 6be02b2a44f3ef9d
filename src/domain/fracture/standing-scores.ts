import type {
  FractureScale,
  FractureScore,
  ItemTold,
  MirelsScore,
  ScoreItem,
} from '../facts/fracture-score.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, uniqueIds, type AtLeastOne, type FactId } from '../facts/record.ts'
import { oncePer } from '../rules/once.ts'
import type { Region } from '../skeleton/region.ts'
import { byNewest, type When } from '../time/when.ts'
import { itemsOf } from './points.ts'

/** A score as it stands: what one day recorded of one place, with all that was recorded of it. */
export type StandingScore = {
  readonly scale: FractureScale
  readonly evidence: AtLeastOne<FactId>
  readonly when: When
  readonly isPreliminary: boolean
  readonly region?: Region
  readonly isWholeFemur: boolean
  readonly items: ReadonlyMap<ScoreItem, ItemTold>
  readonly total?: number
  readonly corticalBreach?: boolean
}

/** Of one place: the newest that is final, and newer ones that are preliminary, newest first. */
export type PlaceScores = {
  readonly scale: FractureScale
  readonly final?: StandingScore
  readonly preliminary: readonly StandingScore[]
}

type Facts = Pick<PatientFacts, 'fractureScores' | 'sites'>
type Placed = { readonly score: FractureScore; readonly region?: Region }

/** In the order of the first mention of their places, the newest place first. */
export const standingScores = oncePer((facts: Facts): readonly PlaceScores[] => {
  const placed = facts.fractureScores
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .map((score): Placed => {
      const region = score.region ?? facts.sites.find(({ id }) => id === score.about)?.region
      return { score, ...(region !== undefined && { region }) }
    })
  return [...Map.groupBy(placed, placeOf).values()].flatMap(scoresOfPlace)
})

/** A score of a place that nobody told replaces no other: the parts of one day alone belong together. */
function placeOf({ score: { scale, when }, region }: Placed): string {
  if (region === undefined) return `${scale} of ${when.day}`
  if ('side' in region) return `${scale} ${region.region} ${region.side}`
  return `${scale} ${region.level ?? region.region}`
}

function scoresOfPlace(placed: readonly Placed[]): readonly PlaceScores[] {
  const scores = [...Map.groupBy(placed, dayOf).values()].flatMap(scoreOfDay)
  const [newest] = scores
  if (newest === undefined) return []
  const final = scores.find(({ isPreliminary }) => !isPreliminary)
  return [
    {
      scale: newest.scale,
      ...(final !== undefined && { final }),
      preliminary: final === undefined ? scores : scores.slice(0, scores.indexOf(final)),
    },
  ]
}

function dayOf({ score: { when, status } }: Placed): string {
  return `${when.day} ${status === 'preliminary' ? 'preliminary' : 'final'}`
}

/** The newest whole score of the day, and what it lacks of the parts that were recorded by themselves. */
function scoreOfDay(placed: readonly Placed[]): readonly StandingScore[] {
  const whole = placed.find(({ score }) => !score.isPart)
  const parts = placed.filter(({ score }) => score.isPart)
  const [first, ...others] = whole === undefined ? parts : [whole, ...parts]
  if (first === undefined) return []
  const { score, region } = first
  const scores = [score, ...others.map((other) => other.score)]
  const told = toldBy(scores)
  return [
    {
      scale: score.scale,
      evidence: uniqueIds([score.id, ...told.by]),
      when: score.when,
      isPreliminary: score.status === 'preliminary',
      ...(region !== undefined && { region }),
      isWholeFemur: score.scale === 'mirels' && score.isWholeFemur,
      ...told.it,
    },
  ]
}

type Told = Pick<StandingScore, 'items' | 'total' | 'corticalBreach'>

/** Each item as the first of the scores tells it that does, and by which of them. */
function toldBy(scores: readonly FractureScore[]): { readonly it: Told; readonly by: ReadonlySet<FactId> } {
  const items = new Map<ScoreItem, ItemTold>()
  const by = new Set<FactId>()
  for (const score of scores) {
    for (const item of itemsOf(score.scale)) {
      const told = toldOf(score, item)
      if (told === undefined || items.has(item)) continue
      items.set(item, told)
      by.add(score.id)
    }
  }
  const whole = scores.find(({ total }) => total !== undefined)
  const breach = scores.find((score): score is MirelsScore => corticalBreachOf(score) !== undefined)
  for (const also of [whole, breach]) if (also !== undefined) by.add(also.id)
  const it = {
    items,
    ...(whole?.total !== undefined && { total: whole.total }),
    ...(breach?.corticalBreach !== undefined && { corticalBreach: breach.corticalBreach }),
  }
  return { it, by }
}

function toldOf(score: FractureScore, item: ScoreItem): ItemTold | undefined {
  const items: Partial<Record<ScoreItem, ItemTold>> = score.items
  return items[item]
}

function corticalBreachOf(score: FractureScore): boolean | undefined {
  return score.scale === 'mirels' ? score.corticalBreach : undefined
}
