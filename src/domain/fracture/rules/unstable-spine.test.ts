import { describe, expect, test } from 'vitest'

import type { SinsItems, SinsScore } from '../../facts/fracture-score.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day, inputOf, TODAY } from '../../testing/build-facts.ts'
import {
  act,
  answered,
  bone,
  imaged,
  level,
  mirelsOf,
  scored,
  sins,
  sinsOf,
} from '../../testing/build-fracture.ts'
import { refusal } from '../../testing/build-records.ts'
import { unstableSpine } from './unstable-spine.ts'

const evaluate = (given: Partial<PatientFacts>) => unstableSpine.evaluate(inputOf(given))
const outcome = (given: Partial<PatientFacts>) =>
  evaluate(given)
    .map((finding) => (finding.verdict === 'raised' ? finding.tier : finding.verdict))
    .join(', ')
const of = (...fractureScores: readonly SinsScore[]) => outcome({ fractureScores })

const T58: SinsItems = {
  pain: answered('mechanical'),
  lesion: answered('lytic'),
  alignment: answered('deformity'),
  collapse: answered('half-or-less'),
  posterolateral: answered('bilateral'),
}

describe('M-06', () => {
  test('T58: 15 in T12, no surgical review since, is for today; the level tells its location', () => {
    const score = sins(T58, { at: '2026-11-10' })
    expect(evaluate({ fractureScores: [score] })).toMatchObject([
      {
        rule: 'M-06',
        problem: 'fracture',
        site: 'T12',
        verdict: 'raised',
        tier: 'same-day',
        value: 15,
        unit: '{score}',
        since: day('2026-11-10'),
        evidence: [score.id],
      },
    ])
    expect(of(sins({ ...T58, location: answered('junctional') }))).toBe('same-day')
  })

  test('T59: 4 in T6 is stable', () => {
    const items: SinsItems = {
      location: answered('semirigid'),
      pain: answered('occasional'),
      lesion: answered('mixed'),
      alignment: answered('aligned'),
      collapse: answered('over-half-involved'),
      posterolateral: answered('none'),
    }
    expect(evaluate({ fractureScores: [sins(items, { region: level('T6') })] })).toMatchObject([
      { verdict: 'clear', site: 'T6', value: 4 },
    ])
  })

  test.each([
    [0, 'clear'],
    [6, 'clear'],
    [7, 'this-week'],
    [12, 'this-week'],
    [13, 'same-day'],
    [18, 'same-day'],
  ])('a total of %d alone: %s', (total, expected) => {
    expect(of(sinsOf(total))).toBe(expected)
  })

  test.each<[string, SinsItems, string, readonly [number, number]]>([
    [
      'already unstable',
      { pain: scored(3), lesion: scored(2), alignment: scored(4), collapse: scored(2) },
      'same-day',
      [14, 17],
    ],
    ['already of concern', { pain: scored(3), lesion: scored(2) }, 'this-week', [8, 18]],
    ['may reach it', { pain: scored(0), lesion: scored(0) }, 'info', [3, 13]],
    [
      'cannot reach it',
      { pain: scored(0), lesion: scored(0), alignment: scored(0), collapse: scored(0) },
      'clear',
      [3, 6],
    ],
  ])('incomplete and %s', (_, items, expected, [min, max]) => {
    const score = sins(items)
    expect(of(score)).toBe(expected)
    const [finding] = evaluate({ fractureScores: [score] })
    expect(finding?.reason).toMatchObject({ score: { points: { min, max } } })
    const raised = finding?.verdict === 'raised' ? finding : undefined
    expect([raised?.range, raised?.missing]).toEqual(
      raised === undefined
        ? [undefined, undefined]
        : [{ min, max }, [{ kind: 'fact', needs: 'fracture-score-items' }]],
    )
  })

  test.each([
    ['a level has its points whatever was recorded: the higher counts', 'T12', 1, 7, 'this-week'],
    ['what was recorded counts where it is higher', 'T6', 3, 7, 'this-week'],
    ['both alike', 'T6', 1, 5, 'clear'],
  ] as const)('%s', (_, of12, location, value, expected) => {
    const items: SinsItems = {
      location: scored(location),
      pain: scored(1),
      lesion: scored(1),
      alignment: scored(0),
      collapse: scored(2),
      posterolateral: scored(0),
    }
    const score = sins(items, { region: level(of12) })
    expect(of(score)).toBe(expected)
    expect(evaluate({ fractureScores: [score] })).toMatchObject([{ value }])
  })

  test('without a level the location is that of any in its part of the spine', () => {
    expect(evaluate({ fractureScores: [sins(T58, { region: { region: 'thoracic-spine' } })] })).toMatchObject(
      [{ site: 'thoracic-spine', tier: 'same-day', range: { min: 13, max: 15 } }],
    )
  })

  test('of S1 it scores as in L5, of S2 to S5 apart', () => {
    const s1 = evaluate({ fractureScores: [sins(T58, { region: level('S1') })] })
    const s2 = evaluate({
      fractureScores: [sins(T58, { region: { region: 'sacrum-coccyx', level: 'S2-S5' } })],
    })
    expect([s1[0], s2[0]]).toMatchObject([
      { site: 'S1', value: 15 },
      { site: 'S2-S5', value: 12 },
    ])
  })

  describe('a review or a stabilization', () => {
    const score = sins(T58, { at: '2026-11-10' })
    const seen = (...procedures: PatientFacts['procedures']) =>
      outcome({ fractureScores: [score], procedures })

    test.each<[string, PatientFacts['procedures'][number], string]>([
      ['the day before', act('spinal-review', '2026-11-09'), 'same-day'],
      ['the same day', act('spinal-review', '2026-11-10'), 'clear'],
      ['later', act('spinal-review', '2026-11-20'), 'clear'],
      ['planned', act('spinal-review', '2026-11-20', [], { state: 'planned' }), 'same-day'],
      ['of the level', act('spinal-review', '2026-11-20', [level('T12')]), 'clear'],
      [
        'of its part of the spine',
        act('spinal-review', '2026-11-20', [{ region: 'thoracic-spine' }]),
        'clear',
      ],
      ['of another level', act('spinal-review', '2026-11-20', [level('T11')]), 'same-day'],
      ['by orthopedics', act('orthopedic-review', '2026-11-20'), 'same-day'],
      ['an assessment of a symptom', act('symptom-assessment', '2026-11-20'), 'same-day'],
      [
        'surgery of the thoracic spine',
        act('bone-surgery', '2026-11-20', [{ region: 'thoracic-spine' }]),
        'clear',
      ],
      ['surgery of the femur', act('bone-surgery', '2026-11-20', [bone('proximal-femur')]), 'same-day'],
      ['augmentation of the level', act('vertebral-augmentation', '2026-11-20', [level('T12')]), 'clear'],
      [
        'augmentation of another level',
        act('vertebral-augmentation', '2026-11-20', [level('L3')]),
        'same-day',
      ],
      ['augmentation nobody told where', act('vertebral-augmentation', '2026-11-20'), 'same-day'],
    ])('%s', (_, procedure, expected) => {
      expect(seen(procedure)).toBe(expected)
    })
  })

  test('each vertebra has its own, and only the newest of it', () => {
    const scores = [sinsOf(15), sinsOf(8, { region: level('L3') }), sinsOf(5, { at: '2026-11-01' })]
    expect(evaluate({ fractureScores: scores }).map(({ site, verdict }) => [site, verdict])).toEqual([
      ['T12', 'raised'],
      ['L3', 'raised'],
    ])
    expect(of(sinsOf(5), sinsOf(15, { at: '2026-11-01' }))).toBe('clear')
  })

  test('a preliminary one may raise and never clears', () => {
    expect(of(sinsOf(13, { status: 'preliminary' }), sinsOf(8, { at: '2026-11-01' }))).toBe('same-day')
    expect(of(sinsOf(5, { status: 'preliminary' }), sinsOf(8, { at: '2026-11-01' }))).toBe('this-week')
    expect(of(sinsOf(5, { status: 'preliminary' }))).toBe('unknown')
  })

  test('Mirels scores are not its matter, and none at all is nothing', () => {
    expect(outcome({ fractureScores: [mirelsOf(12)] })).toBe('')
    expect(outcome({})).toBe('')
    expect(outcome({ refusals: [refusal('sins', 'malformed', TODAY)] })).toBe('unknown')
  })

  test('newer imaging of the vertebra, or of its part of the spine, asks for a new score', () => {
    const badges = (...examinations: PatientFacts['examinations']) => {
      const [finding] = evaluate({ fractureScores: [sinsOf(15, { at: '2026-11-10' })], examinations })
      return finding?.verdict === 'raised' ? finding.badges : []
    }
    expect(badges(imaged('2026-11-11', { region: 'cervical-spine' }, { region: 'thoracic-spine' }))).toEqual([
      'score-older-than-imaging',
    ])
    expect(badges(imaged('2026-11-11', level('T11')))).toEqual([])
  })
})
