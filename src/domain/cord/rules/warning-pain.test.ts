import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { RefusalReason } from '../../facts/record.ts'
import {
  PAIN_QUALITIES,
  type PainQuality,
  type Symptom,
  type SymptomAnswer,
  type SymptomReport,
  type SymptomSite,
} from '../../facts/symptom.ts'
import { day, inputOf, symptom } from '../../testing/build-facts.ts'
import { refusal, usualMark } from '../../testing/build-records.ts'
import { warningPain } from './warning-pain.ts'

const evaluate = (given: Partial<PatientFacts>) => warningPain.evaluate(inputOf(given))
const verdict = (given: Partial<PatientFacts>) => evaluate(given)[0]?.verdict ?? 'none'

type Told = {
  readonly symptom?: Symptom
  readonly answer?: SymptomAnswer
  readonly sites?: readonly SymptomSite[]
  readonly qualities?: readonly PainQuality[]
}

function pain(at: string, told: Told = {}): SymptomReport {
  const { symptom: of = 'spinal-pain', answer = 'new', sites = [], qualities = ['night'] } = told
  return { ...symptom(of, answer, at, sites), qualities }
}

describe('M-03', () => {
  test('T52: lumbar pain that is worse on straining, no sign of the nerves, is for today', () => {
    const report = pain('2026-11-22', { sites: ['lumbar-spine'], qualities: ['straining', 'mechanical'] })
    expect(evaluate({ symptoms: [report] })).toMatchObject([
      {
        rule: 'M-03',
        problem: 'cord',
        verdict: 'raised',
        tier: 'same-day',
        since: day('2026-11-22'),
        evidence: [report.id],
        reason: {
          id: 'spine-pain-warning',
          pain: { symptom: 'spinal-pain', answer: 'new', qualities: ['mechanical', 'straining'] },
        },
        missing: [],
      },
    ])
  })

  test.each(PAIN_QUALITIES)('pain that is %s warns', (quality) => {
    expect(verdict({ symptoms: [pain('2026-11-22', { qualities: [quality] })] })).toBe('raised')
  })

  test.each<[string, Told, string]>([
    ['lumbar pain without more is class C', { sites: ['lumbar-spine'], qualities: [] }, 'none'],
    ['thoracic pain without more is for M-04', { sites: ['thoracic-spine'], qualities: [] }, 'none'],
    ['thoracic spine pain by its own code', { symptom: 'thoracic-spine-pain' }, 'raised'],
    ['pain of a bone of the spine', { symptom: 'bone-pain', sites: ['spine'] }, 'raised'],
    ['pain of a bone elsewhere', { symptom: 'bone-pain', sites: ['leg'] }, 'none'],
    ['pain of a bone nobody named', { symptom: 'bone-pain' }, 'none'],
    ['radicular pain is class A', { symptom: 'radicular-pain' }, 'none'],
    ['worse', { answer: 'worse' }, 'raised'],
    ['present without more', { answer: 'present' }, 'raised'],
    ['unchanged, told here for the first time', { answer: 'same' }, 'raised'],
    ['denied', { answer: 'absent' }, 'none'],
  ])('%s', (_, told, expected) => {
    expect(verdict({ symptoms: [pain('2026-11-22', told)] })).toBe(expected)
  })

  test('a level of the spine in the place of the bone is enough', () => {
    const report = {
      ...pain('2026-11-22', { symptom: 'bone-pain' }),
      regions: [{ region: 'lumbar-spine', level: 'L4' } as const],
    }
    expect(verdict({ symptoms: [report] })).toBe('raised')
  })

  test.each([
    ['2026-11-16', 'raised'],
    ['2026-11-15', 'none'],
    ['2026-11-23T21:00', 'raised'],
  ])('lives for 7 days: told on %s is %s', (at, expected) => {
    expect(verdict({ symptoms: [pain(at)] })).toBe(expected)
  })

  describe('once it is over', () => {
    const old = pain('2026-11-10')

    test.each<[SymptomAnswer, string]>([
      ['same', 'clear'],
      ['worse', 'raised'],
      ['new', 'raised'],
      ['present', 'raised'],
    ])('the same pain told again as %s is %s', (answer, expected) => {
      expect(verdict({ symptoms: [old, pain('2026-11-20', { answer })] })).toBe(expected)
    })

    test('unchanged says since when it has been told', () => {
      const again = pain('2026-11-20', { answer: 'same' })
      expect(evaluate({ symptoms: [old, again] })).toMatchObject([
        {
          verdict: 'clear',
          evidence: [again.id, old.id],
          reason: { id: 'spine-pain-settled', how: 'unchanged', day: day('2026-11-10') },
        },
      ])
    })

    test.each([
      ['59 days before', '2026-09-22', 'clear'],
      ['60 days before', '2026-09-21', 'raised'],
    ])('unchanged since %s', (_, at, expected) => {
      expect(verdict({ symptoms: [pain(at), pain('2026-11-20', { answer: 'same' })] })).toBe(expected)
    })

    test('unchanged after it was denied is a new episode', () => {
      const denied = symptom('spinal-pain', 'absent', '2026-11-14')
      expect(verdict({ symptoms: [old, denied, pain('2026-11-20', { answer: 'same' })] })).toBe('raised')
    })

    test('unchanged in another place is not the same pain', () => {
      const lumbar = pain('2026-11-10', { sites: ['lumbar-spine'] })
      const neck = pain('2026-11-20', { answer: 'same', sites: ['cervical-spine'] })
      expect(verdict({ symptoms: [lumbar, neck] })).toBe('raised')
    })
  })

  test('unchanged while the first report lives adds to it and does not prolong it', () => {
    const first = pain('2026-11-17')
    const again = pain('2026-11-22', { answer: 'same', qualities: ['tender'] })
    expect(evaluate({ symptoms: [first, again] })).toMatchObject([
      {
        verdict: 'raised',
        since: day('2026-11-17'),
        reason: { pain: { answer: 'new', qualities: ['night', 'tender'] } },
      },
    ])
    const before = pain('2026-11-15')
    expect(verdict({ symptoms: [before, again] })).toBe('clear')
  })

  test('a newer denial ends it, one of another place does not', () => {
    const report = pain('2026-11-20', { sites: ['lumbar-spine'] })
    const denied = (sites: readonly SymptomSite[], at = '2026-11-21') =>
      symptom('spinal-pain', 'absent', at, sites)
    expect(verdict({ symptoms: [report, denied([])] })).toBe('clear')
    expect(verdict({ symptoms: [report, denied(['lumbar-spine'])] })).toBe('clear')
    expect(verdict({ symptoms: [report, denied(['cervical-spine'])] })).toBe('raised')
    expect(verdict({ symptoms: [report, denied([], '2026-11-20')] })).toBe('raised')
  })

  test('what is usual is no news while unchanged; new or worse it is', () => {
    const usual = [usualMark('spinal-pain', '2026-10-01', { until: day('2026-11-30') })]
    expect(evaluate({ symptoms: [pain('2026-11-22', { answer: 'same' })], usual })).toMatchObject([
      { verdict: 'clear', reason: { how: 'usual', day: day('2026-11-30') } },
    ])
    expect(verdict({ symptoms: [pain('2026-11-22', { answer: 'worse' })], usual })).toBe('raised')
    expect(verdict({ symptoms: [pain('2026-11-22')], usual })).toBe('raised')
    const ended = [usualMark('spinal-pain', '2026-10-01', { until: day('2026-11-22') })]
    expect(verdict({ symptoms: [pain('2026-11-22', { answer: 'same' })], usual: ended })).toBe('raised')
  })

  describe('an answer that could not be read', () => {
    test.each<[string, string, RefusalReason, string | undefined, string]>([
      ['spinal pain', 'spinal-pain', 'code-unmapped', '2026-11-20', 'unknown'],
      ['thoracic spine pain', 'thoracic-spine-pain', 'malformed', '2026-11-16', 'unknown'],
      ['longer ago than it would count', 'spinal-pain', 'malformed', '2026-11-15', 'none'],
      ['withdrawn', 'spinal-pain', 'withdrawn', '2026-11-20', 'none'],
      ['not measured', 'spinal-pain', 'not-measured', '2026-11-20', 'none'],
      ['of no day', 'spinal-pain', 'day-not-known', undefined, 'none'],
      ['about something else', 'nausea', 'malformed', '2026-11-20', 'none'],
    ])('%s', (_, about, why, at, expected) => {
      expect(verdict({ refusals: [refusal(about, why, at)] })).toBe(expected)
    })

    test('is settled by a newer one that could, and never hides one that warns', () => {
      const refusals = [refusal('spinal-pain', 'malformed', '2026-11-20')]
      expect(verdict({ refusals, symptoms: [symptom('spinal-pain', 'absent', '2026-11-21')] })).toBe('none')
      expect(verdict({ refusals, symptoms: [symptom('spinal-pain', 'absent', '2026-11-20')] })).toBe(
        'unknown',
      )
      expect(verdict({ refusals, symptoms: [pain('2026-11-18')] })).toBe('raised')
    })
  })
})
