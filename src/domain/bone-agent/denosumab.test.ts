import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { ago, denosumabAgo, zoledronateAgo } from '../testing/build-course.ts'
import { day, dose, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { medication } from '../testing/build-follow-up.ts'
import { endedDenosumab, firstDoseToCheck, mayRebound, reboundTier } from './denosumab.ts'

const NOW = nowOn(TODAY)
const ended = (given: Partial<PatientFacts>) => endedDenosumab(factsOf(given), DEFAULT_RULESET, NOW)
const STOP = medication('denosumab', { id: 'MedicationRequest/s', state: 'stopped', stopReason: 'Jaw' })

describe('denosumab has ended', () => {
  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['never given', {}, false],
    ['going on', { doses: denosumabAgo(20) }, false],
    ['missed for two intervals', { doses: denosumabAgo(56) }, false],
    ['missed for longer', { doses: denosumabAgo(57) }, true],
    ['stopped, soon after the last dose', { doses: denosumabAgo(20), orders: [STOP] }, true],
    ['a year ago', { doses: denosumabAgo(365) }, true],
    ['longer ago', { doses: denosumabAgo(366) }, false],
    ['zoledronate since', { doses: [...zoledronateAgo(40), ...denosumabAgo(57)] }, false],
    ['zoledronate that day', { doses: [...zoledronateAgo(57), ...denosumabAgo(57)] }, false],
    ['zoledronate before', { doses: [...denosumabAgo(57), ...zoledronateAgo(58)] }, true],
    [
      'zoledronate said to have been given since',
      {
        doses: [
          ...zoledronateAgo(40).map((one) => ({ ...one, certainty: 'stated' as const })),
          ...denosumabAgo(57),
        ],
      },
      true,
    ],
    [
      'one drug of two classes since',
      {
        doses: [
          { ...dose('zoledronate', ago(40)), drug: { classes: ['zoledronate', 'other'], named: 'both' } },
          ...denosumabAgo(57),
        ],
      },
      false,
    ],
    ['another drug since', { doses: [dose('opioid', ago(40)), ...denosumabAgo(57)] }, true],
  ])('%s: %s', (_, given, isEnded) => {
    expect(ended(given) !== undefined).toBe(isEnded)
  })

  test('by its last dose, its stop and what tells the interval', () => {
    const doses = denosumabAgo(57, 85, 113)
    const found = ended({ doses, orders: [STOP] })
    expect(found).toMatchObject({ stop: { id: STOP.id }, isMissed: true, missedSince: day(ago(0)) })
    expect(found?.evidence.slice(0, 2)).toEqual([doses[0]?.id, STOP.id])
    const soon = ended({ doses: denosumabAgo(20), orders: [STOP] })
    expect(soon).not.toHaveProperty('missedSince')
    expect(ended({ doses })).not.toHaveProperty('stop')
  })

  test('may rebound once missed, after two doses and more', () => {
    const rebounds = (given: Partial<PatientFacts>) => {
      const found = ended(given)
      return found && [mayRebound(found, DEFAULT_RULESET), reboundTier(found)]
    }
    expect(rebounds({ doses: denosumabAgo(57, 85, 113) })).toEqual([true, 'this-week'])
    expect(rebounds({ doses: denosumabAgo(57, 85) })).toEqual([false, 'this-week'])
    expect(rebounds({ doses: denosumabAgo(20, 48, 76), orders: [STOP] })).toEqual([false, 'routine'])
  })
})

test.each([
  ['the first of one', [20], 20],
  ['the first of two, the second too late to hide it', [5, 20], 20],
  ['none, where a second came before the check was due', [6, 20], undefined],
  ['none of none', [], undefined],
])('the dose to be checked is %s', (_, doses, expected) => {
  const found = firstDoseToCheck(factsOf({ doses: denosumabAgo(...doses) }), DEFAULT_RULESET, NOW)
  expect(found?.when.day).toBe(expected === undefined ? undefined : day(ago(expected)))
})
