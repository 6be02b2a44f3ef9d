import { describe, expect, test } from 'vitest'

import type { CarePlanFact, Visit } from '../../facts/plan.ts'
import { day, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import { careContexts } from './care-contexts.ts'

const contexts = (visits: readonly Visit[], carePlans: readonly CarePlanFact[] = []) =>
  careContexts({ visits, carePlans }, nowOn(TODAY))

function stay(since: string | undefined, different: Partial<Visit> = {}): Visit {
  return {
    id: 'Encounter/1',
    kind: 'inpatient',
    state: 'in-progress',
    ...(since !== undefined && { when: on(since) }),
    ...different,
  }
}

function care(different: Partial<CarePlanFact>): CarePlanFact {
  return { id: 'CarePlan/1', kind: 'comfort-care', ...different }
}

describe('in hospital', () => {
  test('since the newest admission that nobody ended', () => {
    expect(contexts([stay('2026-09-01'), stay('2026-11-20'), stay('2026-10-02')])).toStrictEqual([
      { kind: 'in-hospital', since: day('2026-11-20') },
    ])
  })

  test('since a day that is not told', () => {
    expect(contexts([stay(undefined)])).toStrictEqual([{ kind: 'in-hospital' }])
  })

  test.each([
    ['a clinic visit that goes on', { kind: 'clinic' }],
    ['a stay that has ended', { state: 'finished' }],
    ['a stay that is planned', { state: 'planned' }],
  ] as const)('not by %s', (_, different) => {
    expect(contexts([stay('2026-11-20', different)])).toStrictEqual([])
  })
})

describe('care by a plan', () => {
  test.each<[string, Partial<CarePlanFact>, object | undefined]>([
    ['from today', { from: day(TODAY) }, { reviewPassed: false }],
    ['from tomorrow', { from: day('2026-11-24') }, undefined],
    ['from a day that is not told', {}, { reviewPassed: false }],
    ['to be reviewed today', { reviewOn: day(TODAY) }, { reviewOn: day(TODAY), reviewPassed: false }],
    [
      'reviewed last yesterday',
      { reviewOn: day('2026-11-22') },
      { reviewOn: day('2026-11-22'), reviewPassed: true },
    ],
  ])('%s', (_, different, expected) => {
    expect(contexts([], [care(different)])).toStrictEqual(
      expected === undefined ? [] : [{ kind: 'comfort-care', ...expected }],
    )
  })

  test('of several of one kind the one that is reviewed last; one without a review day outlasts them', () => {
    const early = care({ reviewOn: day('2026-11-01') })
    const late = care({ reviewOn: day('2026-12-24') })
    expect(contexts([], [early, late])).toStrictEqual([
      { kind: 'comfort-care', reviewOn: day('2026-12-24'), reviewPassed: false },
    ])
    expect(contexts([], [early, late, care({})])).toStrictEqual([
      { kind: 'comfort-care', reviewPassed: false },
    ])
  })

  test('each kind for itself, after the hospital', () => {
    const plans = [care({ kind: 'ceiling-of-care' }), care({ kind: 'hospice' }), care({ kind: 'follow-up' })]
    expect(contexts([stay('2026-11-20')], plans).map(({ kind }) => kind)).toEqual([
      'in-hospital',
      'hospice',
      'ceiling-of-care',
    ])
  })
})
