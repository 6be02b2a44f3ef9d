import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Drug } from '../../facts/treatment.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { ago } from '../../testing/build-course.ts'
import { day, dose, factsOf, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import { medication } from '../../testing/build-follow-up.ts'
import { isoDay } from '../../time/day.ts'
import type { Situation } from '../situation.ts'
import { newTreatment } from './new-treatment.ts'

function begun(given: Partial<PatientFacts>) {
  const situation = { facts: factsOf(given), ruleset: DEFAULT_RULESET, now: nowOn(TODAY) } as Situation
  const found = newTreatment(situation)
  return found && [isoDay(found.day), ...found.evidence]
}

const drug = (named: string, ingredient?: string): Drug => ({
  classes: ['chemotherapy'],
  named,
  ...(ingredient !== undefined && { ingredient }),
})
const given = (id: string, at: string, of = drug('docetaxel')) => ({
  ...dose('chemotherapy', at),
  id,
  drug: of,
})
const ordered = (id: string, at: string | undefined, more: Parameters<typeof medication>[1] = {}) =>
  medication('chemotherapy', {
    id,
    drug: drug('docetaxel'),
    ...(at === undefined ? { authored: undefined as never } : { authored: on(at) }),
    ...more,
  })

describe('a new systemic treatment', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[] | undefined]>([
    ['none', {}, undefined],
    ['given 90 days ago', { doses: [given('a', ago(90))] }, [ago(90), 'a']],
    ['given 91 days ago', { doses: [given('a', ago(91))] }, undefined],
    ['its first dose', { doses: [given('b', ago(10)), given('a', ago(40))] }, [ago(40), 'a']],
    ['an old one, given again', { doses: [given('b', ago(10)), given('a', ago(400))] }, undefined],
    ['ordered, and not yet given', { orders: [ordered('o', ago(5))] }, [ago(5), 'o']],
    ['ordered from a day', { orders: [ordered('o', ago(50), { start: day(ago(5)) })] }, [ago(5), 'o']],
    ['to begin tomorrow', { orders: [ordered('o', ago(5), { start: day(ago(-1)) })] }, undefined],
    ['only planned', { orders: [ordered('o', ago(5), { state: 'planned' })] }, undefined],
    [
      'ordered before it was given',
      { doses: [given('a', ago(10))], orders: [ordered('o', ago(20))] },
      [ago(20), 'o'],
    ],
    [
      'of a day that nobody tells',
      { doses: [given('a', ago(10))], orders: [ordered('o', undefined)] },
      undefined,
    ],
    ['on one day, by id', { doses: [given('b', ago(10)), given('a', ago(10))] }, [ago(10), 'a']],
    [
      'under another name, of one ingredient',
      {
        doses: [
          given('b', ago(10), drug('Taxotere', '72962')),
          given('a', ago(400), drug('docetaxel', '72962')),
        ],
      },
      undefined,
    ],
    [
      'the newest of two',
      { doses: [given('a', ago(40)), given('b', ago(10), drug('carboplatin'))] },
      [ago(10), 'b'],
    ],
    [
      'of two on one day, by id',
      { doses: [given('b', ago(10)), given('a', ago(10), drug('carboplatin'))] },
      [ago(10), 'a'],
    ],
    ['an opioid is none', { doses: [dose('opioid', ago(10))] }, undefined],
  ])('%s', (_, facts, expected) => {
    expect(begun(facts)).toEqual(expected)
    const { doses = [], orders = [] } = facts
    expect(begun({ doses: doses.toReversed(), orders: orders.toReversed() })).toEqual(expected)
  })
})
