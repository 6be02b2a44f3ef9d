import { describe, expect, test } from 'vitest'

import type { Finding } from '../findings/finding.ts'
import type { FractureScore, MirelsItems, SinsItems } from '../facts/fracture-score.ts'
import { inputOf } from '../testing/build-facts.ts'
import { answered, bone, level, mirels, sins } from '../testing/build-fracture.ts'
import { highMirelsScore } from './rules/high-mirels-score.ts'
import { incompleteMirelsScore } from './rules/incomplete-mirels-score.ts'
import { unstableSpine } from './rules/unstable-spine.ts'

/** Points by the printed tables; undefined is an item that was not recorded, of which the least and the most are told. */
type Answer = readonly [answer: string | undefined, least: number, most: number]

function* combinations(items: readonly (readonly Answer[])[]): Generator<readonly Answer[]> {
  const [first, ...others] = items
  if (first === undefined) {
    yield []
    return
  }
  for (const answer of first) for (const rest of combinations(others)) yield [answer, ...rest]
}

const sum = (answers: readonly Answer[], at: 1 | 2) => answers.reduce((all, answer) => all + answer[at], 0)

const itemsOf = (names: readonly string[], answers: readonly Answer[]) =>
  Object.fromEntries(
    names.flatMap((name, at) => {
      const answer = answers[at]?.[0]
      return answer === undefined ? [] : [[name, answered(answer)]]
    }),
  )

function worst(findings: readonly Finding[]): string {
  const tiers = new Set(findings.map((finding) => (finding.verdict === 'raised' ? finding.tier : undefined)))
  return tiers.has('same-day') ? 'same-day' : tiers.has('this-week') ? 'this-week' : 'less'
}

const raisedIn = (score: FractureScore) =>
  [highMirelsScore, incompleteMirelsScore, unstableSpine].flatMap((rule) =>
    rule.evaluate(inputOf({ fractureScores: [score] })),
  )

/** Spinal Instability Neoplastic Score: 3 at a junction, 2 mobile, 1 semirigid, 0 rigid; S1 scores with L5. */
const LEVELS = [
  ...['C1', 'C2', 'C7', 'T1', 'T2', 'T11', 'T12', 'L1', 'L5', 'S1'].map((of) => [of, 3] as const),
  ...['C3', 'C4', 'C5', 'C6', 'L2', 'L3', 'L4'].map((of) => [of, 2] as const),
  ...['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'].map((of) => [of, 1] as const),
  ['S2-S5', 0] as const,
]
const SINS_NAMES = ['pain', 'lesion', 'alignment', 'collapse', 'posterolateral']
const SINS: readonly (readonly Answer[])[] = [
  [
    ['mechanical', 3, 3],
    ['occasional', 1, 1],
    ['painless', 0, 0],
    [undefined, 0, 3],
  ],
  [
    ['lytic', 2, 2],
    ['mixed', 1, 1],
    ['blastic', 0, 0],
    [undefined, 0, 2],
  ],
  [
    ['subluxation', 4, 4],
    ['deformity', 2, 2],
    ['aligned', 0, 0],
    [undefined, 0, 4],
  ],
  [
    ['over-half', 3, 3],
    ['half-or-less', 2, 2],
    ['over-half-involved', 1, 1],
    ['none', 0, 0],
    [undefined, 0, 3],
  ],
  [
    ['bilateral', 3, 3],
    ['unilateral', 1, 1],
    ['none', 0, 0],
    [undefined, 0, 3],
  ],
]

/** One level of each kind is asked with every answer, the others with what puts them on both sides of the lines. */
const WHOLE = new Set(['T12', 'L3', 'T6', 'S2-S5'])
const [PAIN = [], LESION = [], ALIGNMENT = [], COLLAPSE = [], POSTEROLATERAL = []] = SINS
const FEW = [PAIN, LESION.slice(0, 1), ALIGNMENT.slice(1, 2), COLLAPSE, POSTEROLATERAL.slice(0, 1)]

describe('SINS: all answers at all levels, known and not known', () => {
  test('there are twenty-six places of twenty-five levels and the rigid sacrum', () => {
    expect(new Set(LEVELS.map(([of]) => of)).size).toBe(26)
  })

  test.each(LEVELS)('%s, which scores %d', (of, location) => {
    const wrong: string[] = []
    for (const answers of combinations(WHOLE.has(of) ? SINS : FEW)) {
      const items: SinsItems = itemsOf(SINS_NAMES, answers)
      const findings = raisedIn(sins(items, { region: level(of as Parameters<typeof level>[0]) }))
      const least = location + sum(answers, 1)
      const most = location + sum(answers, 2)
      const expected = least >= 13 ? 'same-day' : least >= 7 ? 'this-week' : 'less'
      const [finding] = findings
      const range = finding?.verdict === 'raised' ? finding.range : undefined
      const isRangeRight = least === most || least < 7 || (range?.min === least && range.max === most)
      if (worst(findings) !== expected || findings.length !== 1 || !isRangeRight)
        wrong.push(`${JSON.stringify(items)}: ${least} to ${most}, ${worst(findings)}`)
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })
})

/** Mirels: the bone tells the points of the site where it was not recorded. */
const BONES = [
  ['humerus', 1],
  ['forearm', 1],
  ['femoral-shaft', 2],
  ['tibia-fibula', 2],
  ['proximal-femur', 3],
] as const
const MIRELS_NAMES = ['pain', 'lesion', 'size']
const MIRELS: readonly (readonly Answer[])[] = [
  [
    ['painless', 1, 1],
    ['mild', 1, 1],
    ['moderate', 2, 2],
    ['functional', 3, 3],
    [undefined, 1, 3],
  ],
  [
    ['blastic', 1, 1],
    ['mixed', 2, 2],
    ['lytic', 3, 3],
    [undefined, 1, 3],
  ],
  [
    ['below-one-third', 1, 1],
    ['one-to-two-thirds', 2, 2],
    ['above-two-thirds', 3, 3],
    [undefined, 1, 3],
  ],
]

describe('Mirels: all answers in all long bones, known and not known', () => {
  test.each(BONES.flatMap(([of, site]) => [true, false].map((breach) => [of, site, breach] as const)))(
    '%s, which scores %d, cortex breached: %s',
    (of, site, corticalBreach) => {
      const wrong: string[] = []
      for (const answers of combinations(MIRELS)) {
        const items: MirelsItems = itemsOf(MIRELS_NAMES, answers)
        const findings = raisedIn(mirels(items, { region: bone(of), corticalBreach }))
        const least = site + sum(answers, 1)
        const isToday = least >= 9 || (of === 'humerus' && corticalBreach && least === 8)
        const expected = isToday ? 'same-day' : least === 8 ? 'this-week' : 'less'
        if (worst(findings) !== expected || findings.length !== 1)
          wrong.push(`${JSON.stringify(items)}: ${least}, ${worst(findings)} of ${findings.length}`)
      }
      expect(wrong.slice(0, 5)).toEqual([])
    },
  )
})
