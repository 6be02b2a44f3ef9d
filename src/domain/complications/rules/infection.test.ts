import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Comparator, ResultStatus } from '../../facts/record.ts'
import { amount } from '../../quantity/quantity.ts'
import { act } from '../../testing/build-fracture.ts'
import { denosumab, medication } from '../../testing/build-follow-up.ts'
import { day, dose, inputOf, nextId, on, symptom, TODAY } from '../../testing/build-facts.ts'
import { refusal, usualMark } from '../../testing/build-records.ts'
import { infection } from './infection.ts'

const evaluate = (given: Partial<PatientFacts>) => infection.evaluate(inputOf(given))
function outcome(given: Partial<PatientFacts>): string {
  const [finding] = evaluate(given)
  if (finding === undefined) return 'none'
  return finding.verdict === 'raised' ? finding.tier : finding.verdict
}

const YESTERDAY = '2026-11-22'
const fever = (at = YESTERDAY) => symptom('fever', 'new', at)
const wound = symptom('wound-infection', 'new', YESTERDAY)
const jaw = symptom('jaw-infection', 'new', YESTERDAY)

type More = { readonly at?: string; readonly status?: ResultStatus; readonly comparator?: Comparator }
function neutrophils(value: number, { at = YESTERDAY, status = 'final', comparator }: More = {}): LabResult {
  return {
    id: nextId('Observation'),
    measure: 'neutrophils',
    amount: amount(value, '10*9/L'),
    when: on(at),
    status,
    ...(comparator && { comparator }),
  }
}

describe('C-02', () => {
  test('fever is for today', () => {
    const report = fever()
    expect(evaluate({ symptoms: [report] })).toMatchObject([
      {
        rule: 'C-02',
        problem: 'infection',
        verdict: 'raised',
        tier: 'same-day',
        since: day(YESTERDAY),
        evidence: [report.id],
        reason: { id: 'complication-infection', reports: [{ symptom: 'fever' }], context: [] },
        missing: [{ kind: 'fact', needs: 'neutrophil-count' }],
      },
    ])
  })

  test.each([
    ['2026-11-16', 'same-day'],
    ['2026-11-15', 'none'],
  ])('told on %s: %s', (at, expected) => {
    expect(outcome({ symptoms: [fever(at)] })).toBe(expected)
  })

  describe('with neutropenia it is for now', () => {
    test.each([
      [0.99, 'immediate'],
      [0.7, 'immediate'],
      [1, 'same-day'],
      [1.1, 'same-day'],
    ])('neutrophils %d: %s', (value, expected) => {
      expect(outcome({ symptoms: [fever()], results: [neutrophils(value)] })).toBe(expected)
    })

    test.each([
      ['2026-11-09', 'immediate'],
      ['2026-11-08', 'same-day'],
    ])('counted on %s: %s', (at, expected) => {
      expect(outcome({ symptoms: [fever()], results: [neutrophils(0.5, { at })] })).toBe(expected)
    })

    test('the latest count decides, a preliminary one may be low and never enough', () => {
      const older = neutrophils(0.5, { at: '2026-11-15' })
      expect(outcome({ symptoms: [fever()], results: [neutrophils(2), older] })).toBe('same-day')
      expect(
        outcome({ symptoms: [fever()], results: [neutrophils(2, { status: 'preliminary' }), older] }),
      ).toBe('immediate')
      expect(
        evaluate({ symptoms: [fever()], results: [neutrophils(0.5, { status: 'preliminary' })] }),
      ).toMatchObject([{ tier: 'immediate', badges: ['preliminary'] }])
    })

    test.each<[Comparator, number, string]>([
      ['<', 1, 'immediate'],
      ['<', 1.5, 'same-day'],
      ['<=', 0.9, 'immediate'],
      ['>', 0.5, 'same-day'],
    ])('%s %d: %s', (comparator, value, expected) => {
      expect(outcome({ symptoms: [fever()], results: [neutrophils(value, { comparator })] })).toBe(expected)
    })

    test('a count that is enough leaves nothing missing', () => {
      expect(evaluate({ symptoms: [fever()], results: [neutrophils(3)] })).toMatchObject([{ missing: [] }])
      const open = evaluate({ symptoms: [fever()], results: [neutrophils(0.5, { comparator: '>' })] })
      expect(open).toMatchObject([{ missing: [{ needs: 'neutrophil-count' }] }])
    })

    test('of a wound too', () => {
      const given = { symptoms: [wound], procedures: [act('bone-surgery', '2026-11-01')] }
      expect(outcome({ ...given, results: [neutrophils(0.5)] })).toBe('immediate')
      expect(outcome(given)).toBe('same-day')
    })
  })

  describe('with chemotherapy, a fever is for now', () => {
    test.each([
      ['2026-10-12', 'immediate'],
      ['2026-10-11', 'same-day'],
    ])('given on %s: %s', (at, expected) => {
      expect(outcome({ symptoms: [fever()], doses: [dose('chemotherapy', at)] })).toBe(expected)
    })

    test('ordered and not ended', () => {
      expect(outcome({ symptoms: [fever()], orders: [medication('chemotherapy')] })).toBe('immediate')
      expect(
        outcome({ symptoms: [fever()], orders: [medication('chemotherapy', { state: 'stopped' })] }),
      ).toBe('same-day')
      expect(outcome({ symptoms: [fever()], orders: [medication('endocrine')] })).toBe('same-day')
    })

    test('a wound is not', () => {
      const given = { symptoms: [wound], procedures: [act('bone-surgery', '2026-11-01')] }
      expect(outcome({ ...given, orders: [medication('chemotherapy')] })).toBe('same-day')
    })
  })

  describe('a wound or a jaw', () => {
    test.each<[string, Partial<PatientFacts>, string]>([
      ['by itself', {}, 'clear'],
      ['after surgery of bone', { procedures: [act('bone-surgery', '2026-11-01')] }, 'same-day'],
      ['after an augmentation', { procedures: [act('vertebral-augmentation', '2026-11-01')] }, 'same-day'],
      ['after a biopsy of bone', { procedures: [act('bone-biopsy', '2026-11-01')] }, 'same-day'],
      ['after a tooth was drawn', { procedures: [act('invasive-dental', '2026-11-01')] }, 'same-day'],
      ['after surgery 90 days ago', { procedures: [act('bone-surgery', '2026-08-25')] }, 'same-day'],
      ['after surgery 91 days ago', { procedures: [act('bone-surgery', '2026-08-24')] }, 'clear'],
      ['before the surgery', { procedures: [act('bone-surgery', TODAY)] }, 'clear'],
      [
        'with surgery planned',
        { procedures: [act('bone-surgery', '2026-11-01', [], { state: 'planned' })] },
        'clear',
      ],
      ['after radiotherapy', { procedures: [act('radiotherapy', '2026-11-01')] }, 'clear'],
      ['on denosumab', { doses: [denosumab('2026-11-01')] }, 'same-day'],
      ['on denosumab for osteoporosis', { doses: [denosumab('2026-09-01', 60)] }, 'same-day'],
      ['on an order alone', { orders: [medication('zoledronate')] }, 'same-day'],
      ['long after denosumab', { doses: [denosumab('2025-01-01')] }, 'clear'],
      [
        'after denosumab was stopped',
        {
          doses: [denosumab('2026-11-01')],
          orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw', end: day('2026-11-02') })],
        },
        'clear',
      ],
    ])('%s', (_, given, expected) => {
      expect(outcome({ symptoms: [wound], ...given })).toBe(expected)
      expect(outcome({ symptoms: [jaw], ...given })).toBe(expected)
    })
  })

  test('a newer answer replaces it', () => {
    expect(outcome({ symptoms: [symptom('fever', 'absent', TODAY), fever()] })).toBe('clear')
    expect(outcome({ symptoms: [fever(TODAY), symptom('fever', 'absent', YESTERDAY)] })).toBe('same-day')
    expect(outcome({ symptoms: [symptom('nausea', 'new', TODAY)] })).toBe('none')
    expect(outcome({})).toBe('none')
  })

  test('what is usual and unchanged is no news', () => {
    const usual = [usualMark('fever', '2026-10-01')]
    expect(outcome({ symptoms: [symptom('fever', 'same', YESTERDAY)], usual })).toBe('clear')
    expect(outcome({ symptoms: [symptom('fever', 'worse', YESTERDAY)], usual })).toBe('same-day')
  })

  test('names the reports, their context and the counts that make it worse, each once', () => {
    const surgery = act('bone-surgery', '2026-11-01')
    const [older, count, given] = [
      act('bone-biopsy', '2026-10-01'),
      neutrophils(0.5),
      dose('chemotherapy', '2026-11-10'),
    ]
    const symptoms = [
      fever('2026-11-21'),
      { ...wound, when: on('2026-11-20') },
      { ...jaw, when: on('2026-11-19') },
    ]
    expect(
      evaluate({ symptoms, procedures: [surgery, older], results: [count], doses: [given] }),
    ).toMatchObject([
      {
        tier: 'immediate',
        badges: [],
        reason: {
          reports: symptoms.map(({ symptom: of }) => ({ symptom: of })),
          context: [
            { kind: 'neutropenia' },
            { kind: 'chemotherapy', day: day('2026-11-10') },
            { kind: 'bone-procedure', day: day('2026-11-01') },
          ],
        },
        evidence: [...symptoms, count, given, surgery].map(({ id }) => id),
      },
    ])
    const order = medication('chemotherapy')
    expect(evaluate({ symptoms: [fever()], orders: [order] })[0]?.evidence).toContain(order.id)
  })

  test('with a fever among others, chemotherapy counts; a count of something else does not', () => {
    const symptoms = [wound, fever()]
    const procedures = [act('bone-surgery', YESTERDAY, [], { state: 'in-progress' })]
    expect(outcome({ symptoms, procedures, orders: [medication('chemotherapy')] })).toBe('immediate')
    expect(outcome({ symptoms: [wound], procedures })).toBe('same-day')
    const platelets = { ...neutrophils(0.5), measure: 'platelets' as const } as LabResult
    expect(outcome({ symptoms: [fever()], results: [platelets] })).toBe('same-day')
  })

  test('what was denied, or has nothing to do with bone, is told in clearing it', () => {
    const denied = symptom('fever', 'absent', TODAY)
    expect(evaluate({ symptoms: [wound, denied] })).toMatchObject([
      {
        verdict: 'clear',
        evidence: [denied.id, wound.id],
        reason: {
          reports: [
            { symptom: 'fever', how: 'denied' },
            { symptom: 'wound-infection', how: 'elsewhere' },
          ],
        },
      },
    ])
    const mark = usualMark('fever', '2026-10-01')
    const same = symptom('fever', 'same', YESTERDAY)
    expect(evaluate({ symptoms: [same], usual: [mark] })).toMatchObject([{ evidence: [same.id, mark.id] }])
  })

  test('tells what could not be read, when and why', () => {
    const of = (more: object = {}) => ({ ...refusal('fever', 'malformed', YESTERDAY), ...more })
    const [second, first] = [
      of({ resource: 'Observation/2' }),
      of({ resource: 'Observation/1', detail: 'hot' }),
    ]
    expect(evaluate({ refusals: [second, first] })).toMatchObject([
      {
        verdict: 'unknown',
        reason: { symptom: 'fever', why: 'malformed', detail: 'hot', day: day(YESTERDAY) },
        evidence: ['Observation/1', 'Observation/2'],
      },
    ])
    expect(evaluate({ refusals: [second] })[0]?.reason).not.toHaveProperty('detail')
    expect(outcome({ refusals: [of({ why: 'not-measured' })] })).toBe('none')
    expect(outcome({ refusals: [refusal('fever', 'malformed', '2026-11-16')] })).toBe('unknown')
    expect(outcome({ refusals: [of()], symptoms: [symptom('wound-infection', 'absent', TODAY)] })).toBe(
      'unknown',
    )
    expect(outcome({ refusals: [of()], symptoms: [symptom('fever', 'absent', '2026-11-20')] })).toBe(
      'unknown',
    )
  })

  test('an answer that could not be read is no denial', () => {
    const refusals = [refusal('fever', 'malformed', YESTERDAY)]
    expect(outcome({ refusals })).toBe('unknown')
    expect(outcome({ refusals: [refusal('fever', 'malformed', '2026-11-15')] })).toBe('none')
    expect(outcome({ refusals: [refusal('fever', 'withdrawn', YESTERDAY)] })).toBe('none')
    expect(outcome({ refusals, symptoms: [symptom('fever', 'absent', TODAY)] })).toBe('clear')
    expect(outcome({ refusals, symptoms: [wound], doses: [denosumab('2026-11-01')] })).toBe('same-day')
  })
})
