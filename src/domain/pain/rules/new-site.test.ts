import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { PainQuality, SymptomReport, SymptomSite } from '../../facts/symptom.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import type { Region } from '../../skeleton/region.ts'
import { day, factsOf, inputOf, symptom, TODAY } from '../../testing/build-facts.ts'
import { entryAgo } from '../../testing/build-records.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { newSite } from './new-site.ts'

const FEMUR: Region = { region: 'proximal-femur', side: 'left' }
const PELVIS: Region = { region: 'pelvis', side: 'right' }
const LUMBAR: Region = { region: 'lumbar-spine' }
const RIBS: Region = { region: 'ribs', side: 'left' }

const evaluate = (given: Partial<PatientFacts>) => newSite.evaluate(inputOf(given))
const entry = (ago: number, worst: number | undefined, region: Region = RIBS) =>
  entryAgo(ago, worst, { regions: [region] })

function report(
  ago: number,
  regions: readonly Region[],
  more: {
    of?: SymptomReport['symptom']
    sites?: readonly SymptomSite[]
    qualities?: readonly PainQuality[]
  } = {},
): SymptomReport {
  const { of = 'bone-pain', sites = [], qualities = [] } = more
  return { ...symptom(of, 'new', isoDay(addDays(day(TODAY), -ago)), sites), regions, qualities }
}

const answers = (given: Partial<PatientFacts>) =>
  evaluate(given).map((finding) => [
    finding.site,
    finding.verdict === 'raised' ? finding.tier : finding.verdict,
  ])
const answer = (given: Partial<PatientFacts>) => answers(given)[0]?.[1]

describe('P-03', () => {
  test('pain of 4 or more where none was told for 60 days is for today', () => {
    const pain = [entry(1, 6), entry(3, 5)]
    expect(evaluate({ pain })).toMatchObject([
      {
        rule: 'P-03',
        problem: 'pain',
        site: 'ribs-left',
        verdict: 'raised',
        tier: 'same-day',
        since: day('2026-11-20'),
        value: 6,
        unit: '{score}',
        evidence: pain.map(({ id }) => id),
        missing: [],
        reason: { id: 'pain-site-new', worst: 6, of: 'place', quietDays: 60, checkFracture: false },
      },
    ])
  })

  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['4, on the line', { pain: [entry(0, 4)] }, 'same-day'],
    ['3', { pain: [entry(0, 3)] }, 'clear'],
    ['4 six days ago, 1 today', { pain: [entry(0, 1), entry(6, 4)] }, 'same-day'],
    ['4 seven days ago', { pain: [entry(7, 4)] }, undefined],
    ['pain there 59 days before', { pain: [entry(0, 6), entry(59, 1)] }, 'clear'],
    ['pain there 60 days before', { pain: [entry(0, 6), entry(60, 9)] }, 'same-day'],
    ['no pain there 20 days before', { pain: [entry(0, 6), entry(20, 0)] }, 'same-day'],
    ['pain elsewhere before', { pain: [entry(0, 6), entry(20, 6, FEMUR)] }, 'same-day'],
    [
      'pain on the other side before',
      { pain: [entry(0, 6), entry(20, 6, { region: 'ribs', side: 'right' })] },
      'same-day',
    ],
    [
      'an average of 4 and no worst',
      { pain: [entryAgo(0, undefined, { average: 4, regions: [RIBS] })] },
      'same-day',
    ],
    ['no score', { pain: [entryAgo(0, undefined, { regions: [RIBS] })] }, 'unknown'],
    ['no place', { pain: [entryAgo(0, 9)] }, undefined],
    ['nothing', {}, undefined],
  ])('%s: %s', (_name, given, expected) => {
    expect(answer(given)).toBe(expected)
  })

  test('each place has its own answer', () => {
    expect(
      answers({ pain: [entry(0, 6), entry(0, 2, FEMUR), entry(1, 5, PELVIS), entry(9, 5, PELVIS)] }),
    ).toEqual([
      ['pelvis-right', 'clear'],
      ['proximal-femur-left', 'clear'],
      ['ribs-left', 'same-day'],
    ])
  })
})

describe('the spine', () => {
  test.each<[string, Partial<PatientFacts>, unknown[]]>([
    ['thoracic pain is for M-04', { pain: [entry(0, 8, { region: 'thoracic-spine' })] }, []],
    ['neck pain is for M-04', { pain: [entry(0, 8, { region: 'cervical-spine' })] }, []],
    [
      'lumbar pain that warns is for M-03',
      {
        pain: [entry(0, 8, LUMBAR)],
        symptoms: [report(0, [LUMBAR], { of: 'spinal-pain', sites: ['lumbar-spine'], qualities: ['night'] })],
      },
      [],
    ],
    ['other lumbar pain is not lost', { pain: [entry(0, 8, LUMBAR)] }, [['lumbar-spine', 'same-day']]],
    ['the sacrum', { pain: [entry(0, 8, { region: 'sacrum-coccyx' })] }, [['sacrum-coccyx', 'same-day']]],
    [
      'pain of the spine without a part',
      { pain: [entryAgo(0, 8, { sites: ['spine'] })] },
      [['spine', 'same-day']],
    ],
  ])('%s', (_name, given, expected) => {
    expect(answers(given)).toEqual(expected)
  })
})

describe('a report has no score', () => {
  const hip = report(1, [FEMUR])

  test.each<[string, Partial<PatientFacts>, string]>([
    ['no diary', { symptoms: [hip] }, 'unknown'],
    ['worst of the body 6 that day', { symptoms: [hip], pain: [entryAgo(1, 6)] }, 'same-day'],
    ['worst of the body 6 the day after', { symptoms: [hip], pain: [entryAgo(0, 6)] }, 'same-day'],
    ['worst of the body 6 the day before', { symptoms: [hip], pain: [entryAgo(2, 6)] }, 'unknown'],
    ['worst of the body 3 that day', { symptoms: [hip], pain: [entryAgo(1, 3)] }, 'clear'],
    ['worst of the body 3 another day', { symptoms: [hip], pain: [entryAgo(0, 3)] }, 'unknown'],
    ['a score of the place', { symptoms: [hip], pain: [entry(0, 5, FEMUR)] }, 'same-day'],
    ['a low score of the place another day', { symptoms: [hip], pain: [entry(0, 2, FEMUR)] }, 'unknown'],
    ['a score of another place', { symptoms: [hip], pain: [entry(1, 9)] }, 'unknown'],
  ])('%s: %s', (_name, given, expected) => {
    const found = evaluate(given).find(({ site }) => site === 'proximal-femur-left')
    expect(found?.verdict === 'raised' ? found.tier : found?.verdict).toBe(expected)
  })

  test('whose score it was is told, and what is missing', () => {
    expect(evaluate({ symptoms: [hip], pain: [entryAgo(1, 6)] })).toMatchObject([
      { reason: { of: 'body', worst: 6 }, missing: [{ kind: 'fact', needs: 'worst-pain-score' }] },
    ])
    expect(evaluate({ symptoms: [hip] })).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'worst-pain-score' }], evidence: [hip.id] },
    ])
  })
})

test.each<[string, Partial<PatientFacts>, boolean]>([
  ['the femur', { pain: [entry(0, 5, FEMUR)] }, true],
  ['the shaft of the femur', { pain: [entry(0, 5, { region: 'femoral-shaft', side: 'right' })] }, true],
  ['the tibia', { pain: [entry(0, 5, { region: 'tibia-fibula', side: 'right' })] }, true],
  ['the humerus', { pain: [entry(0, 5, { region: 'humerus', side: 'right' })] }, false],
  ['the pelvis', { pain: [entry(0, 5, PELVIS)] }, false],
  [
    'the pelvis on loading',
    { pain: [entry(0, 5, PELVIS)], symptoms: [report(0, [PELVIS], { qualities: ['mechanical'] })] },
    true,
  ],
  [
    'the pelvis at night',
    { pain: [entry(0, 5, PELVIS)], symptoms: [report(0, [PELVIS], { qualities: ['night'] })] },
    false,
  ],
])('%s: to be looked at for a fracture, %s', (_name, given, checkFracture) => {
  expect(evaluate(given)).toMatchObject([{ reason: { checkFracture } }])
})

test.each(['pain', 'symptoms'] as const)('%s not loaded: it can raise and never clear @H17', (concept) => {
  const coverage = new Map([...factsOf().coverage, [concept, { state: 'loading' } as const]])
  const of = (...pain: PatientFacts['pain']) => evaluateWithCoverage(newSite, inputOf({ pain, coverage }))
  expect(of(entry(0, 6))).toMatchObject([{ verdict: 'raised', missing: [{ kind: 'not-loaded', concept }] }])
  expect(of(entry(0, 2))).toMatchObject([{ verdict: 'unknown' }])
})
