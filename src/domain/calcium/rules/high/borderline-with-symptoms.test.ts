import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { PatientFacts } from '../../../facts/patient-facts.ts'
import type { Symptom, SymptomAnswer, SymptomReport } from '../../../facts/symptom.ts'
import {
  albumin,
  corrected,
  day,
  inputOf,
  ionized,
  on,
  symptom,
  total,
} from '../../../testing/build-facts.ts'
import { medication } from '../../../testing/build-follow-up.ts'
import { refusal, usualMark } from '../../../testing/build-records.ts'
import { borderlineWithSymptoms } from './borderline-with-symptoms.ts'

const SAMPLE = '2026-11-16'
const told = (
  of: Symptom,
  answer: SymptomAnswer = 'new',
  at = '2026-11-15',
  more: Partial<SymptomReport> = {},
) => ({
  ...symptom(of, answer, at),
  ...more,
})
const NEAR = corrected(2.55, 'mmol/L', { at: SAMPLE })

const evaluate = (
  symptoms: readonly SymptomReport[],
  results: readonly LabResult[] = [NEAR],
  more: Partial<PatientFacts> = {},
) => borderlineWithSymptoms.evaluate(inputOf({ results, symptoms, ...more }))

const RED = [told('confusion')]
const AMBER = [told('excessive-thirst'), told('fatigue')]

describe('H-03', () => {
  test.each([
    [2.5, 'mmol/L', 0],
    [2.51, 'mmol/L', 1],
    [2.6, 'mmol/L', 1],
    [2.61, 'mmol/L', 0],
    [10, 'mg/dL', 0],
    [10.1, 'mg/dL', 1],
    [10.4, 'mg/dL', 1],
    [10.5, 'mg/dL', 0],
  ] as const)('%d %s: %i finding', (value, unit, findings) => {
    expect(evaluate(RED, [corrected(value, unit, { at: SAMPLE })])).toHaveLength(findings)
  })

  test.each([
    ['the laboratory’s own limit', corrected(2.57, 'mmol/L', { at: SAMPLE, low: 2.2, high: 2.55 }), 0],
    ['on it', corrected(2.55, 'mmol/L', { at: SAMPLE, low: 2.2, high: 2.55 }), 1],
    ['an uncorrected total', total(2.55, 'mmol/L', { at: SAMPLE }), 1],
    ['never an ionized one', ionized(1.28, 'mmol/L', { at: SAMPLE }), 0],
    ['not an old one', corrected(2.55, 'mmol/L', { at: '2026-11-08' }), 0],
    ['one of fourteen days', corrected(2.55, 'mmol/L', { at: '2026-11-09' }), 1],
    ['not an impossible one', total(2.55, 'mg/dL', { at: SAMPLE }), 0],
  ])('by %s', (_, result, findings) => {
    expect(evaluate([told('confusion', 'new', '2026-11-12')], [result])).toHaveLength(findings)
  })

  test.each([
    ['one red', RED, 'raised', 'same-day'],
    ['drowsiness', [told('drowsy')], 'raised', 'same-day'],
    ['two amber', AMBER, 'raised', 'this-week'],
    [
      'two amber that are as they were',
      [told('nausea', 'same'), told('fatigue', 'same')],
      'raised',
      'this-week',
    ],
    ['a red and two amber', [...RED, ...AMBER], 'raised', 'same-day'],
    ['one amber', [told('excessive-thirst')], 'clear', undefined],
    ['one amber twice', [told('fatigue', 'worse'), told('fatigue', 'new', '2026-11-14')], 'clear', undefined],
    [
      'weakness of a limb is none',
      [told('muscle-weakness', 'new', SAMPLE, { sites: ['leg'] }), told('fatigue')],
      'clear',
      undefined,
    ],
    ['weakness without a place is one', [told('muscle-weakness'), told('fatigue')], 'raised', 'this-week'],
    ['a denial', [told('confusion', 'absent')], 'clear', undefined],
    ['no answer at all @H8', [], 'unknown', undefined],
    ['another symptom', [told('cramp')], 'unknown', undefined],
  ] as const)('with %s is %s', (_, symptoms, verdict, tier) => {
    expect(evaluate(symptoms)).toMatchObject([{ rule: 'H-03', verdict, ...(tier && { tier }) }])
  })

  test.each([
    ['2026-11-08', 'unknown'],
    ['2026-11-09', 'raised'],
    ['2026-11-23', 'raised'],
  ])('told on %s: %s, within a week of the sample', (at, verdict) => {
    expect(evaluate([told('confusion', 'new', at)])).toMatchObject([{ verdict }])
  })

  test.each([
    [
      'told too late, begun in time',
      told('confusion', 'new', '2026-11-25', { onset: day('2026-11-20') }),
      'raised',
    ],
    [
      'told and begun too late',
      told('confusion', 'new', '2026-11-25', { onset: day('2026-11-24') }),
      'unknown',
    ],
    ['denied later', told('confusion', 'absent', '2026-11-28'), 'clear'],
  ])('%s: %s', (_, report, verdict) => {
    expect(evaluate([report, ...(verdict === 'clear' ? RED : [])])).toMatchObject([{ verdict }])
  })

  test('unless it is usual for this patient, and unchanged', () => {
    const usual = [usualMark('confusion', '2026-01-01')]
    expect(evaluate([told('confusion', 'same')], [NEAR], { usual })).toMatchObject([{ verdict: 'clear' }])
    expect(evaluate([told('confusion', 'worse')], [NEAR], { usual })).toMatchObject([{ tier: 'same-day' }])
  })

  test('since both did', () => {
    expect(evaluate(RED)).toMatchObject([{ since: day(SAMPLE) }])
    expect(evaluate([told('confusion', 'new', '2026-11-20')])).toMatchObject([{ since: day('2026-11-20') }])
  })
})

describe('H-03 with an opioid', () => {
  const opioid = medication('opioid')
  const withOpioid = (symptoms: readonly SymptomReport[], order = opioid) =>
    evaluate(symptoms, [NEAR], { orders: [order] })

  test.each([
    ['constipation and nausea', [told('constipation'), told('nausea')], 'clear'],
    ['drowsiness', [told('drowsy')], 'clear'],
    ['nausea and vomiting', [told('nausea'), told('vomiting')], 'clear'],
    ['nausea, thirst and fatigue', [told('nausea'), ...AMBER], 'raised'],
    ['confusion', RED, 'raised'],
  ])('%s: %s', (_, symptoms, verdict) => {
    expect(withOpioid(symptoms)).toMatchObject([{ verdict }])
  })

  test.each([
    ['stopped', medication('opioid', { state: 'stopped' })],
    ['completed', medication('opioid', { state: 'completed' })],
    ['on hold', medication('opioid', { state: 'on-hold' })],
    ['ended yesterday', medication('opioid', { end: day('2026-11-22') })],
    ['begun tomorrow', medication('opioid', { start: day('2026-11-24') })],
    ['another drug', medication('analgesic')],
  ])('%s leaves nothing out', (_, order) => {
    expect(withOpioid([told('drowsy')], order)).toMatchObject([{ verdict: 'raised', tier: 'same-day' }])
  })

  test.each([
    ['ends today', medication('opioid', { end: day('2026-11-23') })],
    ['begins today', medication('opioid', { start: day('2026-11-23') })],
    ['is taken as needed', medication('opioid', { asNeeded: true })],
    ['is a statement', medication('opioid', { origin: 'statement' })],
  ])('which %s explains it', (_, order) => {
    expect(withOpioid([told('drowsy')], order)).toMatchObject([{ verdict: 'clear' }])
  })

  test('says what was left out, and why', () => {
    const nausea = told('nausea')
    expect(withOpioid([nausea])).toMatchObject([
      {
        verdict: 'clear',
        reason: {
          id: 'high-calcium-borderline-alone',
          answered: [{ symptom: 'nausea' }],
          explained: [{ symptom: 'nausea' }],
        },
        evidence: [NEAR.id, nausea.id, opioid.id],
      },
    ])
    expect(withOpioid([nausea, ...AMBER])).toMatchObject([
      {
        reason: {
          amber: [{ symptom: 'excessive-thirst' }, { symptom: 'fatigue' }],
          explained: [{ symptom: 'nausea' }],
        },
      },
    ])
  })
})

describe('H-03 and what is not certain', () => {
  test.each([
    [
      'raises',
      corrected(2.55, 'mmol/L', { at: SAMPLE, status: 'preliminary' }),
      ['preliminary', 'default-range'],
    ],
  ])('a preliminary value %s, labeled @H7', (_, result, badges) => {
    const [finding] = evaluate(RED, [result])
    expect(finding).toMatchObject({ verdict: 'raised', badges: expect.arrayContaining(badges) })
  })

  test('a preliminary value that is lower takes nothing back @H7', () => {
    const newer = corrected(2.4, 'mmol/L', { at: '2026-11-20', status: 'preliminary' })
    expect(evaluate(RED, [newer, NEAR])).toMatchObject([{ verdict: 'raised', value: 2.55 }])
    expect(evaluate(RED, [corrected(2.4, 'mmol/L', { at: '2026-11-20' }), NEAR])).toEqual([])
  })

  test.each([
    ['above 2.55', corrected(2.55, 'mmol/L', { at: SAMPLE, comparator: '>' }), 'unknown'],
    ['below 2.60', corrected(2.6, 'mmol/L', { at: SAMPLE, comparator: '<' }), 'unknown'],
  ])('a bound that does not decide, %s, is %s @H3', (_, result, verdict) => {
    expect(evaluate(RED, [result])).toMatchObject([
      { verdict, needs: [{ kind: 'fact', needs: 'calcium-number' }] },
    ])
    expect(evaluate([told('confusion', 'absent')], [result])).toMatchObject([{ verdict: 'clear' }])
  })

  test.each([
    ['below 2.50', corrected(2.5, 'mmol/L', { at: SAMPLE, comparator: '<' })],
    ['above 2.60', corrected(2.6, 'mmol/L', { at: SAMPLE, comparator: '>' })],
  ])('a bound that decides otherwise, %s, is none', (_, result) => {
    expect(evaluate(RED, [result])).toEqual([])
  })

  test('an answer that cannot be read leaves it open @H8', () => {
    const denied = told('confusion', 'absent')
    const one = refusal('confusion', 'value-not-number', '2026-11-18')
    expect(evaluate([denied], [NEAR], { refusals: [one] })[0]?.evidence).toEqual([NEAR.id, one.resource])
    const refused = (at: string, about = 'confusion') => ({
      refusals: [refusal(about, 'value-not-number', at)],
    })
    expect(evaluate([denied], [NEAR], refused('2026-11-18'))).toMatchObject([
      {
        verdict: 'unknown',
        needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
        reason: { id: 'high-calcium-answer-refused', symptom: 'confusion', day: day('2026-11-18') },
      },
    ])
    expect(evaluate([denied], [NEAR], refused('2026-11-14'))).toMatchObject([{ verdict: 'clear' }])
    expect(evaluate([denied], [NEAR], refused('2026-11-08', 'nausea'))).toMatchObject([{ verdict: 'clear' }])
    expect(evaluate([denied], [NEAR], refused('2026-11-18', 'cramp'))).toMatchObject([{ verdict: 'clear' }])
    expect(
      evaluate([denied], [NEAR], { refusals: [refusal('confusion', 'withdrawn', '2026-11-18')] }),
    ).toMatchObject([{ verdict: 'clear' }])
    expect(evaluate(RED, [NEAR], refused('2026-11-18', 'nausea'))).toMatchObject([{ verdict: 'raised' }])
  })

  test('computed from an albumin as well', () => {
    const results = [total(2.35, 'mmol/L', { at: SAMPLE }), albumin(30, 'g/L', { at: SAMPLE })]
    expect(evaluate(RED, results)).toMatchObject([
      { verdict: 'raised', measure: 'calcium-computed', value: 2.55 },
    ])
  })
})

test('an answer of the sample’s own hour is near', () => {
  const report = { ...told('confusion'), when: on('2026-11-16T08:00') }
  expect(evaluate([report])).toMatchObject([{ verdict: 'raised' }])
})

test('amber and red are told apart, each since the first of them, and opioids only where they explain', () => {
  const both = [told('confusion', 'new', '2026-11-17'), told('excessive-thirst', 'new', '2026-11-18')]
  expect(evaluate(both)).toMatchObject([
    {
      since: day('2026-11-17'),
      reason: { red: [{ symptom: 'confusion' }], amber: [{ symptom: 'excessive-thirst' }] },
    },
  ])
  expect(evaluate([told('confusion', 'new', '2026-11-12')])).toMatchObject([{ since: day(SAMPLE) }])
  const opioid = medication('opioid')
  const [clear] = evaluate([told('fatigue')], [NEAR], { orders: [opioid] })
  expect(clear?.verdict).toBe('clear')
  expect(clear?.evidence).not.toContain(opioid.id)
})

test('one red beside one amber is not two amber ones', () => {
  const usual = [usualMark('confusion', '2026-10-01')]
  const answers = [told('confusion', 'same'), told('fatigue')]
  expect(evaluate(answers, [NEAR], { usual })).toMatchObject([{ verdict: 'clear' }])
})
