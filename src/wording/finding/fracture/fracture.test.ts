import { describe, expect, test } from 'vitest'

import type { FractureReason, StatedItem, StatedScore } from '#domain/fracture/fracture-reason.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { fractureHeadline, wordFractureReason } from './fracture.ts'

/** 20-Nov-2026. */
const FRIDAY = dayFromNumber(20_777)

const exactly = (points: number) => ({ min: points, max: points })
const item = (of: StatedItem['item'], answer: string, points: number): StatedItem => ({
  item: of,
  points: exactly(points),
  told: { answer },
})

const MIRELS: StatedScore = {
  scale: 'mirels',
  day: FRIDAY,
  region: { region: 'proximal-femur', side: 'left' },
  points: exactly(11),
  items: [
    { item: 'site', points: exactly(3) },
    item('pain', 'functional', 3),
    item('lesion', 'lytic', 3),
    item('size', 'one-to-two-thirds', 2),
  ],
  missing: [],
}

const high = (more: Partial<StatedScore> = {}): FractureReason => ({
  id: 'fracture-score-high',
  score: { ...MIRELS, ...more },
  from: 8,
})

describe('why a fracture threatens', () => {
  test('the score with its items, and what is not on record', () => {
    expect(wordFractureReason(high())).toBe(
      'Mirels score 11 of the left proximal femur (20-Nov-2026: site 3, functional pain 3, lytic 3, size 1/3 to 2/3 2); no orthopedic review or fixation recorded since',
    )
    expect(fractureHeadline(high())).toBe('Mirels score 11 of the left proximal femur')
  })

  test('an incomplete score is a range, and names what is missing', () => {
    const reason = high({
      points: { min: 8, max: 10 },
      items: [item('pain', 'functional', 3)],
      missing: ['site', 'size'],
    })
    expect(wordFractureReason(reason)).toBe(
      'Mirels score of the left proximal femur, score incomplete: 8-10 (20-Nov-2026: functional pain 3); not recorded: site and size; no orthopedic review or fixation recorded since',
    )
    expect(fractureHeadline(reason)).toBe('Mirels score of the left proximal femur, score incomplete: 8-10')
    expect(
      wordFractureReason({
        id: 'fracture-score-may-reach',
        score: { ...MIRELS, points: { min: 6, max: 8 } },
        from: 8,
      }),
    ).toMatch(/; may reach 8$/)
  })

  test('no pain scores 1 by convention, and says so', () => {
    expect(wordFractureReason(high({ items: [item('pain', 'painless', 1)] }))).toContain(
      'painless (scored 1)',
    )
    const sins = high({ scale: 'sins', items: [item('pain', 'painless', 0)] })
    expect(wordFractureReason(sins)).toContain('painless 0')
  })

  test('items that come to another total are shown beside it', () => {
    const contradicted = { total: 8, items: exactly(11) }
    expect(wordFractureReason(high({ contradicted }))).toContain(
      '; the total recorded is 8, its items come to 11: the higher is graded',
    )
  })

  test('newer imaging asks for a new score, and a breach of the cortex is told', () => {
    expect(wordFractureReason(high({ newerImaging: dayFromNumber(20_779) }))).toContain(
      '; imaging of 22-Nov-2026 is newer: score again',
    )
    expect(wordFractureReason(high({ corticalBreach: true }))).toContain(', cortex breached)')
    expect(wordFractureReason(high({ corticalBreach: false }))).toContain(', cortex not breached)')
  })

  test.each<[StatedScore['region'], string]>([
    [{ region: 'thoracic-spine', level: 'T12' }, 'T12'],
    [{ region: 'lumbar-spine' }, 'the lumbar spine'],
    [{ region: 'humerus', side: 'right' }, 'the right humerus'],
    [{ region: 'humerus', side: 'both' }, 'the humerus, both sides'],
    [{ region: 'tibia-fibula', side: 'unknown' }, 'the tibia or fibula, side not told'],
  ])('%j is %s', (region, words) => {
    expect(fractureHeadline(high({ ...(region && { region }) }))).toBe(`Mirels score 11 of ${words}`)
  })

  test('a place that nobody told is said to be', () => {
    const { region: _, ...nowhere } = MIRELS
    expect(fractureHeadline({ id: 'fracture-score-high', score: nowhere, from: 8 })).toBe(
      'Mirels score 11, place not told',
    )
  })

  test('SINS names the spine and its surgeon', () => {
    const score: StatedScore = {
      scale: 'sins',
      day: FRIDAY,
      region: { region: 'thoracic-spine', level: 'T12' },
      points: exactly(15),
      items: [
        item('location', 'junctional', 3),
        item('collapse', 'half-or-less', 2),
        item('posterolateral', 'bilateral', 3),
      ],
      missing: [],
    }
    expect(wordFractureReason({ id: 'fracture-score-high', score, from: 7 })).toBe(
      'Spinal instability (SINS) 15 of T12 (20-Nov-2026: junctional 3, collapse to half 2, both posterolateral elements 3); no review by a spinal surgeon and no stabilization recorded since',
    )
    const reviewed = {
      id: 'fracture-score-reviewed',
      score,
      review: { by: 'fixation', day: FRIDAY },
    } as const
    expect(wordFractureReason(reviewed)).toMatch(/; stabilized on 20-Nov-2026$/)
  })

  test.each<[FractureReason, string]>([
    [
      { id: 'fracture-score-low', score: { ...MIRELS, points: exactly(7), items: [] }, from: 8 },
      'Mirels score 7 of the left proximal femur (20-Nov-2026); below 8',
    ],
    [
      {
        id: 'fracture-score-reviewed',
        score: { ...MIRELS, items: [] },
        review: { by: 'review', day: FRIDAY },
      },
      'Mirels score 11 of the left proximal femur (20-Nov-2026); reviewed by orthopedics on 20-Nov-2026',
    ],
    [
      { id: 'fracture-score-preliminary', score: { ...MIRELS, items: [] } },
      'Mirels score 11 of the left proximal femur (20-Nov-2026), preliminary',
    ],
    [
      { id: 'fracture-score-refused', scale: 'sins', why: 'malformed', detail: 'sins-pain 2', day: FRIDAY },
      'SINS of 20-Nov-2026 unreadable: malformed (sins-pain 2)',
    ],
  ])('%j', (reason, words) => {
    expect(wordFractureReason(reason)).toBe(words)
    expect(fractureHeadline(reason)).toBeUndefined()
  })
})
