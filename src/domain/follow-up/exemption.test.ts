import { describe, expect, test } from 'vitest'

import type { CarePlanFact } from '../facts/plan.ts'
import { day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { plan } from '../testing/build-follow-up.ts'
import { exemptionOf, imagingExemptionOf, planExemptionOf } from './exemption.ts'

const NOW = nowOn(TODAY)
const { patient } = factsOf()
const care = (id: string, kind: CarePlanFact['kind'], from?: string, reviewOn?: string): CarePlanFact => ({
  id: `CarePlan/${id}`,
  kind,
  ...(from !== undefined && { from: day(from) }),
  ...(reviewOn !== undefined && { reviewOn: day(reviewOn) }),
})

describe('whatever is due is not to be chased', () => {
  test('of the deceased', () => {
    expect(exemptionOf({ patient: { ...patient, deceased: true }, carePlans: [] }, NOW)).toEqual({
      why: 'deceased',
      evidence: ['Patient/1'],
    })
    expect(exemptionOf({ patient, carePlans: [] }, NOW)).toBeUndefined()
  })

  test.each([
    [
      'comfort care, to be reviewed',
      [care('1', 'comfort-care', '2026-11-01', '2026-12-01')],
      '1',
      '2026-12-01',
    ],
    ['hospice care without a review', [care('1', 'hospice')], '1', undefined],
    [
      'the plan that lasts longest',
      [care('1', 'comfort-care', undefined, '2026-12-01'), care('2', 'hospice', undefined, '2027-01-05')],
      '2',
      '2027-01-05',
    ],
    [
      'one without an end before any other',
      [care('1', 'comfort-care', undefined, '2027-12-01'), care('2', 'hospice')],
      '2',
      undefined,
    ],
    [
      'two of one length by id',
      [care('2', 'comfort-care', undefined, '2026-12-01'), care('1', 'hospice', undefined, '2026-12-01')],
      '1',
      '2026-12-01',
    ],
    ['two without an end by id', [care('2', 'comfort-care'), care('1', 'hospice')], '1', undefined],
  ])('by %s, in whatever order they came', (_, carePlans, id, until) => {
    for (const all of [carePlans, carePlans.toReversed()])
      expect(exemptionOf({ patient, carePlans: all }, NOW)).toEqual({
        why: 'comfort-care',
        evidence: [`CarePlan/${id}`],
        ...(until !== undefined && { until: day(until) }),
      })
  })

  test('but in a ceiling of care', () => {
    expect(exemptionOf({ patient, carePlans: [care('1', 'ceiling-of-care')] }, NOW)).toBeUndefined()
  })
})

test.each([
  ['for now and ever', care('1', 'no-further-imaging'), true],
  ['from today', care('1', 'no-further-imaging', TODAY), true],
  ['from tomorrow', care('1', 'no-further-imaging', '2026-11-24'), false],
  ['to be reviewed today', care('1', 'no-further-imaging', undefined, TODAY), true],
  ['to be reviewed yesterday', care('1', 'no-further-imaging', undefined, '2026-11-22'), false],
  ['comfort care', care('1', 'comfort-care'), false],
])('no further imaging, %s: %s', (_, carePlan, isExempt) => {
  const found = imagingExemptionOf({ patient, carePlans: [carePlan] }, NOW)
  expect(found?.why).toBe(isExempt ? 'no-further-imaging' : undefined)
  expect(found?.evidence ?? ['CarePlan/1']).toEqual(['CarePlan/1'])
})

test.each([
  ['that stands', plan(), undefined],
  ['revoked', plan({ id: 'ServiceRequest/1', state: 'revoked' }), { why: 'plan-revoked' }],
  ['on hold', plan({ id: 'ServiceRequest/1', state: 'on-hold' }), { why: 'plan-on-hold' }],
  [
    'paused until tomorrow',
    plan({ id: 'ServiceRequest/1', pausedUntil: day('2026-11-24') }),
    { why: 'plan-on-hold', until: day('2026-11-24') },
  ],
  ['paused until today', plan({ pausedUntil: day(TODAY) }), undefined],
  ['on hold until today', plan({ state: 'on-hold', pausedUntil: day(TODAY) }), undefined],
])('a plan %s', (_, of, expected) => {
  expect(planExemptionOf(of, NOW)).toEqual(expected && { ...expected, evidence: ['ServiceRequest/1'] })
})
