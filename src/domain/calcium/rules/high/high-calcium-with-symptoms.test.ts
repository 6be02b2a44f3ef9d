import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../../facts/patient-facts.ts'
import type { Symptom, SymptomReport, UsualSymptom } from '../../../facts/symptom.ts'
import { corrected, day, dose, inputOf, symptom } from '../../../testing/build-facts.ts'
import { refusal } from '../../../testing/build-records.ts'
import { highCalciumWithSymptoms } from './high-calcium-with-symptoms.ts'

const SAMPLE = '2026-11-16'

function evaluate(value: number, symptoms: readonly SymptomReport[], more: Partial<PatientFacts> = {}) {
  const results = [corrected(value, 'mmol/L', { at: SAMPLE, low: 2.2, high: 2.6 })]
  return highCalciumWithSymptoms.evaluate(inputOf({ results, symptoms, ...more }))
}

const told = (of: Symptom, answer: SymptomReport['answer'] = 'new', at = '2026-11-17') =>
  symptom(of, answer, at)

describe('H-02', () => {
  test.each([
    { id: 'T23', value: 2.7, symptoms: ['excessive-thirst', 'nausea'], tier: 'same-day' },
    { id: 'T24', value: 2.68, symptoms: ['confusion'], tier: 'immediate' },
    { id: 'drowsy', value: 2.61, symptoms: ['drowsy'], tier: 'immediate' },
    { id: 'collapse', value: 2.61, symptoms: ['collapse'], tier: 'immediate' },
    { id: 'palpitations', value: 2.61, symptoms: ['palpitations'], tier: 'immediate' },
    { id: 'thirst alone', value: 2.61, symptoms: ['excessive-thirst'], tier: 'same-day' },
    { id: 'polyuria alone', value: 2.61, symptoms: ['polyuria'], tier: 'same-day' },
    { id: 'vomiting alone', value: 2.61, symptoms: ['vomiting'], tier: 'same-day' },
    { id: 'nausea alone', value: 2.61, symptoms: ['nausea'], tier: 'this-week' },
    { id: 'fatigue alone', value: 2.61, symptoms: ['fatigue'], tier: 'this-week' },
    { id: 'two amber', value: 2.61, symptoms: ['fatigue', 'constipation'], tier: 'same-day' },
    { id: 'weakness and low mood', value: 2.61, symptoms: ['muscle-weakness', 'low-mood'], tier: 'same-day' },
    { id: 'grade 2 with fatigue', value: 2.95, symptoms: ['fatigue'], tier: 'same-day' },
    { id: 'grade 4 with nausea', value: 3.6, symptoms: ['nausea'], tier: 'immediate' },
  ] as const)('$id is $tier', ({ value, symptoms, tier }) => {
    const [finding] = evaluate(
      value,
      symptoms.map((of) => told(of)),
    )
    expect(finding).toMatchObject({ rule: 'H-02', verdict: 'raised', tier })
  })

  test('at grade 1 says that symptoms make it more, at a higher grade not', () => {
    const badges = (value: number) => evaluate(value, [told('nausea')])[0]
    expect(badges(2.7)).toMatchObject({ grade: 1, badges: ['symptoms-at-least-grade-2'] })
    expect(badges(2.95)).toMatchObject({ grade: 2, badges: [] })
  })

  test('two amber symptoms that are as ever do not lift the tier, two of which one is worse neither', () => {
    const tier = (...symptoms: SymptomReport[]) => {
      const [finding] = evaluate(2.7, symptoms)
      return finding?.verdict === 'raised' ? finding.tier : undefined
    }
    expect(tier(told('fatigue', 'same'), told('nausea', 'same'))).toBe('this-week')
    expect(tier(told('fatigue', 'same'), told('nausea', 'worse'))).toBe('this-week')
    expect(tier(told('fatigue', 'worse'), told('nausea', 'present'))).toBe('same-day')
    expect(tier(told('excessive-thirst', 'same'))).toBe('same-day')
    expect(tier(told('confusion', 'same'))).toBe('immediate')
  })

  test('the same symptom told twice is one', () => {
    const [finding] = evaluate(2.7, [told('nausea'), told('nausea', 'new', '2026-11-18')])
    expect(finding).toMatchObject({ tier: 'this-week', reason: { amber: [{ day: day('2026-11-18') }] } })
  })

  test.each([
    { at: '2026-11-08', raised: false, note: '8 days before the sample' },
    { at: '2026-11-09', raised: true, note: '7 days before' },
    { at: '2026-11-23', raised: true, note: 'until the value is superseded' },
  ])('a symptom of $at counts: $raised ($note)', ({ at, raised }) => {
    const [finding] = evaluate(2.7, [told('confusion', 'new', at)])
    expect(finding?.verdict === 'raised').toBe(raised)
  })

  test('a newer answer replaces the older, either way', () => {
    const verdict = (...symptoms: SymptomReport[]) => evaluate(2.7, symptoms)[0]?.verdict
    expect(verdict(told('confusion'), told('confusion', 'absent', '2026-11-18'))).toBe('clear')
    expect(verdict(told('confusion', 'absent'), told('confusion', 'new', '2026-11-18'))).toBe('raised')
  })

  test('opioids explain nothing away once calcium is high', () => {
    const [finding] = evaluate(2.7, [told('constipation'), told('nausea')], {
      doses: [dose('opioid', SAMPLE)],
    })
    expect(finding).toMatchObject({ verdict: 'raised', tier: 'same-day' })
  })

  test('weakness of a limb belongs to the cord', () => {
    const weak = symptom('muscle-weakness', 'new', '2026-11-17', ['leg'])
    expect(evaluate(2.7, [weak])[0]).toMatchObject({ verdict: 'unknown' })
  })

  describe('what is usual for the patient', () => {
    const mark = (more: Partial<UsualSymptom> = {}): UsualSymptom => ({
      id: 'Observation/usual',
      symptom: 'nausea',
      sites: [],
      from: day('2026-10-01'),
      ...more,
    })
    test.each([
      { name: 'unchanged does not count', answer: 'same', usual: [mark()], verdict: 'clear' },
      { name: 'worse counts', answer: 'worse', usual: [mark()], verdict: 'raised' },
      { name: 'new counts', answer: 'new', usual: [mark()], verdict: 'raised' },
      { name: 'present without more counts', answer: 'present', usual: [mark()], verdict: 'raised' },
      { name: 'unchanged but not marked counts', answer: 'same', usual: [], verdict: 'raised' },
      {
        name: 'on the last day of its mark does not count',
        answer: 'same',
        usual: [mark({ until: day('2026-11-23') })],
        verdict: 'clear',
      },
      {
        name: 'past its mark counts',
        answer: 'same',
        usual: [mark({ until: day('2026-11-22') })],
        verdict: 'raised',
      },
      {
        name: 'another symptom counts',
        answer: 'same',
        usual: [mark({ symptom: 'fatigue' })],
        verdict: 'raised',
      },
    ] as const)('$name', ({ answer, usual, verdict }) => {
      expect(evaluate(2.7, [told('nausea', answer)], { usual })[0]?.verdict).toBe(verdict)
    })
  })

  test('says nothing where calcium is not high', () => {
    expect(evaluate(2.6, [told('confusion')])).toEqual([])
  })

  test('without any answer is unknown: not asked is not denied @H8', () => {
    expect(evaluate(2.7, [])).toMatchObject([
      { verdict: 'unknown', needs: [{ kind: 'fact', needs: 'symptom-answers' }] },
    ])
  })

  test.each([
    ['newer than a denial', '2026-11-18', 'value-not-number', 'unknown'],
    ['older than it', '2026-11-16', 'value-not-number', 'clear'],
    ['withdrawn', '2026-11-18', 'withdrawn', 'clear'],
  ] as const)('an answer that cannot be read, %s, leaves it %s @H8', (_, at, why, verdict) => {
    const refusals = [refusal('confusion', why, at)]
    const [finding] = evaluate(2.7, [told('confusion', 'absent')], { refusals })
    expect(finding).toMatchObject({
      verdict,
      ...(verdict === 'unknown' && {
        needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
        reason: { id: 'high-calcium-answer-refused', symptom: 'confusion', day: day(at) },
      }),
    })
    expect(evaluate(2.7, [told('nausea')], { refusals })).toMatchObject([{ verdict: 'raised' }])
  })

  test('clear names the answers', () => {
    const denied = told('confusion', 'absent')
    const [finding] = evaluate(2.7, [denied])
    expect(finding).toMatchObject({ verdict: 'clear', evidence: [expect.any(String), denied.id] })
  })

  test('stands since both did', () => {
    expect(evaluate(2.7, [told('nausea', 'new', '2026-11-12')])[0]).toMatchObject({ since: day(SAMPLE) })
    expect(evaluate(2.7, [told('nausea', 'new', '2026-11-19')])[0]).toMatchObject({
      since: day('2026-11-19'),
    })
  })
})

describe('H-02 tells apart', () => {
  test('red from amber, and decides by any of them', () => {
    const [finding] = evaluate(2.7, [told('fatigue'), told('confusion'), told('nausea', 'new', '2026-11-18')])
    expect(finding).toMatchObject({
      tier: 'immediate',
      reason: { red: [{ symptom: 'confusion' }], amber: [{ symptom: 'nausea' }, { symptom: 'fatigue' }] },
    })
    expect(evaluate(2.61, [told('fatigue', 'same'), told('vomiting', 'same')])).toMatchObject([
      { tier: 'same-day' },
    ])
  })

  test.each([
    ['2026-11-10', SAMPLE],
    [SAMPLE, SAMPLE],
    ['2026-11-18', '2026-11-18'],
  ])('since when both hold: told on %s, since %s', (at, since) => {
    expect(evaluate(2.7, [told('confusion', 'new', at), told('nausea', 'new', '2026-11-20')])).toMatchObject([
      { since: day(since) },
    ])
  })

  test('an answer that cannot be read is named in what is not known', () => {
    const refused = refusal('confusion', 'malformed', '2026-11-17')
    const [finding] = evaluate(2.7, [told('nausea', 'absent')], { refusals: [refused] })
    expect(finding?.verdict).toBe('unknown')
    expect(finding?.evidence).toContain(refused.resource)
    expect(finding?.evidence).toHaveLength(2)
  })
})
