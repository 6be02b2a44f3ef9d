import { array, assert, integer, option, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import { inCareContext } from '../../findings/care-context.ts'
import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf, nowOn, symptom, TODAY } from '../../testing/build-facts.ts'
import { comfortCare, diary, entryAgo, refusal, usualMark } from '../../testing/build-records.ts'
import { silentDiary } from './silent-diary.ts'

const gap = undefined
const evaluate = (given: Partial<PatientFacts>) => silentDiary.evaluate(inputOf(given))
function answer(given: Partial<PatientFacts>) {
  const [finding] = evaluate(given)
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

describe('P-07', () => {
  test.each([
    { ago: 6, answer: undefined, note: 'six days ago: not yet a patient who kept one before' },
    { ago: 7, answer: 'routine', note: 'seven days without, today among them' },
    { ago: 34, answer: 'routine', note: 'the last of the 28 days before' },
    { ago: 35, answer: undefined, note: 'no diary any more' },
  ])('a last entry $ago days ago: $answer ($note)', ({ ago, answer: expected }) => {
    expect(answer({ pain: [entryAgo(ago, 3)] })).toBe(expected)
  })

  test.each([
    { ago: 6, answer: 'clear' },
    { ago: 0, answer: 'clear' },
    { ago: 7, answer: 'routine' },
  ])('an entry $ago days ago, in a diary kept before: $answer', ({ ago, answer: expected }) => {
    expect(answer({ pain: [entryAgo(ago, 3), entryAgo(20, 3)] })).toBe(expected)
  })

  test.each([
    { worst: 7, answer: 'this-week' },
    { worst: 6, answer: 'routine' },
    { worst: 0, answer: 'routine' },
    { worst: gap, answer: 'routine' },
  ])('after a last worst of $worst: $answer', ({ worst, answer: expected }) => {
    expect(answer({ pain: [entryAgo(10, worst)] })).toBe(expected)
  })

  test('reads the last worst that was told, though the last entry tells none', () => {
    expect(answer({ pain: [entryAgo(10, gap), entryAgo(12, 9)] })).toBe('this-week')
    expect(answer({ pain: [entryAgo(10, 3), entryAgo(12, 9)] })).toBe('routine')
  })

  test('says so where no worst was ever told @H8', () => {
    expect(evaluate({ pain: [entryAgo(10, gap)] })).toMatchObject([
      { verdict: 'raised', missing: [{ kind: 'fact', needs: 'worst-pain-score' }] },
    ])
    expect(evaluate({ pain: [entryAgo(10, 0)] })).toMatchObject([{ missing: [] }])
  })

  test.each<[string, SymptomReport, string]>([
    ['a sign of the cord', symptom('leg-paresis', 'new', '2026-11-20'), 'this-week'],
    ['one 30 days ago', symptom('leg-paresis', 'new', '2026-10-24'), 'this-week'],
    ['one 31 days ago', symptom('leg-paresis', 'new', '2026-10-23'), 'routine'],
    ['one that is denied', symptom('leg-paresis', 'absent', '2026-11-20'), 'routine'],
    ['an unchanged one', symptom('leg-paresis', 'same', '2026-11-20'), 'this-week'],
    [
      'back pain that warns',
      { ...symptom('spinal-pain', 'new', '2026-11-20'), qualities: ['night'] },
      'this-week',
    ],
    ['back pain that does not', symptom('spinal-pain', 'new', '2026-11-20', ['lumbar-spine']), 'routine'],
    ['nausea', symptom('nausea', 'new', '2026-11-20'), 'routine'],
  ])('with %s: %s', (_name, report, expected) => {
    expect(answer({ pain: [entryAgo(10, 3)], symptoms: [report] })).toBe(expected)
  })

  test('a sign once told counts though it was denied since; what is usual does not', () => {
    const symptoms = [symptom('numbness', 'new', '2026-11-10'), symptom('numbness', 'absent', '2026-11-12')]
    expect(answer({ pain: [entryAgo(10, 3)], symptoms })).toBe('this-week')
    const unchanged = [symptom('numbness', 'same', '2026-11-10')]
    const usual = [usualMark('numbness', '2026-01-01')]
    expect(answer({ pain: [entryAgo(10, 3)], symptoms: unchanged, usual })).toBe('routine')
  })

  test('tells how long, the last worst and the signs', () => {
    const [last, sign] = [entryAgo(10, 9), symptom('leg-paresis', 'new', '2026-11-12')]
    expect(evaluate({ pain: [last, entryAgo(11, 4)], symptoms: [sign] })).toMatchObject([
      {
        rule: 'P-07',
        problem: 'pain',
        since: day('2026-11-20'),
        evidence: [last.id, sign.id],
        reason: {
          id: 'pain-diary-silent',
          lastEntry: day('2026-11-13'),
          days: 10,
          lastWorst: { worst: 9, day: day('2026-11-13') },
          warnings: [{ symptom: 'leg-paresis', answer: 'new' }],
        },
      },
    ])
  })

  test('clear names the newest entry', () => {
    const pain = diary(gap, 3, 4, gap, gap, gap, gap, gap, 5)
    expect(evaluate({ pain })).toMatchObject([{ verdict: 'clear', evidence: [pain[0]?.id] }])
  })

  test.each([
    ['value-not-number', '2026-11-17', 'unknown'],
    ['value-not-number', '2026-11-16', 'routine'],
    ['malformed', TODAY, 'unknown'],
    ['withdrawn', TODAY, 'routine'],
    ['not-measured', TODAY, 'routine'],
  ] as const)('an entry refused as %s on %s: %s, for somebody wrote something @H8', (why, at, expected) => {
    const refused = refusal('pain', why, at)
    const [finding] = evaluate({ pain: [entryAgo(10, 3)], refusals: [refused] })
    expect(answer({ pain: [entryAgo(10, 3)], refusals: [refused] })).toBe(expected)
    expect(finding?.evidence.includes(refused.resource)).toBe(expected === 'unknown')
  })

  test.each(['pain', 'symptoms'] as const)('%s not loaded: it can raise and never clear @H17', (concept) => {
    const coverage = new Map([...factsOf().coverage, [concept, { state: 'truncated', why: 'x' } as const]])
    const verdict = (pain: PatientFacts['pain']) =>
      evaluateWithCoverage(silentDiary, inputOf({ pain, coverage }))[0]?.verdict
    expect([verdict([entryAgo(10, 3)]), verdict([entryAgo(0, 3), entryAgo(10, 3)]), verdict([])]).toEqual([
      'raised',
      'unknown',
      'unknown',
    ])
  })

  test('is not lowered under comfort care, and says nothing of the deceased @H16 @H41', () => {
    const pain = [entryAgo(10, 9)]
    const cared = inCareContext(evaluate({ pain }), factsOf({ carePlans: [comfortCare()] }), nowOn(TODAY))
    expect(cared).toMatchObject([{ tier: 'this-week' }])
    const patient = { ...factsOf().patient, deceased: true }
    expect(evaluateRules(inputOf({ pain, patient }))).toEqual([])
  })

  test('neither the order of records nor copies change it', () => {
    const maybe = option(integer({ min: 0, max: 10 }), { nil: undefined, freq: 1 })
    assert(
      property(array(maybe, { maxLength: 28 }), (worst) => {
        const pain = diary(...Array.from({ length: 7 }, () => gap), ...worst)
        const symptoms = [
          symptom('leg-paresis', 'new', '2026-11-01'),
          symptom('numbness', 'new', '2026-11-02'),
        ]
        const turned = { pain: [...pain, ...pain].toReversed(), symptoms: symptoms.toReversed() }
        expect(evaluate(turned)).toEqual(evaluate({ pain, symptoms }))
      }),
    )
  })
})
