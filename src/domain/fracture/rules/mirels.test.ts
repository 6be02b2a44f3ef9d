import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { MIRELS_ANSWERS, type MirelsItems, type MirelsScore } from '../../facts/fracture-score.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Region } from '../../skeleton/region.ts'
import { day, inputOf, TODAY } from '../../testing/build-facts.ts'
import { act, answered, bone, imaged, mirels, mirelsOf, scored } from '../../testing/build-fracture.ts'
import { boneSite, refusal } from '../../testing/build-records.ts'
import { highMirelsScore } from './high-mirels-score.ts'
import { incompleteMirelsScore } from './incomplete-mirels-score.ts'

function evaluate(given: Partial<PatientFacts>): readonly Finding[] {
  const input = inputOf(given)
  return [...highMirelsScore.evaluate(input), ...incompleteMirelsScore.evaluate(input)]
}

/** `F-01 same-day`, `F-02 clear`. */
function outcome(given: Partial<PatientFacts>): string {
  const told = evaluate(given).map(
    (finding) => `${finding.rule} ${finding.verdict === 'raised' ? finding.tier : finding.verdict}`,
  )
  return told.join(', ')
}
const of = (...fractureScores: readonly MirelsScore[]) => outcome({ fractureScores })

const HUMERUS = bone('humerus')
const T55: MirelsItems = {
  site: answered('peritrochanteric'),
  pain: answered('functional'),
  lesion: answered('lytic'),
  size: answered('one-to-two-thirds'),
}

describe('F-01', () => {
  test('T55: 11 in the proximal femur, nobody reviewed or fixed it, is for today', () => {
    const score = mirels(T55, { at: '2026-11-10' })
    expect(evaluate({ fractureScores: [score] })).toMatchObject([
      {
        rule: 'F-01',
        problem: 'fracture',
        site: 'femur-left',
        verdict: 'raised',
        tier: 'same-day',
        value: 11,
        unit: '{score}',
        since: day('2026-11-10'),
        evidence: [score.id],
        reason: { id: 'fracture-score-high', score: { points: { min: 11, max: 11 }, missing: [] } },
        missing: [],
      },
    ])
    expect(evaluate({ fractureScores: [score] })[0]).not.toHaveProperty('range')
  })

  test('T56: 7 in the humerus is no flag', () => {
    const items: MirelsItems = {
      site: answered('upper-limb'),
      pain: answered('moderate'),
      lesion: answered('lytic'),
      size: answered('below-one-third'),
    }
    expect(of(mirels(items, { region: HUMERUS }))).toBe('F-01 clear')
  })

  test.each([
    [4, 'F-01 clear'],
    [7, 'F-01 clear'],
    [8, 'F-01 this-week'],
    [9, 'F-01 same-day'],
    [12, 'F-01 same-day'],
  ])('a total of %d alone: %s', (total, expected) => {
    expect(of(mirelsOf(total))).toBe(expected)
  })

  test.each<[number, Region, boolean | undefined, string, readonly string[]]>([
    [8, HUMERUS, true, 'F-01 same-day', []],
    [8, HUMERUS, false, 'F-01 this-week', []],
    [8, HUMERUS, undefined, 'F-01 this-week', ['cortical-breach']],
    [7, HUMERUS, true, 'F-01 clear', []],
    [9, HUMERUS, undefined, 'F-01 same-day', []],
    [8, bone('forearm'), true, 'F-01 this-week', []],
    [8, bone('femoral-shaft'), undefined, 'F-01 this-week', []],
  ])('%d in %j, cortex breached: %s', (total, region, corticalBreach, expected, needs) => {
    const score = mirelsOf(total, { region, ...(corticalBreach !== undefined && { corticalBreach }) })
    const [finding] = evaluate({ fractureScores: [score] })
    expect(of(score)).toBe(expected)
    const missing = finding?.verdict === 'raised' ? finding.missing : []
    expect(missing).toEqual(needs.map((fact) => ({ kind: 'fact', needs: fact })))
  })

  test('without any score there is nothing to say', () => {
    expect(of()).toBe('')
  })

  describe('a review or a fixation', () => {
    const score = mirels(T55, { at: '2026-11-10' })
    const seen = (...procedures: PatientFacts['procedures']) =>
      outcome({ fractureScores: [score], procedures })

    test.each([
      ['2026-11-09', 'F-01 same-day'],
      ['2026-11-10', 'F-01 clear'],
      ['2026-11-23', 'F-01 clear'],
    ])('on %s: %s', (at, expected) => {
      expect(seen(act('orthopedic-review', at))).toBe(expected)
      expect(seen(act('bone-surgery', at, [bone('femoral-shaft')]))).toBe(expected)
    })

    test.each<[string, PatientFacts['procedures'][number], string]>([
      ['planned', act('orthopedic-review', '2026-11-20', [], { state: 'planned' }), 'F-01 same-day'],
      [
        'stopped',
        act('bone-surgery', '2026-11-20', [bone('proximal-femur')], { state: 'stopped' }),
        'F-01 same-day',
      ],
      [
        'a review of the other leg',
        act('orthopedic-review', '2026-11-20', [bone('proximal-femur', 'right')]),
        'F-01 same-day',
      ],
      ['a review of the arm', act('orthopedic-review', '2026-11-20', [HUMERUS]), 'F-01 same-day'],
      [
        'a review of this femur',
        act('orthopedic-review', '2026-11-20', [bone('femoral-shaft')]),
        'F-01 clear',
      ],
      [
        'a review of a femur, side not told',
        act('orthopedic-review', '2026-11-20', [bone('proximal-femur', 'unknown')]),
        'F-01 clear',
      ],
      [
        'a nail of a femur, side not told',
        act('bone-surgery', '2026-11-20', [bone('proximal-femur', 'unknown')]),
        'F-01 same-day',
      ],
      ['a nail of both', act('bone-surgery', '2026-11-20', [bone('proximal-femur', 'both')]), 'F-01 clear'],
      ['surgery nobody told where', act('bone-surgery', '2026-11-20'), 'F-01 same-day'],
      ['a spinal review', act('spinal-review', '2026-11-20'), 'F-01 same-day'],
      ['radiotherapy', act('radiotherapy', '2026-11-20', [bone('proximal-femur')]), 'F-01 same-day'],
      [
        'an augmentation',
        act('vertebral-augmentation', '2026-11-20', [bone('proximal-femur')]),
        'F-01 same-day',
      ],
    ])('%s', (_, procedure, expected) => {
      expect(seen(procedure)).toBe(expected)
    })

    test('without a day says nothing', () => {
      const { when: _, ...undated } = act('orthopedic-review', '2026-11-20')
      expect(seen(undated)).toBe('F-01 same-day')
    })

    test('is named by the finding that it clears, the newest of several', () => {
      const [first, last] = [
        act('orthopedic-review', '2026-11-12'),
        act('bone-surgery', '2026-11-20', [bone('proximal-femur')]),
      ]
      expect(evaluate({ fractureScores: [score], procedures: [first, last] })).toMatchObject([
        {
          verdict: 'clear',
          value: 11,
          evidence: [score.id, last.id],
          reason: { id: 'fracture-score-reviewed', review: { by: 'fixation', day: day('2026-11-20') } },
        },
      ])
    })
  })

  describe('several scores', () => {
    test('of one place: the newest stands', () => {
      expect(of(mirelsOf(10, { at: '2026-11-01' }), mirelsOf(6, { at: '2026-11-20' }))).toBe('F-01 clear')
      expect(of(mirelsOf(6, { at: '2026-11-01' }), mirelsOf(10, { at: '2026-11-20' }))).toBe('F-01 same-day')
      expect(of(mirelsOf(6, { at: '2026-11-20T08:00' }), mirelsOf(10, { at: '2026-11-20T09:00' }))).toBe(
        'F-01 same-day',
      )
    })

    test('of both sides, and of two parts of one bone, stand beside each other', () => {
      const scores = [
        mirelsOf(10, { region: bone('proximal-femur', 'right') }),
        mirelsOf(8),
        mirelsOf(6, { region: bone('femoral-shaft') }),
      ]
      const sites = evaluate({ fractureScores: scores }).map(({ site, verdict }) => `${site} ${verdict}`)
      expect(sites.toSorted()).toEqual(['femur-left clear', 'femur-left raised', 'femur-right raised'])
    })

    test('without a place replace none', () => {
      const { region: _, ...nowhere } = mirelsOf(10, { at: '2026-11-01' })
      const { region: __, ...later } = mirelsOf(6, { at: '2026-11-20' })
      expect(of(nowhere, later)).toBe('F-01 clear, F-01 same-day')
      expect(evaluate({ fractureScores: [nowhere] })[0]).not.toHaveProperty('site')
    })

    test('take their place from the bone site that they are about', () => {
      const femur = boneSite(bone('proximal-femur', 'right'))
      const { region: _, ...score } = mirelsOf(10, { about: femur.id })
      expect(evaluate({ sites: [femur], fractureScores: [score] })).toMatchObject([{ site: 'femur-right' }])
    })
  })

  describe('a preliminary score', () => {
    const preliminary = (total: number, at: string = TODAY) => mirelsOf(total, { status: 'preliminary', at })

    test('raises, labeled', () => {
      expect(evaluate({ fractureScores: [preliminary(9)] })).toMatchObject([
        { verdict: 'raised', tier: 'same-day', badges: ['preliminary'] },
      ])
      expect(of(preliminary(9), mirelsOf(6, { at: '2026-11-01' }))).toBe('F-01 same-day')
      expect(of(preliminary(10), mirelsOf(8, { at: '2026-11-01' }))).toBe('F-01 same-day')
    })

    test('never clears', () => {
      expect(of(preliminary(6))).toBe('F-01 unknown')
      expect(of(preliminary(6), mirelsOf(9, { at: '2026-11-01' }))).toBe('F-01 same-day')
      expect(of(preliminary(8), mirelsOf(9, { at: '2026-11-01' }))).toBe('F-01 same-day')
      expect(of(preliminary(9, '2026-10-01'), mirelsOf(6, { at: '2026-11-01' }))).toBe('F-01 clear')
    })
  })

  test('a score that could not be read leaves it open until a newer one can', () => {
    const refusals = [refusal('mirels', 'malformed', '2026-11-20')]
    expect(outcome({ refusals })).toBe('F-01 unknown')
    expect(outcome({ refusals: [refusal('mirels', 'withdrawn', '2026-11-20')] })).toBe('')
    expect(outcome({ refusals: [refusal('sins', 'malformed', '2026-11-20')] })).toBe('')
    expect(outcome({ refusals, fractureScores: [mirelsOf(6, { at: '2026-11-19' })] })).toBe(
      'F-01 clear, F-01 unknown',
    )
    expect(outcome({ refusals, fractureScores: [mirelsOf(6, { at: '2026-11-20' })] })).toBe('F-01 clear')
  })

  test('newer imaging of the place asks for a new score', () => {
    const score = mirelsOf(9, { at: '2026-11-10' })
    const scan = imaged('2026-11-11', bone('femoral-shaft'))
    const shown = (...examinations: PatientFacts['examinations']) =>
      evaluate({ fractureScores: [score], examinations })[0]
    expect(shown(scan)).toMatchObject({
      badges: ['score-older-than-imaging'],
      reason: { score: { newerImaging: day('2026-11-11') } },
      evidence: [score.id, scan.id],
    })
    expect(shown(imaged('2026-11-10', bone('proximal-femur')))).toMatchObject({ badges: [] })
    expect(shown(imaged('2026-11-11', bone('proximal-femur', 'right')))).toMatchObject({ badges: [] })
    expect(shown(imaged('2026-11-11'))).toMatchObject({ badges: [] })
    const low = evaluate({ fractureScores: [mirelsOf(5, { at: '2026-11-10' })], examinations: [scan] })
    expect(low).toMatchObject([{ verdict: 'clear', reason: { score: { newerImaging: day('2026-11-11') } } }])
  })
})

describe('F-02', () => {
  const FUNCTIONAL_LYTIC: MirelsItems = { pain: answered('functional'), lesion: answered('lytic') }

  test.each<[string, Region, number, number, string]>([
    ['upper limb', HUMERUS, 8, 10, 'F-02 this-week'],
    ['lower limb', bone('femoral-shaft'), 9, 11, 'F-02 same-day'],
    ['peritrochanteric', bone('proximal-femur'), 10, 12, 'F-02 same-day'],
  ])('functional and lytic of unknown size, %s: %j comes to %d-%d', (_, region, min, max, expected) => {
    const score = mirels(FUNCTIONAL_LYTIC, { region })
    expect(of(score)).toBe(expected)
    expect(evaluate({ fractureScores: [score] })).toMatchObject([
      {
        range: { min, max },
        reason: { id: 'fracture-score-high', score: { missing: ['size'] } },
        missing: expect.arrayContaining([{ kind: 'fact', needs: 'fracture-score-items' }]),
      },
    ])
    expect(evaluate({ fractureScores: [score] })[0]).not.toHaveProperty('value')
  })

  test.each<[string, MirelsItems, Region, string, readonly number[]]>([
    ['from 8, in the humerus', { ...FUNCTIONAL_LYTIC, site: scored(1) }, HUMERUS, 'F-02 this-week', [8, 10]],
    [
      'may reach 8',
      { pain: answered('moderate'), lesion: answered('mixed') },
      bone('femoral-shaft'),
      'F-02 info',
      [7, 9],
    ],
    [
      'reaches 8 at most',
      { pain: scored(1), lesion: scored(2) },
      bone('proximal-femur'),
      'F-02 info',
      [7, 9],
    ],
    ['at most 8', { pain: scored(1), lesion: scored(2) }, bone('femoral-shaft'), 'F-02 info', [6, 8]],
    ['at most 7', { pain: scored(1), lesion: scored(2) }, HUMERUS, 'F-02 clear', [5, 7]],
    ['nothing but the place', {}, bone('proximal-femur'), 'F-02 info', [6, 12]],
  ])('%s', (_, items, region, expected, range) => {
    const score = mirels(items, { region })
    expect(of(score)).toBe(expected)
    const stated = evaluate({ fractureScores: [score] })[0]?.reason
    expect(stated).toMatchObject({ score: { points: { min: range[0], max: range[1] } } })
  })

  test('8 at least, in a humerus whose cortex is breached, is for today', () => {
    expect(of(mirels(FUNCTIONAL_LYTIC, { region: HUMERUS, corticalBreach: true }))).toBe('F-02 same-day')
  })

  test('a femur of which no part was told may be peritrochanteric or not', () => {
    const items: MirelsItems = { pain: scored(2), lesion: scored(2), size: scored(2) }
    expect(evaluate({ fractureScores: [mirels(items, { isWholeFemur: true })] })).toMatchObject([
      {
        rule: 'F-02',
        tier: 'this-week',
        range: { min: 8, max: 9 },
        reason: { score: { missing: ['site'] } },
      },
    ])
    expect(of(mirels({ ...items, site: scored(2) }, { isWholeFemur: true }))).toBe('F-01 this-week')
  })

  test('a site that was recorded stands, whatever the bone', () => {
    const items: MirelsItems = { pain: scored(2), lesion: scored(2), size: scored(2) }
    expect(of(mirels({ ...items, site: scored(2) }))).toBe('F-01 this-week')
    expect(of(mirels({ ...items, site: scored(3) }, { region: bone('femoral-shaft') }))).toBe('F-01 same-day')
  })

  test('one that may still reach the line, and that a surgeon has seen, is clear', () => {
    const score = mirels({ pain: answered('moderate') }, { at: '2026-11-10' })
    expect(outcome({ fractureScores: [score], procedures: [act('orthopedic-review', '2026-11-12')] })).toBe(
      'F-02 clear',
    )
  })
})

function contradictionIn(finding: Finding | undefined) {
  const reason = finding?.reason
  return reason !== undefined && 'score' in reason ? reason.score.contradicted : undefined
}

describe('parts and totals', () => {
  const part = (items: MirelsItems, at: string = TODAY, more: Partial<MirelsScore> = {}) =>
    mirels(items, { isPart: true, at, ...more })

  test('parts of one day and place are one score', () => {
    const [pain, lesion, size] = [
      part({ pain: scored(3) }),
      part({ lesion: scored(3) }),
      part({ size: scored(2) }),
    ]
    expect(evaluate({ fractureScores: [pain, lesion, size] })).toMatchObject([{ rule: 'F-01', value: 11 }])
    expect(evaluate({ fractureScores: [pain, lesion, size] })[0]?.evidence.toSorted()).toEqual(
      [pain.id, lesion.id, size.id].toSorted(),
    )
  })

  test('of another day or place they are not', () => {
    expect(of(part({ pain: scored(3) }), part({ lesion: scored(3) }, '2026-11-22'))).toBe('F-02 this-week')
    expect(of(part({ pain: scored(3) }), part({ lesion: scored(3) }, TODAY, { region: HUMERUS }))).toBe(
      'F-02 this-week, F-02 info',
    )
  })

  test('a part completes the whole score of its day, and changes nothing in it', () => {
    const whole = mirels({ pain: scored(3), lesion: scored(3) })
    expect(evaluate({ fractureScores: [whole, part({ size: scored(1), pain: scored(1) })] })).toMatchObject([
      { rule: 'F-01', value: 10 },
    ])
  })

  test.each([
    ['agrees', 11, 11, false],
    ['is lower: the items are graded', 8, 11, true],
    ['is higher: it is graded', 12, 12, true],
  ])('a total that %s', (_, total, graded, isContradicted) => {
    const [finding] = evaluate({ fractureScores: [mirels(T55, { total })] })
    expect(finding).toMatchObject({ rule: 'F-01', value: graded })
    const contradicted = { total, items: { min: 11, max: 11 } }
    expect(contradictionIn(finding)).toEqual(isContradicted ? contradicted : undefined)
  })

  test.each([
    ['within what the items allow decides', 3, 9, 'F-01 same-day', undefined],
    ['below them does not', 3, 7, 'F-02 this-week', { min: 8, max: 12 }],
    ['above them decides', 1, 9, 'F-01 same-day', { min: 4, max: 8 }],
    ['on their upper end decides', 1, 8, 'F-01 this-week', undefined],
  ])('a total beside incomplete items: %s', (_, points, total, expected, items) => {
    const told = { pain: scored(points), lesion: scored(points) }
    const score = mirels(told, { total, region: HUMERUS, corticalBreach: false })
    expect(of(score)).toBe(expected)
    const [finding] = evaluate({ fractureScores: [score] })
    expect(contradictionIn(finding)).toEqual(items && { total, items })
  })
})

test('to record what was missing never leaves the range that was told', () => {
  const items = record({
    site: option(constantFrom(...MIRELS_ANSWERS.site), { nil: undefined }),
    pain: option(constantFrom(...MIRELS_ANSWERS.pain), { nil: undefined }),
    lesion: option(constantFrom(...MIRELS_ANSWERS.lesion), { nil: undefined }),
    size: option(constantFrom(...MIRELS_ANSWERS.size), { nil: undefined }),
  })
  const rangeOf = (told: MirelsItems) => {
    const [finding] = evaluate({ fractureScores: [mirels(told, { region: HUMERUS })] })
    const reason = finding?.reason
    return reason !== undefined && 'score' in reason ? reason.score.points : undefined
  }
  assert(
    property(
      items,
      integer({ min: 1, max: 3 }),
      constantFrom('pain' as const, 'lesion' as const, 'size' as const),
      (told, points, item) => {
        const known: MirelsItems = Object.fromEntries(
          Object.entries(told).flatMap(([name, answer]) =>
            answer === undefined ? [] : [[name, { answer }]],
          ),
        )
        if (known[item] !== undefined) return
        const [before, after] = [rangeOf(known), rangeOf({ ...known, [item]: { points } })]
        expect(after?.min).toBeGreaterThanOrEqual(before?.min ?? Infinity)
        expect(after?.max).toBeLessThanOrEqual(before?.max ?? -Infinity)
      },
    ),
  )
})
