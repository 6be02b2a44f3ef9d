import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '../../time/day.ts'
import { day, symptom, TODAY } from '../../testing/build-facts.ts'
import { bone } from '../../testing/build-fracture.ts'
import { diary, entryAgo } from '../../testing/build-records.ts'
import { painDiary } from './pain-diary.ts'
import { placePain } from './place-pain.ts'

const today = day(TODAY)
const of = (pain: ReturnType<typeof diary>, symptoms: readonly ReturnType<typeof symptom>[] = []) =>
  painDiary({ pain, symptoms }, 14, today)
const row = (found: ReturnType<typeof of>, measure: string) =>
  found.measures.find((one) => one.measure === measure)?.cells

describe('a diary day by day', () => {
  test('begins so many days ago and ends today', () => {
    expect(of([]).days).toEqual(Array.from({ length: 14 }, (_, at) => addDays(today, at - 13)))
  })

  test('a day without an entry is none, a 0 is a 0 @H38', () => {
    const cells = row(of(diary(0, undefined, 7)), 'worst')
    expect(cells?.slice(-3)).toEqual([7, undefined, 0])
  })

  test('of several entries of a day the highest stands', () => {
    expect(row(of([entryAgo(0, 3), entryAgo(0, 8), entryAgo(0, 5)]), 'worst')?.at(-1)).toBe(8)
  })

  test('rows that nobody answered are left out, the worst pain never', () => {
    expect(of([]).measures.map(({ measure }) => measure)).toEqual(['worst'])
    expect(of([entryAgo(0, 3, { rescueDoses: 2 })]).measures.map(({ measure }) => measure)).toEqual([
      'worst',
      'rescueDoses',
    ])
  })

  test('counts the days with an entry, and knows the last one outside of them', () => {
    expect(of([entryAgo(0, 3), entryAgo(0, 4), entryAgo(2, undefined), entryAgo(20, 9)])).toMatchObject({
      daysWithEntry: 2,
      lastEntry: today,
      worst: 4,
    })
    expect(of([entryAgo(20, 9)])).toMatchObject({ daysWithEntry: 0, lastEntry: addDays(today, -20) })
    expect(of([entryAgo(20, 9)])).not.toHaveProperty('worst')
  })

  test.each([
    [[4, 5], undefined],
    [[4, 5, 5], 4.7],
  ])('the mean of %j is %s: fewer than three days tell none', (averages, mean) => {
    const found = of(averages.map((average, ago) => entryAgo(ago, 9, { average })))
    expect(found.meanAverage).toBe(mean)
  })
})

describe('what was asked beside pain', () => {
  test.each([
    ['leg-paresis', 'cord', 'cord-sign'],
    ['confusion', 'calcium', 'red'],
    ['excessive-thirst', 'calcium', undefined],
    ['spinal-pain', 'spinal-pain', undefined],
    ['fever', 'other', undefined],
  ] as const)('%s stands in the row of %s', (told, group, gravity) => {
    const [found] = of([], [symptom(told, 'new')]).symptoms
    expect(found?.group).toBe(group)
    expect(found?.cells.at(-1)?.gravity).toBe(gravity)
  })

  test.each(['absent', 'same'] as const)('%s is an answer, and not a grave one', (answer) => {
    const told = symptom('leg-paresis', answer)
    const [found] = of([], [told]).symptoms
    expect(found?.cells.at(-1)).toEqual({ reports: [told] })
  })

  test('what was affirmed comes before what was denied', () => {
    const reports = [symptom('nausea', 'absent'), symptom('confusion', 'new')]
    expect(
      of([], reports)
        .symptoms[0]?.cells.at(-1)
        ?.reports.map(({ answer }) => answer),
    ).toEqual(['new', 'absent'])
  })
})

test('where it hurts: the worst of each place, also where no score was told', () => {
  const pain = [
    entryAgo(0, 5, { regions: [bone('pelvis')] }),
    entryAgo(3, 8, { regions: [bone('pelvis')] }),
    entryAgo(40, 10, { regions: [bone('ribs')] }),
  ]
  const report = { ...symptom('bone-pain', 'present'), regions: [bone('humerus')] }
  expect(placePain({ pain, symptoms: [report] }, 28, today)).toMatchObject([
    { key: 'pelvis-left', worst: 8, last: today },
    { key: 'humerus-left', last: today },
  ])
})

test('the order of entry changes nothing', () => {
  const entry = record({
    ago: integer({ min: 0, max: 5 }),
    worst: option(integer({ min: 0, max: 10 }), { nil: undefined }),
  })
  const report = constantFrom('leg-paresis', 'confusion', 'nausea')
  assert(
    property(array(entry, { maxLength: 8 }), array(report, { maxLength: 4 }), (entries, reports) => {
      const pain = entries.map(({ ago, worst }) => entryAgo(ago, worst))
      const symptoms = reports.map((told) => symptom(told, 'present'))
      const there = painDiary({ pain, symptoms }, 14, today)
      expect(painDiary({ pain: pain.toReversed(), symptoms: symptoms.toReversed() }, 14, today)).toEqual(
        there,
      )
    }),
  )
})
