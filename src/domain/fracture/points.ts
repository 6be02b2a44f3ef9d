import type { FractureScale, ItemTold, MirelsItem, ScoreItem, SinsItem } from '../facts/fracture-score.ts'

/** From least to most points: both ends alike where an answer decides. */
export type Points = { readonly min: number; readonly max: number }

type Table = Readonly<Record<string, number | readonly [min: number, max: number]>>

/** Mirels 1989. There is no category for no pain: it scores 1 by convention. */
const MIRELS: Readonly<Record<MirelsItem, Table>> = {
  site: { 'upper-limb': 1, 'lower-limb': 2, peritrochanteric: 3 },
  pain: { painless: 1, mild: 1, moderate: 2, functional: 3 },
  lesion: { blastic: 1, mixed: 2, lytic: 3 },
  size: { 'below-one-third': 1, 'one-to-two-thirds': 2, 'above-two-thirds': 3 },
}

/** Spine Oncology Study Group 2010. A collapse of exactly half is not defined there and scores 2 here. */
const SINS: Readonly<Record<SinsItem, Table>> = {
  location: { junctional: 3, mobile: 2, semirigid: 1, rigid: 0 },
  pain: { mechanical: 3, occasional: 1, painless: 0 },
  lesion: { lytic: 2, mixed: 1, blastic: 0 },
  alignment: { subluxation: 4, deformity: 2, aligned: 0 },
  collapse: { 'over-half': 3, 'half-or-less': 2, 'over-half-involved': 1, none: 0, 'not-collapsed': [0, 1] },
  posterolateral: { bilateral: 3, unilateral: 1, none: 0 },
}

const SCALES: Readonly<Record<FractureScale, ReadonlyMap<string, Table>>> = {
  mirels: new Map(Object.entries(MIRELS)),
  sins: new Map(Object.entries(SINS)),
}

/** The items of a scale in their order. */
export function itemsOf(scale: FractureScale): readonly ScoreItem[] {
  return scale === 'mirels' ? MIRELS_ITEMS : SINS_ITEMS
}

const MIRELS_ITEMS: readonly MirelsItem[] = ['site', 'pain', 'lesion', 'size']
const SINS_ITEMS: readonly SinsItem[] = [
  'location',
  'pain',
  'lesion',
  'alignment',
  'collapse',
  'posterolateral',
]

/** What an item comes to; all that it can have where it was not told. */
export function pointsOf(scale: FractureScale, item: ScoreItem, told: ItemTold | undefined): Points {
  const table = tableOf(scale, item)
  if (told !== undefined && 'points' in told) return { min: told.points, max: told.points }
  const points = told === undefined ? undefined : table[told.answer]
  if (points === undefined) return { min: Math.min(...valuesOf(table)), max: Math.max(...valuesOf(table)) }
  return typeof points === 'number' ? { min: points, max: points } : { min: points[0], max: points[1] }
}

/** Whether an item can have so many points: pain of the spine has 3, 1 or 0, and never 2. */
export function isPointsOf(scale: FractureScale, item: ScoreItem, points: number): boolean {
  return valuesOf(tableOf(scale, item)).includes(points)
}

/** The least and the most that a whole score can come to. */
export function extremesOf(scale: FractureScale): Points {
  return sumOf(itemsOf(scale).map((item) => pointsOf(scale, item, undefined)))
}

export function sumOf(points: readonly Points[]): Points {
  return {
    min: points.reduce((sum, { min }) => sum + min, 0),
    max: points.reduce((sum, { max }) => sum + max, 0),
  }
}

function tableOf(scale: FractureScale, item: ScoreItem): Table {
  return SCALES[scale].get(item) ?? {}
}

function valuesOf(table: Table): readonly number[] {
  return Object.values(table).flatMap((points) => points)
}
