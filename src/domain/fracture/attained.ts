import type { ScoreItem } from '../facts/fracture-score.ts'
import { limbPoints, locationPoints } from './place-points.ts'
import { itemsOf, pointsOf, sumOf, type Points } from './points.ts'
import type { StandingScore } from './standing-scores.ts'

/** What a score comes to, and how. */
export type Attained = {
  /** What is graded: one number where the score is complete, else all that it may still come to. */
  readonly points: Points
  /** Neither recorded nor told by the place; empty where the total was told. */
  readonly missing: readonly ScoreItem[]
  /** What the items come to, where the total that was told is not among it. The higher of the two is graded. */
  readonly contradicted?: Points
}

/**
 * The items, else the total. Where what was recorded of both disagrees the higher is graded, and both are shown. Without a
 * total the place tells its own item where that was not recorded; nothing else is filled in.
 */
export function attained(score: StandingScore): Attained {
  const items = itemsOf(score.scale).map((item) => ({ item, points: itemPoints(score, item) }))
  const sum = sumOf(items.map(({ points }) => points))
  const missing = items.filter(({ points }) => points.min !== points.max).map(({ item }) => item)
  const { total } = score
  if (total === undefined) return { points: sum, missing }
  const recorded = sumOf(itemsOf(score.scale).map((item) => recordedPoints(score, item)))
  const told = { points: { min: total, max: total }, missing: [] }
  if (total >= recorded.min && total <= recorded.max) return told
  return total > recorded.max
    ? { ...told, contradicted: recorded }
    : { points: sum, missing, contradicted: recorded }
}

function recordedPoints({ scale, items }: StandingScore, item: ScoreItem): Points {
  return pointsOf(scale, item, items.get(item))
}

export function itemPoints(score: StandingScore, item: ScoreItem): Points {
  const told = score.items.get(item)
  const recorded = told === undefined ? undefined : pointsOf(score.scale, item, told)
  return byPlace(score, item, recorded) ?? recorded ?? pointsOf(score.scale, item, undefined)
}

/**
 * A level has its points whatever was recorded as its location: of the two the higher counts. Whether a lesion of a
 * femur is peritrochanteric its place alone does not tell, so there what was recorded stands.
 */
function byPlace(
  { region, isWholeFemur }: StandingScore,
  item: ScoreItem,
  recorded: Points | undefined,
): Points | undefined {
  if (item === 'site') return recorded ?? limbPoints(region, isWholeFemur)
  if (item !== 'location') return undefined
  const location = locationPoints(region)
  if (location === undefined || recorded === undefined) return location ?? recorded
  return location.max === location.min && location.min > recorded.min ? location : recorded
}
