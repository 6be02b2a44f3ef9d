import { expect, test } from 'vitest'

import type { Dose, MedicationOrder } from '../facts/treatment.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { denosumab } from '../testing/build-follow-up.ts'
import { boneAgentHistory } from './bone-agent-course.ts'
import { doseSteps } from './dose-steps.ts'

const ORDER: MedicationOrder = {
  id: 'MedicationRequest/1',
  drug: { classes: ['denosumab'], named: 'Denosumab' },
  strength: { value: 120, unit: 'mg', text: '120 mg' },
  interval: { count: 4, unit: 'week' },
  state: 'active',
  start: day('2026-01-01'),
  asNeeded: false,
  origin: 'order',
}

function stepsOf(doses: readonly Dose[], orders: readonly MedicationOrder[] = [ORDER]) {
  const history = boneAgentHistory(factsOf({ doses, orders }), DEFAULT_RULESET, nowOn(TODAY))
  if (history.state !== 'known') throw new Error('no course')
  return doseSteps(history.course, DEFAULT_RULESET).map(({ number, days, timing }) => [number, days, timing])
}

test.each([
  [28, undefined],
  [21, undefined],
  [20, 'early'],
  [35, undefined],
  [36, 'late'],
])('a dose %d days after the one before is %s', (apart, timing) => {
  const first = denosumab('2026-09-01')
  const second = { ...denosumab('2026-09-01'), when: { day: day(TODAY) } }
  const before = { ...first, when: { day: day(TODAY) - apart } } as Dose
  expect(stepsOf([second, before])).toEqual([
    [2, apart, timing],
    [1, undefined, undefined],
  ])
})

test('of doses before the order nothing is said but the days', () => {
  const doses = [denosumab('2026-11-01'), denosumab('2026-10-20')]
  expect(stepsOf(doses, [{ ...ORDER, start: day('2026-10-28') }])[0]).toEqual([2, 12, undefined])
  expect(stepsOf(doses, [])[0]).toEqual([2, 12, undefined])
})

test('an order without a beginning is in force since it was written', () => {
  const { start: _, ...order } = ORDER
  const doses = [denosumab('2026-11-01'), denosumab('2026-10-20')]
  expect(stepsOf(doses, [{ ...order, authored: { day: day('2026-01-01') } }])[0]).toEqual([2, 12, 'early'])
  expect(stepsOf(doses, [order])[0]).toEqual([2, 12, undefined])
})

test('a loading dose is called one', () => {
  const doses = [denosumab('2026-11-08'), denosumab('2026-11-01')]
  expect(stepsOf(doses)[0]).toEqual([2, 7, 'loading'])
})
