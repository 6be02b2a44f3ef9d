import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { PatientFacts } from '../../../facts/patient-facts.ts'
import type { RuleInput } from '../../../rules/rule.ts'
import { corrected, creatinine, day, egfr, inputOf, obligation } from '../../../testing/build-facts.ts'
import { refusal } from '../../../testing/build-records.ts'
import { highWithFallingKidney } from './high-with-falling-kidney.ts'

const HIGH = corrected(2.7, 'mmol/L', { at: '2026-11-20' })
const evaluate = (
  kidney: readonly LabResult[],
  more: Partial<PatientFacts> = {},
  input: Partial<RuleInput> = {},
) => highWithFallingKidney.evaluate(inputOf({ results: [HIGH, ...kidney], ...more }, input))

const si = (value: number, at = '2026-11-20') => creatinine(value, 'umol/L', { at })
const mg = (value: number, at = '2026-11-20') => creatinine(value, 'mg/dL', { at })
const rate = (value: number, at = '2026-11-20') => egfr(value, { at })
const BEFORE = '2026-10-20'
const STEADY = [rate(80), rate(80, BEFORE)]

describe('H-09 by creatinine', () => {
  test.each([
    ['1.5 times', [si(105), si(70, BEFORE)], 'raised'],
    ['just less', [si(104), si(70, BEFORE)], 'clear'],
    ['the line rounded as the values are: 106.5 is 107', [si(107), si(71, BEFORE)], 'raised'],
    ['and 106 is not', [si(106), si(71, BEFORE)], 'clear'],
    ['mg/dL on the line: 0.93 makes 1.395, which is 1.40', [mg(1.4), mg(0.93, BEFORE)], 'raised'],
    ['mg/dL just less', [mg(1.39), mg(0.93, BEFORE)], 'clear'],
    ['a baseline in the other unit', [mg(1.19), si(70, BEFORE)], 'raised'],
    ['a baseline in the other unit, just less', [mg(1.18), si(70, BEFORE)], 'clear'],
    ['rounded before it is compared', [si(104.5), si(70, BEFORE)], 'raised'],
  ])('%s: %s', (_, kidney, verdict) => {
    expect(evaluate([...kidney, ...STEADY])).toMatchObject([{ rule: 'H-09', verdict }])
  })

  test.each([
    [
      'the median of three',
      [si(120), si(70, BEFORE), si(80, '2026-09-20'), si(300, '2026-08-20')],
      80,
      'raised',
    ],
    ['of two their mean', [si(104), si(70, BEFORE), si(68, '2026-09-20')], 69, 'raised'],
    ['seven days before and not six', [si(105), si(100, '2026-11-14'), si(70, '2026-11-13')], 70, 'raised'],
    ['365 days before and not more', [si(105), si(100, '2025-11-19'), si(70, '2025-11-20')], 70, 'raised'],
  ])('against %s', (_, kidney, baseline, verdict) => {
    expect(evaluate([...kidney, ...STEADY])).toMatchObject([
      {
        verdict,
        reason: { falling: [{ measure: 'creatinine', than: { by: 'baseline', value: baseline } }] },
      },
    ])
  })

  test('a preliminary value is no baseline', () => {
    const prelim = creatinine(70, 'umol/L', { at: BEFORE, status: 'preliminary' })
    expect(evaluate([si(105), prelim, ...STEADY])).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'baseline-creatinine' }] },
    ])
  })
})

describe('H-09 by eGFR', () => {
  const CALM = [si(70), si(70, BEFORE)]
  test.each([
    ['a fall of a quarter', [rate(60), rate(80, BEFORE)], 'raised'],
    ['just less', [rate(61), rate(80, BEFORE)], 'clear'],
    ['of an odd baseline, 63.75', [rate(63.75), rate(85, BEFORE)], 'raised'],
    ['no fall at all', [rate(90), rate(80, BEFORE)], 'clear'],
  ])('%s: %s', (_, kidney, verdict) => {
    expect(evaluate([...kidney, ...CALM])).toMatchObject([{ verdict }])
  })
})

describe('H-09 within 48 hours', () => {
  const baseline = [rate(80), rate(80, BEFORE), si(90, BEFORE)]
  test.each([
    ['27 umol/L', [si(117), si(90, '2026-11-18')], 'raised'],
    ['26 umol/L', [si(116), si(90, '2026-11-18')], 'clear'],
    ['three days apart', [si(117), si(90, '2026-11-17')], 'clear'],
    ['48 hours to the minute', [si(117, '2026-11-20T08:00'), si(90, '2026-11-18T08:00')], 'raised'],
    ['a minute more', [si(117, '2026-11-20T08:01'), si(90, '2026-11-18T08:00')], 'clear'],
    ['within one day', [si(117, '2026-11-20T20:00'), si(90, '2026-11-20T08:00')], 'raised'],
    ['0.30 mg/dL', [mg(1.32), mg(1.02, '2026-11-18')], 'raised'],
    ['0.29 mg/dL', [mg(1.31), mg(1.02, '2026-11-18')], 'clear'],
    ['from the other unit', [mg(1.32), si(90, '2026-11-18')], 'raised'],
    ['from the lowest', [si(117), si(110, '2026-11-19'), si(90, '2026-11-18')], 'raised'],
    ['a fall is none', [si(90), si(117, '2026-11-18')], 'clear'],
  ])('%s: %s', (_, kidney, verdict) => {
    expect(evaluate([...kidney, ...baseline])).toMatchObject([{ verdict }])
  })

  test('is told without any baseline', () => {
    expect(evaluate([si(117), si(90, '2026-11-18')])).toMatchObject([
      {
        verdict: 'raised',
        reason: { falling: [{ value: 117, than: { by: 'hours', value: 90, day: day('2026-11-18') } }] },
      },
    ])
  })
})

describe('H-09', () => {
  const FALLING = [si(112), si(70, BEFORE)]

  test.each([
    [2.61, 1, 'same-day'],
    [2.95, 2, 'same-day'],
    [3.45, 4, 'immediate'],
  ] as const)('at %d mmol/L, grade %i, is %s', (value, grade, tier) => {
    const results = [corrected(value, 'mmol/L'), ...FALLING]
    expect(highWithFallingKidney.evaluate(inputOf({ results }))).toMatchObject([
      { verdict: 'raised', grade, tier, measure: 'calcium-corrected' },
    ])
  })

  test('names what fell, from what and since when', () => {
    const [now, before] = FALLING
    expect(evaluate(FALLING)).toMatchObject([
      {
        since: day('2026-11-20'),
        evidence: [HIGH.id, now?.id, before?.id],
        reason: {
          id: 'high-calcium-kidney',
          falling: [
            {
              measure: 'creatinine',
              value: 112,
              unit: 'umol/L',
              day: day('2026-11-20'),
              than: { value: 70 },
            },
          ],
        },
      },
    ])
    expect(evaluate([si(112, '2026-11-22'), si(70, BEFORE)])).toMatchObject([{ since: day('2026-11-22') }])
  })

  test('does not apply where calcium is not high', () => {
    const results = [corrected(2.6, 'mmol/L'), ...FALLING]
    expect(highWithFallingKidney.evaluate(inputOf({ results }))).toEqual([])
  })

  test.each([
    ['nothing of the kidneys', [], ['creatinine-result', 'egfr-result']],
    ['one creatinine', [si(70)], ['baseline-creatinine', 'egfr-result']],
    ['no eGFR, creatinine steady', [si(70), si(70, BEFORE)], ['egfr-result']],
    ['no creatinine, eGFR steady', STEADY, ['creatinine-result']],
    [
      'a bound is the latest',
      [egfr(90, { comparator: '>' }), si(70), si(70, BEFORE), ...STEADY],
      ['egfr-result'],
    ],
    ['an impossible value only', [si(1), ...STEADY], ['creatinine-result']],
  ])('%s: unknown, each part by itself @H8', (_, kidney, needs) => {
    expect(evaluate(kidney)).toMatchObject([
      { verdict: 'unknown', needs: needs.map((one) => ({ kind: 'fact', needs: one })) },
    ])
  })

  test('one part that fell is enough, whatever is missing of the others', () => {
    expect(evaluate(FALLING)).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate([rate(40), rate(80, BEFORE)])).toMatchObject([{ verdict: 'raised' }])
  })

  test('a preliminary result raises, labeled, and clears nothing @H7', () => {
    const prelim = (value: number) => creatinine(value, 'umol/L', { at: '2026-11-22', status: 'preliminary' })
    const calm = [si(70), si(70, BEFORE), ...STEADY]
    expect(evaluate([prelim(112), ...calm])).toMatchObject([
      { verdict: 'raised', badges: expect.arrayContaining(['preliminary']) },
    ])
    expect(evaluate([prelim(70), ...FALLING, ...STEADY])).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate([prelim(70), rate(80), rate(80, BEFORE)])).toMatchObject([{ verdict: 'unknown' }])
  })

  test('is labeled preliminary once, and only where nothing final tells of it', () => {
    const badgesOf = (kidney: readonly LabResult[], of = HIGH) => {
      const [finding] = highWithFallingKidney.evaluate(inputOf({ results: [of, ...kidney] }))
      return finding?.verdict === 'raised' ? finding.badges : undefined
    }
    const prelim = [creatinine(112, 'umol/L', { at: '2026-11-22', status: 'preliminary' }), si(70, BEFORE)]
    const own = badgesOf(FALLING)
    expect(own).not.toContain('preliminary')
    expect(badgesOf(prelim)).toEqual([...(own ?? []), 'preliminary'])
    expect(badgesOf([...prelim, rate(40), rate(80, BEFORE)])).not.toContain('preliminary')
    const high = corrected(2.7, 'mmol/L', { at: '2026-11-20', status: 'preliminary' })
    expect(badgesOf(prelim, high)?.filter((badge) => badge === 'preliminary')).toHaveLength(1)
    expect(badgesOf(FALLING, high)).toEqual(badgesOf(prelim, high))
  })

  test('holds since the first of several results that tell of it', () => {
    const both = [si(112, '2026-11-22'), si(70, BEFORE), rate(40, '2026-11-21'), rate(80, BEFORE)]
    expect(evaluate(both)).toMatchObject([{ since: day('2026-11-21') }])
    const older = [si(112, '2026-11-22'), si(70, BEFORE), rate(40, '2026-11-10'), rate(80, BEFORE)]
    expect(evaluate(older)).toMatchObject([{ since: day('2026-11-20') }])
  })

  test('an old fall stays one; an old good value does not reassure once the next is late @H12', () => {
    const late = { obligations: [obligation('creatinine', 'overdue', { tier: 'this-week' })] }
    expect(evaluate([si(112, '2026-06-20'), si(70, '2026-05-20')], {}, late)).toMatchObject([
      { verdict: 'raised' },
    ])
    const calm = [si(70), si(70, BEFORE), ...STEADY]
    expect(evaluate(calm, {}, late)).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'current-creatinine-result' }] },
    ])
    const due = {
      obligations: [obligation('creatinine', 'due'), obligation('calcium', 'overdue', { tier: 'this-week' })],
    }
    expect(evaluate(calm, {}, due)).toMatchObject([{ verdict: 'clear' }])
    const others = { obligations: [obligation('visit', 'due'), ...late.obligations] }
    expect(evaluate(calm, {}, others)).toMatchObject([{ verdict: 'unknown' }])
  })

  test.each([
    ['creatinine', 'unit-missing', '2026-11-22', 'unknown'],
    ['egfr', 'unit-not-understood', '2026-11-22', 'unknown'],
    ['creatinine', 'withdrawn', '2026-11-22', 'clear'],
    ['creatinine', 'unit-missing', '2026-11-19', 'clear'],
    ['albumin', 'unit-missing', '2026-11-22', 'clear'],
  ] as const)('a newer %s refused as %s on %s: %s @H11', (about, why, at, verdict) => {
    const calm = [si(70), si(70, BEFORE), ...STEADY]
    expect(evaluate(calm, { refusals: [refusal(about, why, at)] })).toMatchObject([{ verdict }])
  })

  test('clear names the values that clear it @H8', () => {
    const kidney = [si(70), si(70, BEFORE), ...STEADY]
    expect(evaluate(kidney)).toMatchObject([
      { verdict: 'clear', evidence: [HIGH.id, ...kidney.map(({ id }) => id)] },
    ])
  })
})
