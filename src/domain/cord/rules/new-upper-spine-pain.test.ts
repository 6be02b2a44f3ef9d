import { describe, expect, test } from 'vitest'

import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Symptom, SymptomAnswer, SymptomReport, SymptomSite } from '../../facts/symptom.ts'
import type { Region } from '../../skeleton/region.ts'
import { addDays } from '../../time/day.ts'
import { day, inputOf, symptom, TODAY } from '../../testing/build-facts.ts'
import { entryAgo, usualMark } from '../../testing/build-records.ts'
import { newUpperSpinePain } from './new-upper-spine-pain.ts'

const evaluate = (given: Partial<PatientFacts>) => newUpperSpinePain.evaluate(inputOf(given))
const verdict = (given: Partial<PatientFacts>) => evaluate(given)[0]?.verdict ?? 'none'

function pain(
  ago: number,
  sites: readonly SymptomSite[] = ['cervical-spine'],
  answer: SymptomAnswer = 'new',
) {
  return reportAgo(ago, 'spinal-pain', answer, sites)
}

function reportAgo(
  ago: number,
  of: Symptom,
  answer: SymptomAnswer,
  sites: readonly SymptomSite[] = [],
): SymptomReport {
  return { ...symptom(of, answer, TODAY, sites), when: { day: addDays(day(TODAY), -ago) } }
}

const T4: Region = { region: 'thoracic-spine', level: 'T4' }
const entry = (ago: number, worst: number | undefined, more: Partial<PainEntry> = {}) =>
  entryAgo(ago, worst, { regions: [T4], ...more })

describe('M-04', () => {
  test('new neck pain, of any kind, is for today', () => {
    const report = pain(1)
    expect(evaluate({ symptoms: [report] })).toMatchObject([
      {
        rule: 'M-04',
        problem: 'cord',
        verdict: 'raised',
        tier: 'same-day',
        since: day('2026-11-22'),
        evidence: [report.id],
        reason: {
          id: 'spine-pain-new',
          pains: [{ region: 'cervical-spine', day: day('2026-11-22') }],
          quietDays: 60,
        },
      },
    ])
  })

  test.each<[string, SymptomReport, string]>([
    ['of the thoracic spine', pain(1, ['thoracic-spine']), 'raised'],
    ['of the thoracic spine by its own code', reportAgo(1, 'thoracic-spine-pain', 'present'), 'raised'],
    ['of neck and lumbar spine', pain(1, ['lumbar-spine', 'cervical-spine']), 'raised'],
    ['of a bone of the thoracic spine', reportAgo(1, 'bone-pain', 'new', ['thoracic-spine']), 'raised'],
    ['of a vertebra', { ...reportAgo(1, 'bone-pain', 'new'), regions: [T4] }, 'raised'],
    ['of the lumbar spine', pain(1, ['lumbar-spine']), 'none'],
    ['of the spine, no part told', pain(1, []), 'none'],
    ['of the jaw', reportAgo(1, 'jaw-pain', 'new'), 'none'],
    ['that is denied', pain(1, ['cervical-spine'], 'absent'), 'none'],
    ['told as unchanged, and told here for the first time', pain(1, ['cervical-spine'], 'same'), 'raised'],
    ['that warns as well', { ...pain(1), qualities: ['night'] }, 'raised'],
  ])('pain %s: %s', (_, report, expected) => {
    expect(verdict({ symptoms: [report] })).toBe(expected)
  })

  test.each([
    [7, 'raised'],
    [8, 'none'],
  ])('told %d days ago is %s', (ago, expected) => {
    expect(verdict({ symptoms: [pain(ago)] })).toBe(expected)
    expect(verdict({ pain: [entry(ago, 3)] })).toBe(expected)
  })

  test.each([
    ['59 days before', 61, 'clear'],
    ['60 days before', 62, 'raised'],
  ])('where pain was told there %s', (_, ago, expected) => {
    expect(verdict({ symptoms: [pain(2), pain(ago)] })).toBe(expected)
    expect(verdict({ symptoms: [pain(2, ['thoracic-spine'])], pain: [entry(ago, 1)] })).toBe(expected)
  })

  test('pain elsewhere, or of no part of the spine that was told, makes it no older', () => {
    for (const earlier of [pain(20, ['thoracic-spine']), pain(20, ['lumbar-spine']), pain(20, [])])
      expect(verdict({ symptoms: [pain(2), earlier] })).toBe('raised')
  })

  test('told again in the week it is the same new pain, and it is new for a week from its beginning', () => {
    expect(evaluate({ symptoms: [pain(1, ['cervical-spine'], 'same'), pain(6)] })).toMatchObject([
      {
        verdict: 'raised',
        since: day('2026-11-17'),
        reason: { pains: [{ since: day('2026-11-17'), day: day('2026-11-22') }] },
      },
    ])
    expect(verdict({ symptoms: [pain(1, ['cervical-spine'], 'same'), pain(8)] })).toBe('clear')
  })

  describe('in the diary', () => {
    test.each<[string, PainEntry, string]>([
      ['any score', entry(1, 1), 'raised'],
      ['an average alone', entry(1, undefined, { average: 2 }), 'raised'],
      ['no score: a place that is named hurts', entry(1, undefined), 'raised'],
      ['a worst of zero', entry(1, 0), 'none'],
      ['another place', entry(1, 8, { regions: [{ region: 'lumbar-spine' }] }), 'none'],
      ['no place', entry(1, 8, { regions: [] }), 'none'],
      ['the neck by its own name', entry(1, 4, { regions: [], sites: ['cervical-spine'] }), 'raised'],
    ])('%s', (_, of, expected) => {
      expect(verdict({ pain: [of] })).toBe(expected)
    })

    test('the worst of its days is told', () => {
      expect(evaluate({ pain: [entry(1, 3), entry(2, 6)] })[0]?.reason).toMatchObject({
        pains: [{ region: 'thoracic-spine', worst: 6 }],
      })
    })
  })

  test('a newer denial of it settles it, one of another place does not', () => {
    const denied = (sites: readonly SymptomSite[], ago = 1) => reportAgo(ago, 'spinal-pain', 'absent', sites)
    expect(evaluate({ symptoms: [denied([]), pain(3)] })).toMatchObject([
      { verdict: 'clear', reason: { pains: [{ how: 'denied', on: day('2026-11-22') }] } },
    ])
    expect(verdict({ symptoms: [denied(['cervical-spine']), pain(3)] })).toBe('clear')
    expect(verdict({ symptoms: [denied(['lumbar-spine']), pain(3)] })).toBe('raised')
    expect(verdict({ symptoms: [denied([], 3), pain(3)] })).toBe('raised')
    expect(verdict({ symptoms: [pain(1), denied([], 2), pain(3)] })).toBe('raised')
  })

  test('what is usual and unchanged is no news; new or worse it is', () => {
    const usual = [usualMark('spinal-pain', '2026-11-01', { until: day('2026-12-01') })]
    const told = (answer: SymptomAnswer) => ({ symptoms: [pain(1, ['cervical-spine'], answer)], usual })
    expect(evaluate(told('same'))).toMatchObject([
      { verdict: 'clear', reason: { pains: [{ how: 'usual', on: day('2026-12-01') }] } },
    ])
    expect(verdict(told('worse'))).toBe('raised')
    expect(verdict(told('new'))).toBe('raised')
  })

  test('new in two places is one finding that names both', () => {
    const [neck, back] = [pain(1), pain(4, ['thoracic-spine'])]
    expect(evaluate({ symptoms: [neck, back] })).toMatchObject([
      {
        verdict: 'raised',
        since: day('2026-11-19'),
        evidence: [neck.id, back.id],
        reason: { pains: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }] },
      },
    ])
  })

  test('new in one place is raised though the other is known', () => {
    const known = [pain(2, ['thoracic-spine']), pain(30, ['thoracic-spine'])]
    expect(evaluate({ symptoms: [pain(1), ...known] })[0]?.reason).toMatchObject({
      id: 'spine-pain-new',
      pains: [{ region: 'cervical-spine' }],
    })
    expect(evaluate({ symptoms: known })).toMatchObject([
      { verdict: 'clear', reason: { pains: [{ how: 'before', on: day('2026-10-24') }] } },
    ])
  })
})
