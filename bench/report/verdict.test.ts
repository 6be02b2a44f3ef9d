import { describe, expect, test } from 'vitest'

import { budgetOf } from '../budget.ts'
import { areAlike } from './calibrate.ts'
import type { Figure } from './figure.ts'
import { inTurns } from './rounds.ts'
import { judge } from './verdict.ts'

const { most } = budgetOf('firstRouteScripts')

function figure(different: Partial<Figure>): Figure {
  return {
    id: 'S1',
    metric: 'firstRouteScripts',
    what: '',
    kind: 'counts',
    unit: '',
    ours: [1],
    ...different,
  }
}

describe('a figure', () => {
  test('that is compared is the median of the ratios of each round, not a ratio of medians', () => {
    // A machine that was slow in the second round was slow for both.
    const { summary } = judge(
      figure({ ours: [2, 40, 6], against: { name: 'floor', values: [1, 10, 2] } }),
      true,
    )
    expect(summary).toMatchObject({ value: 3, spread: [2.5, 3.5], ours: 6, theirs: 2 })
  })

  test.each([
    ['on its budget', most, true],
    ['just over it', most + 0.1, false],
    ['that was not measured', NaN, false],
  ])('%s', (_, value, isWithin) => {
    expect(judge(figure({ ours: [value] }), true).isWithin).toBe(isWithin)
  })

  test('without a budget is within none', () => {
    expect(judge(figure({ metric: 'firstRow.desk/hello' }), true).isWithin).toBeUndefined()
  })

  test.each([
    ['a wall time of a busy machine', 'wall', false, 'busy'],
    ['a wall time of a quiet one', 'wall', true, true],
    ['CPU of a busy one', 'cpu', false, true],
  ] as const)('%s meets its goal: %s', (_, kind, isQuiet, isGoalMet) => {
    expect(judge(figure({ kind }), isQuiet).isGoalMet).toBe(isGoalMet)
  })
})

test('a machine is another one when its calibrations differ by more than 15 %', () => {
  const at = (score: number) => ({ score, load: 0 })
  expect([areAlike(at(100), at(85)), areAlike(at(100), at(84)), areAlike(at(84), at(100))]).toEqual([
    true,
    false,
    false,
  ])
})

test('sides take turns, the first of them changing, and the first round is thrown away', async () => {
  const measured: string[] = []
  const rounds = await inTurns(2, ['ours', 'floor'], async (side) => measured.push(side))
  expect(measured).toEqual(['floor', 'ours', 'ours', 'floor', 'floor', 'ours'])
  expect([rounds('ours'), rounds('floor')]).toEqual([
    [3, 6],
    [4, 5],
  ])
})
