import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { ServiceOrder } from '../../facts/plan.ts'
import type { SymptomAnswer } from '../../facts/symptom.ts'
import { plan } from '../../testing/build-follow-up.ts'
import { day, inputOf, nowOn, on, symptom, TODAY } from '../../testing/build-facts.ts'
import { assessment, pelvis, spineMri, usualMark, vertebra } from '../../testing/build-records.ts'
import { momentFromMillis, type Now } from '../../time/when.ts'
import { unansweredSign } from './unanswered-sign.ts'

const noon = (text: string): Now => ({
  ...nowOn(text),
  moment: momentFromMillis(day(text) * 86_400_000 + 43_200_000),
})
const NOON = noon(TODAY)

const evaluate = (given: Partial<PatientFacts>, now = NOON) =>
  unansweredSign.evaluate(inputOf({ sites: [vertebra('T7')], ...given }, { now }))
const verdict = (given: Partial<PatientFacts>, now = NOON) => evaluate(given, now)[0]?.verdict ?? 'none'

const weak = (at: string, answer: SymptomAnswer = 'new') => symptom('leg-paresis', answer, at)
const order = (at: string, more: Partial<ServiceOrder> = {}) =>
  plan({
    intent: 'order',
    modality: 'mri',
    named: 'MRI spine',
    regions: [{ region: 'thoracic-spine' }],
    authored: on(at),
    ...more,
  })

describe('M-05', () => {
  test('T54: class A told 26 hours ago, nothing ordered and nothing assessed, is for now', () => {
    const report = weak('2026-11-22T10:00')
    expect(evaluate({ symptoms: [report] })).toMatchObject([
      {
        rule: 'M-05',
        problem: 'cord',
        verdict: 'raised',
        tier: 'immediate',
        since: day('2026-11-23'),
        evidence: [report.id],
        reason: {
          id: 'cord-unanswered',
          signs: [{ symptom: 'leg-paresis', answer: 'new' }],
          told: { hours: 26, days: 1 },
          withinHours: 24,
        },
      },
    ])
  })

  test.each([
    ['24 hours to the minute', '2026-11-22T12:00', 'none'],
    ['a minute more', '2026-11-22T11:59', 'raised'],
    ['today, without an hour', '2026-11-23', 'none'],
    ['yesterday, without an hour', '2026-11-22', 'none'],
    ['the day before yesterday, without an hour', '2026-11-21', 'raised'],
    ['a year ago: it never clears by age', '2025-11-21', 'raised'],
  ])('%s: %s is %s', (_, at, expected) => {
    expect(verdict({ symptoms: [weak(at)] })).toBe(expected)
  })

  test('a sign that stands alone, without a spine that is ill, needs its answer as well', () => {
    expect(
      verdict({ sites: [pelvis()], symptoms: [symptom('numbness', 'new', '2026-11-21T09:00', ['leg'])] }),
    ).toBe('raised')
  })

  test('without a sign, or with one that is denied, there is nothing to answer', () => {
    expect(verdict({})).toBe('none')
    expect(verdict({ symptoms: [weak('2026-11-20', 'absent')] })).toBe('none')
    expect(verdict({ symptoms: [weak('2026-11-20'), weak('2026-11-22', 'absent')] })).toBe('none')
    expect(verdict({ symptoms: [symptom('constipation', 'new', '2026-11-01')] })).toBe('none')
  })

  test('what is usual for the patient asks for no scan', () => {
    const usual = [usualMark('leg-paresis', '2026-10-01')]
    expect(verdict({ symptoms: [weak('2026-11-20', 'same')], usual })).toBe('none')
    expect(verdict({ symptoms: [weak('2026-11-20', 'worse')], usual })).toBe('raised')
  })

  describe('an order of an MRI of the spine', () => {
    const symptoms = [weak('2026-11-20T10:00')]

    test.each([
      ['at the moment of the report', '2026-11-20T10:00', 'clear'],
      ['24 hours after it', '2026-11-21T10:00', 'clear'],
      ['a minute later than that', '2026-11-21T10:01', 'raised'],
      ['a minute before the report', '2026-11-20T09:59', 'raised'],
      ['on the day of the report, without an hour', '2026-11-20', 'clear'],
      ['on the day after, without an hour', '2026-11-21', 'clear'],
      ['two days after, without an hour', '2026-11-22', 'raised'],
      ['on the day before, without an hour', '2026-11-19', 'raised'],
    ])('%s: %s', (_, at, expected) => {
      expect(verdict({ symptoms, services: [order(at)] })).toBe(expected)
    })

    test.each<[string, Partial<ServiceOrder>, string]>([
      ['completed', { state: 'completed' }, 'clear'],
      ['a draft', { state: 'draft' }, 'raised'],
      ['revoked', { state: 'revoked' }, 'raised'],
      ['on hold', { state: 'on-hold' }, 'raised'],
      ['of the pelvis', { regions: [{ region: 'pelvis', side: 'unknown' }] }, 'raised'],
      [
        'of the sacrum and the pelvis',
        { regions: [{ region: 'pelvis', side: 'left' }, { region: 'sacrum-coccyx' }] },
        'clear',
      ],
      ['of a place that is not told', { regions: [] }, 'raised'],
      ['a CT', { modality: 'ct' }, 'raised'],
      ['a referral', { kind: 'referral' }, 'raised'],
    ])('%s', (_, more, expected) => {
      expect(verdict({ symptoms, services: [order('2026-11-20T15:00', more)] })).toBe(expected)
    })

    test('without the time of its writing answers nothing', () => {
      const { authored: _, ...undated } = order('2026-11-20T15:00')
      expect(verdict({ symptoms, services: [undated] })).toBe('raised')
    })

    test('that came too late is shown with the finding', () => {
      const late = order('2026-11-22T08:00')
      const [finding] = evaluate({ symptoms, services: [late, order('2026-11-23T08:00')] })
      expect(finding).toMatchObject({ verdict: 'raised', reason: { orderedLate: day('2026-11-22') } })
      expect(finding?.evidence).toContain(late.id)
      expect(evaluate({ symptoms, services: [order('2026-11-20T09:00')] })[0]?.reason).not.toHaveProperty(
        'orderedLate',
      )
    })

    test('answers a sign that is told again, and not one that has grown worse since', () => {
      const services = [order('2026-11-20T12:00')]
      const again = (answer: SymptomAnswer) => [...symptoms, weak('2026-11-22T08:00', answer)]
      expect(verdict({ symptoms: again('same'), services })).toBe('clear')
      expect(verdict({ symptoms: again('new'), services })).toBe('clear')
      expect(verdict({ symptoms: again('worse'), services })).toBe('raised')
      expect(verdict({ symptoms: [...symptoms, weak('2026-11-22T13:00', 'worse')], services })).toBe('clear')
    })

    test('for one sign is for all that were told by then, each with its own clock', () => {
      const numb = symptom('numbness', 'new', '2026-11-22T09:00', ['leg'])
      const [finding] = evaluate({ symptoms: [...symptoms, numb], services: [order('2026-11-20T12:00')] })
      expect(finding).toMatchObject({
        verdict: 'raised',
        evidence: [numb.id],
        reason: { signs: [{ symptom: 'numbness' }] },
        since: day('2026-11-23'),
      })
    })
  })

  test('a scan or an assessment on the day of the report, whose hours nobody wrote, answers it in time', () => {
    const symptoms = [weak('2026-11-20')]
    expect(verdict({ symptoms, examinations: [spineMri('2026-11-20')] })).toBe('clear')
    expect(verdict({ symptoms, procedures: [assessment('2026-11-20', ['leg-paresis'])] })).toBe('clear')
    expect(verdict({ symptoms, procedures: [assessment('2026-11-20', ['numbness'])] })).toBe('raised')
    expect(verdict({ symptoms, procedures: [assessment('2026-11-20', [])] })).toBe('raised')
  })

  test('once the spine was scanned or the sign assessed, there is no sign to answer', () => {
    const symptoms = [weak('2026-11-20T10:00')]
    expect(verdict({ symptoms, examinations: [spineMri('2026-11-22T10:00')] })).toBe('none')
    expect(
      verdict({ symptoms, examinations: [spineMri('2026-11-22T10:00', { state: 'preliminary' })] }),
    ).toBe('raised')
    expect(verdict({ symptoms, procedures: [assessment('2026-11-22T10:00', ['leg-paresis'])] })).toBe('none')
  })

  test('the clear finding names the sign and what answered it', () => {
    const report = weak('2026-11-20T10:00')
    const ordered = order('2026-11-20T12:00')
    expect(evaluate({ symptoms: [report], services: [ordered] })).toMatchObject([
      {
        verdict: 'clear',
        evidence: [report.id, ordered.id],
        reason: { id: 'cord-answered', responses: [{ by: 'order', day: day('2026-11-20') }] },
      },
    ])
  })
})
