import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { SymptomSite } from '../../facts/symptom.ts'
import { ago, denosumabAgo } from '../../testing/build-course.ts'
import { corrected, dose, symptom, total } from '../../testing/build-facts.ts'
import { denosumab } from '../../testing/build-follow-up.ts'
import { refusal, usualMark } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { symptomsAfterBoneAgent } from './symptoms-after-bone-agent.ts'

const verdicts = (given: Partial<PatientFacts>) =>
  verdictsOf(symptomsAfterBoneAgent, { doses: denosumabAgo(10), ...given })

const low = corrected(2.1, 'mmol/L')
const good = (days: number) => corrected(2.35, 'mmol/L', { at: ago(days) })
const tingling = (sites: readonly SymptomSite[], at = ago(1)) => symptom('paresthesia', 'new', at, sites)
const cramp = (at = ago(1)) => symptom('cramp', 'new', at)

describe('the dose', () => {
  test.each([
    ['denosumab', 60, ['raised immediate']],
    ['denosumab', 61, []],
    ['zoledronate', 60, ['raised immediate']],
    ['pamidronate', 60, ['raised immediate']],
    ['ibandronate', 60, ['raised immediate']],
    ['chemotherapy', 5, []],
  ] as const)('%s %d days ago', (agent, days, expected) => {
    expect(verdicts({ doses: [dose(agent, ago(days))], symptoms: [cramp()] })).toEqual(expected)
  })

  test('may be one for osteoporosis', () => {
    expect(verdicts({ doses: [denosumab(ago(10), 60)], symptoms: [cramp()] })).toEqual(['raised immediate'])
  })
})

describe('with a low calcium', () => {
  test.each([
    ['cramp', [cramp()], ['raised immediate']],
    ['tingling of the mouth', [tingling(['mouth'])], ['raised immediate']],
    ['tingling of the hand', [tingling(['hand'])], ['raised immediate']],
    ['tingling of no place told', [tingling([])], ['raised immediate']],
    ['tingling of a leg', [tingling(['leg'])], []],
    ['cramp denied', [symptom('cramp', 'absent')], []],
    ['cramp denied since', [cramp(ago(3)), symptom('cramp', 'absent', ago(1))], []],
    ['nothing told', [], []],
  ])('%s', (_, symptoms, expected) => {
    expect(verdicts({ results: [low], symptoms })).toEqual(expected)
  })
})

describe('without a low calcium', () => {
  test.each([
    ['cramp and a good calcium of today', [cramp()], [good(0)], ['raised immediate']],
    ['spasm and no calcium', [symptom('spasm', 'new')], [], ['raised immediate']],
    [
      'seizure and an uncorrected total',
      [symptom('seizure', 'present')],
      [total(2.4, 'mmol/L')],
      ['raised immediate'],
    ],
    ['tingling of the mouth and no calcium', [tingling(['mouth'])], [], ['raised same-day']],
    [
      'tingling of the fingers and a good calcium of 14 days ago',
      [tingling(['fingers'])],
      [good(14)],
      ['clear'],
    ],
    [
      'tingling of the fingers and a good calcium of 15 days ago',
      [tingling(['fingers'])],
      [good(15)],
      ['raised same-day'],
    ],
    [
      'tingling of the fingers and a high calcium',
      [tingling(['fingers'])],
      [corrected(2.8, 'mmol/L')],
      ['clear'],
    ],
    [
      'tingling and a calcium that may be low',
      [tingling(['mouth'])],
      [total(2.4, 'mmol/L')],
      ['raised same-day'],
    ],
    [
      'tingling and a good calcium that is preliminary',
      [tingling(['mouth'])],
      [corrected(2.4, 'mmol/L', { status: 'preliminary' })],
      ['raised same-day'],
    ],
    [
      'tingling and an implausible calcium',
      [tingling(['mouth'])],
      [corrected(2.4, 'mg/dL')],
      ['raised same-day'],
    ],
    ['tingling of no place told and a good calcium', [tingling([])], [good(0)], ['clear']],
    ['tingling of no place told and an older good calcium', [tingling([])], [good(15)], ['clear']],
    ['tingling of no place told and no calcium', [tingling([])], [], ['unknown calcium-result']],
    [
      'tingling of no place told and of the mouth',
      [tingling([]), tingling(['mouth'], ago(0))],
      [],
      ['raised same-day'],
    ],
  ])('%s', (_, symptoms, results, expected) => {
    expect(verdicts({ symptoms, results })).toEqual(expected)
  })

  test('an unreadable calcium after a good one leaves it not known', () => {
    const refusals = [refusal('calcium-corrected', 'unit-missing', ago(0))]
    expect(verdicts({ symptoms: [tingling(['mouth'])], results: [good(1)], refusals })).toEqual([
      'raised same-day',
    ])
  })
})

describe('how long a report stands', () => {
  test.each([
    ['7 days ago, no calcium', [], 7, ['raised immediate']],
    ['8 days ago, no calcium', [], 8, []],
    ['7 days before the sample', [good(20)], 27, ['raised immediate']],
    ['8 days before the sample', [good(20)], 28, []],
    ['7 days after the sample', [good(20)], 13, ['raised immediate']],
    ['8 days after the sample', [good(20)], 12, []],
    ['8 days after the sample, 7 days ago', [good(15)], 7, ['raised immediate']],
  ])('told %s', (_, results, days, expected) => {
    expect(verdicts({ results, symptoms: [cramp(ago(days))] })).toEqual(expected)
  })

  test('what is usual for this patient does not count, as long as it is the same', () => {
    const usual = [usualMark('cramp', ago(100))]
    expect(verdicts({ usual, symptoms: [symptom('cramp', 'same', ago(1))] })).toEqual([])
    expect(verdicts({ usual, symptoms: [symptom('cramp', 'worse', ago(1))] })).toEqual(['raised immediate'])
  })
})

describe('an answer that could not be read', () => {
  test.each([
    ['on cramp', refusal('cramp', 'value-not-number', ago(1)), ['unknown readable-symptom-answer']],
    ['on cramp, 7 days ago', refusal('cramp', 'malformed', ago(7)), ['unknown readable-symptom-answer']],
    ['on cramp, 8 days ago', refusal('cramp', 'malformed', ago(8)), []],
    ['on cramp, without a day', refusal('cramp', 'malformed'), []],
    ['withdrawn', refusal('cramp', 'withdrawn', ago(1)), []],
    ['on something else', refusal('nausea', 'malformed', ago(1)), []],
  ])('%s', (_, refused, expected) => {
    expect(verdicts({ refusals: [refused] })).toEqual(expected)
  })

  test('is settled by a later one', () => {
    const refusals = [refusal('cramp', 'malformed', ago(2))]
    expect(verdicts({ refusals, symptoms: [symptom('cramp', 'absent', ago(1))] })).toEqual([])
    expect(verdicts({ refusals, symptoms: [symptom('cramp', 'absent', ago(2))] })).toEqual([
      'unknown readable-symptom-answer',
    ])
  })
})

test('says what was told, after which dose, and what the calcium was', () => {
  const report = tingling(['mouth'], ago(2))
  const given = denosumabAgo(10)
  const results = [good(20)]
  expect(judge(symptomsAfterBoneAgent, { doses: given, symptoms: [report], results })).toMatchObject([
    {
      problem: 'calcium-low',
      tier: 'same-day',
      since: report.when.day,
      evidence: [report.id, given[0]?.id, results[0]?.id],
      missing: [{ kind: 'fact', needs: 'current-calcium-result' }],
      reason: {
        id: 'low-symptoms-after-bone-agent',
        agent: 'denosumab',
        state: 'old',
        calcium: { value: 2.35 },
        symptoms: [{ symptom: 'paresthesia', answer: 'new' }],
      },
    },
  ])
})

test('of cramp and of tingling with no place told only the cramp is told without a low calcium', () => {
  const symptoms = [cramp(), tingling([])]
  expect(judge(symptomsAfterBoneAgent, { doses: denosumabAgo(10), symptoms })).toMatchObject([
    { reason: { symptoms: [{ symptom: 'cramp' }] }, missing: [{ needs: 'current-calcium-result' }] },
  ])
})
