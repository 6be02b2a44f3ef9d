import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { reviewPatient } from '../review/review-patient.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, factsOf, nowOn, on, TODAY } from '../testing/build-facts.ts'
import { entryAgo } from '../testing/build-records.ts'
import { scan, site } from '../testing/build-follow-up.ts'
import { act, bone, level, mirelsOf, sins, sinsOf } from '../testing/build-fracture.ts'
import { siteLines } from './site-lines.ts'

function linesOf(given: Partial<PatientFacts>) {
  const facts = factsOf(given)
  const { row } = reviewPatient(facts, DEFAULT_RULESET, nowOn(TODAY))
  return siteLines(facts, row.flags, day(TODAY))
}

const femur = site({ id: 'Condition/femur', region: bone('proximal-femur', 'right') })
const l3 = site({ id: 'Condition/l3', region: level('L3') })
const pelvis = site({ id: 'Condition/pelvis', region: bone('pelvis') })

describe('the flag of a place', () => {
  test('is that of its own bone and side', () => {
    const sites = [site({ region: bone('proximal-femur', 'left') }), femur, l3]
    const [first, ...others] = linesOf({
      sites,
      fractureScores: [mirelsOf(9, { region: bone('proximal-femur', 'right') })],
    })
    expect(first).toMatchObject({ site: femur, flag: { problem: 'fracture', tier: 'same-day' } })
    expect(others.map(({ flag }) => flag)).toEqual([undefined, undefined])
  })

  test('is that of pain told there', () => {
    const pain = [entryAgo(0, 7, { regions: [bone('pelvis')] })]
    const [first] = linesOf({ sites: [l3, pelvis], pain })
    expect(first).toMatchObject({ site: pelvis, flag: { problem: 'pain' } })
  })

  test('is none of what has resolved', () => {
    const lines = linesOf({
      sites: [{ ...femur, state: 'resolved' }],
      fractureScores: [mirelsOf(9, { region: bone('proximal-femur', 'right') })],
    })
    expect(lines[0]).not.toHaveProperty('flag')
  })
})

describe('the score of a place', () => {
  const scores = (given: Partial<PatientFacts>) => linesOf(given).map((line) => line.scores)

  test('is what stands, with the range of what is not told', () => {
    expect(
      scores({
        sites: [l3],
        fractureScores: [sins({ pain: { answer: 'mechanical' } }, { region: level('L3'), at: '2026-11-01' })],
      }),
    ).toEqual([
      [{ scale: 'sins', points: { min: 5, max: 17 }, day: day('2026-11-01'), isPreliminary: false }],
    ])
  })

  test('has the preliminary one before the final one that still stands', () => {
    const fractureScores = [
      sinsOf(6, { region: level('L3'), at: '2026-10-01' }),
      sinsOf(13, { region: level('L3'), at: '2026-11-01', status: 'preliminary' }),
    ]
    expect(
      scores({ sites: [l3], fractureScores })[0]?.map(({ points, isPreliminary }) => [
        points.max,
        isPreliminary,
      ]),
    ).toEqual([
      [13, true],
      [6, false],
    ])
  })

  test('names its level where the place is a whole part of the spine', () => {
    const lumbar = site({ region: { region: 'lumbar-spine' } })
    expect(scores({ sites: [lumbar], fractureScores: [sinsOf(6, { region: level('L3') })] })).toMatchObject([
      [{ region: level('L3') }],
    ])
  })

  test.each([
    ['of another level', l3, sinsOf(6, { region: level('L4') })],
    ['of the other side', femur, mirelsOf(9, { region: bone('proximal-femur', 'left') })],
    ['of a whole part of the spine', l3, sinsOf(6, { region: { region: 'lumbar-spine' } })],
  ])('is none %s', (_, of, score) => {
    expect(scores({ sites: [of], fractureScores: [score] })).toEqual([[]])
  })
})

test('a place has its radiotherapy and surgery, newest first, and no other', () => {
  const early = act('radiotherapy', '2026-03-01', [level('L3')])
  const late = act('vertebral-augmentation', '2026-09-01', [{ region: 'lumbar-spine' }])
  const procedures = [
    early,
    act('radiotherapy', '2026-05-01', [level('L4')]),
    act('bone-biopsy', '2026-05-01', [level('L3')]),
    late,
  ]
  expect(linesOf({ sites: [l3], procedures })[0]?.treated).toEqual([late, early])
})

test('the kind of lesion that an examination saw is that of a place which tells none', () => {
  const lesions = [{ id: 'Observation/1', lesion: 'mixed', when: on('2026-10-03'), about: l3.id } as const]
  expect(linesOf({ sites: [l3], lesions })[0]?.lesion).toBe('mixed')
})

test('each has the newest examination that showed it', () => {
  const whole = scan('2026-10-03', { isWholeBody: true })
  const spine = scan('2026-10-20', { modality: 'mri', regions: [{ region: 'lumbar-spine' }] })
  const found = linesOf({ sites: [l3, pelvis], examinations: [spine, whole] })
  expect(found.map(({ imaged }) => imaged?.examination)).toEqual([spine, whole])
})

test('what is sure comes before what is suspected, and what has resolved last', () => {
  const suspected = site({ region: level('C5'), certainty: 'suspected' })
  const resolved = site({ region: level('C2'), state: 'resolved' })
  const nowhere = site({ id: 'Condition/nowhere' })
  const { region: _, ...placeless } = nowhere
  const order = linesOf({ sites: [suspected, resolved, placeless, pelvis, l3] }).map((line) => line.site)
  expect(order).toEqual([l3, pelvis, placeless, suspected, resolved])
})

test('the order of the record changes nothing', () => {
  const given: Partial<PatientFacts> = {
    fractureScores: [
      mirelsOf(9, { region: bone('proximal-femur', 'right') }),
      sinsOf(6, { region: level('L3') }),
    ],
    procedures: [act('radiotherapy', '2026-03-01', [level('L3')])],
  }
  const sites = [femur, l3, pelvis, site({ id: 'Condition/t8', region: level('T8'), certainty: 'suspected' })]
  const expected = linesOf({ ...given, sites })
  fc.assert(
    fc.property(fc.shuffledSubarray(sites, { minLength: sites.length }), (shuffled) => {
      expect(linesOf({ ...given, sites: shuffled })).toEqual(expected)
    }),
  )
})
