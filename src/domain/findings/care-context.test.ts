import { describe, expect, test } from 'vitest'

import { day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { carePlan, visit } from '../testing/build-follow-up.ts'
import { careSettingOf, inCareContext, isComfortCare, tierInSetting } from './care-context.ts'
import type { CarePlanFact } from '../facts/plan.ts'
import type { Finding, Raised } from './finding.ts'
import { PROBLEMS, type Problem } from './problem.ts'
import type { Badge } from './reason.ts'
import type { Tier } from './tier.ts'

const HOSPITAL = { inHospital: true, comfortCare: false }
const COMFORT = { inHospital: false, comfortCare: true }
const BOTH = { inHospital: true, comfortCare: true }

describe('the tier of a problem', () => {
  const lowered = (setting: typeof HOSPITAL) =>
    PROBLEMS.filter((problem) => tierInSetting({ tier: 'same-day', problem }, setting) === 'this-week')

  test('goes down in hospital for all but cord, infection and data', () => {
    expect(lowered(HOSPITAL)).toEqual(
      PROBLEMS.filter((problem) => !['cord', 'infection', 'data'].includes(problem)),
    )
  })

  test('goes down in comfort care for what comfort does not need', () => {
    expect(lowered(COMFORT)).toEqual(['calcium-high', 'calcium-low', 'fracture', 'bone-agent', 'follow-up'])
  })

  test('of pain stays in comfort care, in hospital as well', () => {
    expect(lowered(BOTH)).not.toContain('pain')
    expect(lowered(HOSPITAL)).toContain('pain')
  })

  test.each<[Tier, Tier]>([
    ['immediate', 'immediate'],
    ['same-day', 'this-week'],
    ['this-week', 'routine'],
    ['routine', 'routine'],
    ['info', 'info'],
  ])('%s becomes %s, once', (tier, after) => {
    expect(tierInSetting({ tier, problem: 'calcium-high' }, BOTH)).toBe(after)
  })
})

describe('the setting', () => {
  test.each([
    [
      'an admission that goes on',
      { visits: [visit('2026-11-20', { kind: 'inpatient', state: 'in-progress' })] },
      HOSPITAL,
    ],
    [
      'an admission that ended',
      { visits: [visit('2026-11-20', { kind: 'inpatient' })] },
      { ...HOSPITAL, inHospital: false },
    ],
    [
      'a clinic visit that goes on',
      { visits: [visit('2026-11-20', { state: 'in-progress' })] },
      { ...HOSPITAL, inHospital: false },
    ],
    ['a ceiling of care', { carePlans: [carePlan('ceiling-of-care')] }, COMFORT],
    ['a plan of follow-up', { carePlans: [carePlan('follow-up')] }, { ...COMFORT, comfortCare: false }],
  ])('%s', (_, facts, setting) => {
    expect(careSettingOf(factsOf(facts), nowOn(TODAY))).toEqual(setting)
  })

  test.each([
    [{ reviewOn: day(TODAY) }, true],
    [{ reviewOn: day('2026-11-22') }, false],
    [{ from: day(TODAY) }, true],
    [{ from: day('2026-11-24') }, false],
  ])('comfort care with %o lowers: %o', (different, holds) => {
    expect(isComfortCare(carePlan('comfort-care', different), nowOn(TODAY))).toBe(holds)
  })
})

describe('a finding in its setting', () => {
  const raised = (problem: Problem): Raised => ({
    rule: 'H-01',
    problem,
    verdict: 'raised',
    tier: 'same-day',
    reason: { id: 'calcium-none' },
    evidence: ['Observation/1'],
    since: day(TODAY),
    badges: ['in-hospital'],
    missing: [],
  })
  const facts = factsOf({
    visits: [visit('2026-11-20', { kind: 'inpatient', state: 'in-progress' })],
    carePlans: [carePlan('hospice')],
  })

  test('is labeled whether it is lowered or not, each label once, and never hidden', () => {
    const found = inCareContext([raised('calcium-high'), raised('cord')], facts, nowOn(TODAY))
    expect(found).toMatchObject([
      { problem: 'calcium-high', tier: 'this-week', badges: ['in-hospital', 'comfort-care'] },
      { problem: 'cord', tier: 'same-day', badges: ['in-hospital', 'comfort-care'] },
    ])
  })

  test.each<[string, readonly CarePlanFact[], readonly Badge[], Tier]>([
    ['comfort care', [carePlan('comfort-care')], ['comfort-care'], 'this-week'],
    [
      'on its review day still',
      [carePlan('comfort-care', { reviewOn: day(TODAY) })],
      ['comfort-care'],
      'this-week',
    ],
    [
      'past its review day no longer',
      [carePlan('comfort-care', { reviewOn: day('2026-11-22') })],
      ['care-review-passed'],
      'same-day',
    ],
    ['a ceiling of care is called so', [carePlan('ceiling-of-care')], ['ceiling-of-care'], 'this-week'],
    [
      'a ceiling that is past its review',
      [carePlan('ceiling-of-care', { reviewOn: day('2026-11-22') })],
      ['care-review-passed'],
      'same-day',
    ],
    [
      'one passed, another stands',
      [carePlan('hospice', { reviewOn: day('2026-11-01') }), carePlan('ceiling-of-care')],
      ['ceiling-of-care'],
      'this-week',
    ],
    ['from tomorrow', [carePlan('comfort-care', { from: day('2026-11-24') })], [], 'same-day'],
    ['no further imaging', [carePlan('no-further-imaging')], [], 'same-day'],
  ])('%s', (_, carePlans, badges, tier) => {
    const found = inCareContext(
      [{ ...raised('calcium-high'), badges: [] }],
      factsOf({ carePlans }),
      nowOn(TODAY),
    )
    expect(found).toMatchObject([{ tier, badges }])
  })

  test('that is no raised one stays as it is', () => {
    const clear: Finding = {
      rule: 'H-01',
      problem: 'calcium-high',
      verdict: 'clear',
      evidence: ['Observation/1'],
    }
    expect(inCareContext([clear], facts, nowOn(TODAY))).toEqual([clear])
  })

  test('at home nothing changes', () => {
    const findings = [raised('calcium-high')]
    expect(inCareContext(findings, factsOf(), nowOn(TODAY))).toBe(findings)
  })
})
