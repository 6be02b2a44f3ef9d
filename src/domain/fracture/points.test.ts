import { describe, expect, test } from 'vitest'

import { MIRELS_ANSWERS, SINS_ANSWERS, type FractureScale, type ScoreItem } from '../facts/fracture-score.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS, VERTEBRAL_LEVELS, type VertebralLevel } from '../skeleton/region.ts'
import { bone, level } from '../testing/build-fracture.ts'
import { isForMirels, isForSins, isJunctional, limbPoints, locationPoints } from './place-points.ts'
import { extremesOf, isPointsOf, itemsOf, pointsOf } from './points.ts'

/** By hand, from the published tables. */
const POINTS: readonly (readonly [FractureScale, ScoreItem, string, number])[] = [
  ['mirels', 'site', 'upper-limb', 1],
  ['mirels', 'site', 'lower-limb', 2],
  ['mirels', 'site', 'peritrochanteric', 3],
  ['mirels', 'pain', 'painless', 1],
  ['mirels', 'pain', 'mild', 1],
  ['mirels', 'pain', 'moderate', 2],
  ['mirels', 'pain', 'functional', 3],
  ['mirels', 'lesion', 'blastic', 1],
  ['mirels', 'lesion', 'mixed', 2],
  ['mirels', 'lesion', 'lytic', 3],
  ['mirels', 'size', 'below-one-third', 1],
  ['mirels', 'size', 'one-to-two-thirds', 2],
  ['mirels', 'size', 'above-two-thirds', 3],
  ['sins', 'location', 'junctional', 3],
  ['sins', 'location', 'mobile', 2],
  ['sins', 'location', 'semirigid', 1],
  ['sins', 'location', 'rigid', 0],
  ['sins', 'pain', 'mechanical', 3],
  ['sins', 'pain', 'occasional', 1],
  ['sins', 'pain', 'painless', 0],
  ['sins', 'lesion', 'lytic', 2],
  ['sins', 'lesion', 'mixed', 1],
  ['sins', 'lesion', 'blastic', 0],
  ['sins', 'alignment', 'subluxation', 4],
  ['sins', 'alignment', 'deformity', 2],
  ['sins', 'alignment', 'aligned', 0],
  ['sins', 'collapse', 'over-half', 3],
  ['sins', 'collapse', 'half-or-less', 2],
  ['sins', 'collapse', 'over-half-involved', 1],
  ['sins', 'collapse', 'none', 0],
  ['sins', 'posterolateral', 'bilateral', 3],
  ['sins', 'posterolateral', 'unilateral', 1],
  ['sins', 'posterolateral', 'none', 0],
]

describe('the points of an item', () => {
  test.each(POINTS)('%s %s: %s is %d', (scale, item, answer, points) => {
    expect(pointsOf(scale, item, { answer })).toEqual({ min: points, max: points })
    expect(pointsOf(scale, item, { points })).toEqual({ min: points, max: points })
    expect(isPointsOf(scale, item, points)).toBe(true)
  })

  test('are told for every answer there is', () => {
    const answers = [
      ...Object.entries(MIRELS_ANSWERS).flatMap(([item, of]) =>
        of.map((answer) => `mirels ${item} ${answer}`),
      ),
      ...Object.entries(SINS_ANSWERS).flatMap(([item, of]) => of.map((answer) => `sins ${item} ${answer}`)),
    ]
    const told = new Set(POINTS.map(([scale, item, answer]) => `${scale} ${item} ${answer}`))
    expect(answers.filter((answer) => !told.has(answer))).toEqual(['sins collapse not-collapsed'])
  })

  test.each<[FractureScale, ScoreItem, readonly number[]]>([
    ['sins', 'pain', [2, 4, -1]],
    ['sins', 'alignment', [1, 3, 5]],
    ['sins', 'posterolateral', [2, 4]],
    ['sins', 'location', [4, -1]],
    ['mirels', 'pain', [0, 4]],
    ['mirels', 'size', [0, 1.5, 4]],
    ['mirels', 'location', [1]],
  ])('%s %s never has %j', (scale, item, points) => {
    expect(points.filter((number) => isPointsOf(scale, item, number))).toEqual([])
  })

  test('without an answer are all that it can have', () => {
    expect(pointsOf('sins', 'alignment', undefined)).toEqual({ min: 0, max: 4 })
    expect(pointsOf('mirels', 'pain', undefined)).toEqual({ min: 1, max: 3 })
    expect(pointsOf('sins', 'collapse', { answer: 'not-collapsed' })).toEqual({ min: 0, max: 1 })
  })

  test('come to 4 to 12 and 0 to 18 in all', () => {
    expect([extremesOf('mirels'), extremesOf('sins')]).toEqual([
      { min: 4, max: 12 },
      { min: 0, max: 18 },
    ])
    expect([itemsOf('mirels').length, itemsOf('sins').length]).toEqual([4, 6])
  })
})

describe('the points that a place tells', () => {
  /** Occiput to C2, C7 to T2, T11 to L1, L5 to S1 junctional; C3 to C6, L2 to L4 mobile; T3 to T10 semirigid. */
  const BY_POINTS: readonly (readonly [number, string])[] = [
    [3, 'C1 C2 C7 T1 T2 T11 T12 L1 L5 S1'],
    [2, 'C3 C4 C5 C6 L2 L3 L4'],
    [1, 'T3 T4 T5 T6 T7 T8 T9 T10'],
    [0, 'S2-S5'],
  ]

  test.each(BY_POINTS)('%d: %s', (points, levels) => {
    const told = VERTEBRAL_LEVELS.filter((of) => locationPoints(level(of))?.min === points)
    expect(told.join(' ')).toBe(levels)
    expect(told.every((of) => locationPoints(level(of))?.max === points)).toBe(true)
    expect(told.filter(isJunctional)).toEqual(points === 3 ? told : [])
  })

  test.each([
    ['cervical-spine', 2, 3],
    ['thoracic-spine', 1, 3],
    ['lumbar-spine', 2, 3],
    ['sacrum-coccyx', 0, 3],
  ] as const)('%s without a level: %d to %d', (region, min, max) => {
    expect(locationPoints({ region })).toEqual({ min, max })
  })

  test('of no place, or of one outside the spine, are none', () => {
    expect(locationPoints(undefined)).toBeUndefined()
    expect(locationPoints({ region: 'skull' })).toBeUndefined()
    expect(locationPoints(bone('ribs'))).toBeUndefined()
  })

  test('Mirels is for limbs, SINS for the spine', () => {
    const limbs = PAIRED_REGIONS.filter((region) => isForMirels(bone(region)))
    expect(limbs).toEqual([
      'clavicle',
      'humerus',
      'forearm',
      'hand',
      'proximal-femur',
      'femoral-shaft',
      'tibia-fibula',
      'foot',
    ])
    expect(MIDLINE_REGIONS.filter((region) => isForMirels({ region }))).toEqual([])
    expect(MIDLINE_REGIONS.filter((region) => isForSins({ region }))).toEqual([
      'cervical-spine',
      'thoracic-spine',
      'lumbar-spine',
      'sacrum-coccyx',
    ])
  })

  test.each([
    ['humerus', false, 1, 1],
    ['forearm', false, 1, 1],
    ['femoral-shaft', false, 2, 2],
    ['tibia-fibula', false, 2, 2],
    ['proximal-femur', false, 3, 3],
    ['proximal-femur', true, 2, 3],
  ] as const)('%s, whole femur %s: %d to %d', (region, isWholeFemur, min, max) => {
    expect(limbPoints(bone(region), isWholeFemur)).toEqual({ min, max })
  })
})

test('a level that somebody forgot would not go unnoticed', () => {
  const all: readonly VertebralLevel[] = VERTEBRAL_LEVELS
  expect(all.length).toBe(26)
})
