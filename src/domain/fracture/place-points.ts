import type { MidlineRegion, PairedRegion, Region, VertebralLevel } from '../skeleton/region.ts'
import { VERTEBRAL_LEVELS } from '../skeleton/region.ts'
import type { Points } from './points.ts'

/** How firmly a vertebra is held: 3 where a stiff part meets one that moves, 0 in the sacrum. S1 scores with L5. */
const LOCATION: Readonly<Record<VertebralLevel, 0 | 1 | 2 | 3>> = {
  C1: 3,
  C2: 3,
  C3: 2,
  C4: 2,
  C5: 2,
  C6: 2,
  C7: 3,
  T1: 3,
  T2: 3,
  T3: 1,
  T4: 1,
  T5: 1,
  T6: 1,
  T7: 1,
  T8: 1,
  T9: 1,
  T10: 1,
  T11: 3,
  T12: 3,
  L1: 3,
  L2: 2,
  L3: 2,
  L4: 2,
  L5: 3,
  S1: 3,
  'S2-S5': 0,
}

/** The points of the location; of all levels of a part of the spine where none of them is named. */
export function locationPoints(region: Region | undefined): Points | undefined {
  if (region === undefined || 'side' in region) return undefined
  if (region.level !== undefined) return only(LOCATION[region.level])
  const levels = VERTEBRAL_LEVELS.filter((level) => PARTS.get(level.charAt(0)) === region.region)
  const points = levels.map((level) => LOCATION[level])
  return points.length === 0 ? undefined : { min: Math.min(...points), max: Math.max(...points) }
}

const PARTS: ReadonlyMap<string, MidlineRegion> = new Map([
  ['C', 'cervical-spine'],
  ['T', 'thoracic-spine'],
  ['L', 'lumbar-spine'],
  ['S', 'sacrum-coccyx'],
])

export function isJunctional(level: VertebralLevel): boolean {
  return LOCATION[level] === 3
}

/** The bones that Mirels scores. Never the spine, the pelvis, the ribs, the skull. */
const LIMB: ReadonlyMap<MidlineRegion | PairedRegion, 1 | 2 | 3> = new Map([
  ['clavicle', 1],
  ['humerus', 1],
  ['forearm', 1],
  ['hand', 1],
  ['proximal-femur', 3],
  ['femoral-shaft', 2],
  ['tibia-fibula', 2],
  ['foot', 2],
])

export function isForMirels({ region }: Region): boolean {
  return LIMB.has(region)
}

export function isForSins(region: Region): boolean {
  return locationPoints(region) !== undefined
}

/** The points of the site. A femur of which no part is named may be peritrochanteric or not. */
export function limbPoints(region: Region | undefined, isWholeFemur: boolean): Points | undefined {
  const points = region === undefined ? undefined : LIMB.get(region.region)
  if (points === undefined) return undefined
  return isWholeFemur ? { min: 2, max: 3 } : only(points)
}

function only(points: number): Points {
  return { min: points, max: points }
}
