import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Symptom, SymptomAnswer } from '../../facts/symptom.ts'
import { day, dose, symptom } from '../../testing/build-facts.ts'
import { denosumab, medication } from '../../testing/build-follow-up.ts'
import { assessment, boneSite, pelvis, refusal, usualMark } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { ago, dental } from '../testing/build-jaw.ts'
import { ORAL_SYMPTOMS } from '../oral-symptoms.ts'
import { oralSymptom } from './oral-symptom.ts'

const ON: Partial<PatientFacts> = { doses: [denosumab(ago(12))] }
const told = (of: Symptom, answer: SymptomAnswer = 'new', days = 2, sites: readonly ['jaw'] | [] = []) =>
  symptom(of, answer, ago(days), sites)
const verdicts = (facts: Partial<PatientFacts>) => verdictsOf(oralSymptom, { ...ON, ...facts })

describe('an oral symptom', () => {
  test.each(
    ORAL_SYMPTOMS.map((of) => [of, of === 'exposed-bone' || of === 'oral-pus' ? 'same-day' : 'this-week']),
  )('%s is for %s', (of, tier) => {
    expect(verdicts({ symptoms: [told(of as Symptom)] })).toEqual([`raised ${tier}`])
  })

  test('several are one finding, of the more urgent tier', () => {
    const symptoms = [told('jaw-pain', 'new', 9), told('exposed-bone')]
    expect(judge(oralSymptom, { ...ON, symptoms })).toMatchObject([
      {
        tier: 'same-day',
        since: day(ago(9)),
        reason: { symptoms: [{ symptom: 'jaw-pain' }, { symptom: 'exposed-bone' }] },
      },
    ])
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['what has none of it', { symptoms: [told('nausea'), told('jaw-infection')] }, []],
    ['on no bone agent', { doses: [], symptoms: [told('jaw-pain')] }, []],
    [
      'planned is not begun',
      { doses: [], orders: [medication('denosumab', { state: 'planned' })], symptoms: [told('jaw-pain')] },
      [],
    ],
    [
      'ordered',
      { doses: [], orders: [medication('denosumab')], symptoms: [told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'years after the last dose',
      { doses: [denosumab('2019-01-02')], symptoms: [told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'after it was stopped',
      {
        orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })],
        symptoms: [told('jaw-pain')],
      },
      ['raised this-week'],
    ],
    [
      'the dose for osteoporosis is one too',
      { doses: [denosumab(ago(30), 60)], symptoms: [told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'a dose that is only stated',
      { doses: [{ ...dose('ibandronate', ago(90)), certainty: 'stated' }], symptoms: [told('jaw-pain')] },
      ['raised this-week'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })
})

describe('until it is denied or reviewed', () => {
  const year = told('jaw-pain', 'new', 390)

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['its age ends nothing', { symptoms: [year] }, ['raised this-week']],
    ['denied', { symptoms: [told('jaw-pain', 'absent', 1), told('jaw-pain')] }, ['clear']],
    ['denied before', { symptoms: [told('jaw-pain'), told('jaw-pain', 'absent', 5)] }, ['raised this-week']],
    [
      'denied on the same day, nobody knows in which order',
      { symptoms: [told('jaw-pain', 'absent'), told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'denied of the jaw only',
      { symptoms: [told('jaw-pain', 'absent', 1, ['jaw']), told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'another one denied',
      { symptoms: [told('loose-tooth', 'absent', 1), told('jaw-pain')] },
      ['raised this-week'],
    ],
    [
      'told again after it was denied',
      { symptoms: [told('jaw-pain', 'same', 1), told('jaw-pain', 'absent', 5), told('jaw-pain', 'new', 9)] },
      ['raised this-week'],
    ],
    ['seen by the dentist since', { symptoms: [told('jaw-pain')], procedures: [dental(ago(1))] }, ['clear']],
    [
      'seen by the dentist on that day',
      { symptoms: [told('jaw-pain')], procedures: [dental(ago(2))] },
      ['raised this-week'],
    ],
    [
      'to be seen by the dentist',
      { symptoms: [told('jaw-pain')], procedures: [dental(ago(-1), { state: 'planned' })] },
      ['raised this-week'],
    ],
    [
      'this symptom assessed since',
      { symptoms: [told('jaw-pain')], procedures: [assessment(ago(1), ['jaw-pain'])] },
      ['clear'],
    ],
    [
      'another symptom assessed since',
      { symptoms: [told('jaw-pain')], procedures: [assessment(ago(1), ['nausea'])] },
      ['raised this-week'],
    ],
    [
      'told again after the dentist',
      { symptoms: [told('jaw-pain', 'same', 1), told('jaw-pain', 'new', 9)], procedures: [dental(ago(5))] },
      ['raised this-week'],
    ],
    ['denied long ago says nothing', { symptoms: [told('jaw-pain', 'absent', 31)] }, []],
    ['denied lately', { symptoms: [told('jaw-pain', 'absent', 30)] }, ['clear']],
    [
      'reviewed long ago says nothing',
      { symptoms: [told('jaw-pain', 'new', 60)], procedures: [dental(ago(31))] },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test('a run begins anew after a review', () => {
    const facts = {
      ...ON,
      symptoms: [told('jaw-pain', 'worse', 1), told('jaw-pain', 'new', 3), told('jaw-pain', 'new', 20)],
      procedures: [dental(ago(10))],
    }
    expect(judge(oralSymptom, facts)).toMatchObject([
      {
        since: day(ago(3)),
        reason: { symptoms: [{ answer: 'worse', day: day(ago(1)), since: day(ago(3)) }] },
      },
    ])
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    [
      'unchanged and usual',
      { symptoms: [told('jaw-pain', 'same')], usual: [usualMark('jaw-pain', ago(10))] },
      ['clear'],
    ],
    [
      'worse, although usual',
      { symptoms: [told('jaw-pain', 'worse')], usual: [usualMark('jaw-pain', ago(10))] },
      ['raised this-week'],
    ],
    [
      'unchanged, and the mark has run out',
      {
        symptoms: [told('jaw-pain', 'same')],
        usual: [usualMark('jaw-pain', ago(10), { until: day(ago(1)) })],
      },
      ['raised this-week'],
    ],
    ['unchanged, and nobody called it usual', { symptoms: [told('jaw-pain', 'same')] }, ['raised this-week']],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    [
      'leaves it open',
      { refusals: [refusal('jaw-pain', 'malformed', ago(1))] },
      ['unknown readable-symptom-answer'],
    ],
    [
      'does not take away what stands',
      { symptoms: [told('loose-tooth')], refusals: [refusal('jaw-pain', 'malformed', ago(1))] },
      ['raised this-week'],
    ],
    [
      'is settled by a newer answer',
      { symptoms: [told('jaw-pain', 'absent', 0)], refusals: [refusal('jaw-pain', 'malformed', ago(1))] },
      ['clear'],
    ],
    [
      'is settled by the dentist',
      { procedures: [dental(ago(0))], refusals: [refusal('jaw-pain', 'malformed', ago(1))] },
      [],
    ],
    ['that was withdrawn says nothing', { refusals: [refusal('jaw-pain', 'withdrawn', ago(1))] }, []],
    ['on something else says nothing', { refusals: [refusal('nausea', 'malformed', ago(1))] }, []],
  ])('an answer that cannot be read %s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })
})

describe('the criteria of osteonecrosis of the jaw', () => {
  const criteriaOf = (facts: Partial<PatientFacts>) => {
    const [finding] = judge(oralSymptom, { ...ON, sites: [pelvis()], ...facts })
    return finding?.reason?.id === 'jaw-symptoms' ? finding.reason.criteria : undefined
  }
  const bone = (days: number) => ({ symptoms: [told('exposed-bone', 'new', days)] })
  const radiotherapy = (different: object) =>
    assessment(ago(100), [], { kind: 'radiotherapy', named: 'Radiotherapy', ...different })

  test.each<[string, Partial<PatientFacts>, string]>([
    ['for 56 days', bone(56), 'not-met'],
    ['for 57 days', bone(57), 'met'],
    [
      'told lately, but since 57 days',
      { symptoms: [{ ...told('exposed-bone'), onset: day(ago(57)) }] },
      'met',
    ],
    ['denied', { symptoms: [told('jaw-pain'), told('exposed-bone', 'absent')] }, 'not-met'],
    ['not asked about', { symptoms: [told('jaw-pain')] }, 'not-known'],
  ])('exposed bone %s', (_, facts, state) => {
    expect(criteriaOf(facts)?.exposedBone).toMatchObject({ state, weeks: 8 })
  })

  test.each<[string, Partial<PatientFacts>, string, readonly string[]]>([
    ['none', {}, 'met', []],
    [
      'radiotherapy elsewhere',
      { procedures: [radiotherapy({ regions: [{ region: 'lumbar-spine' }] })] },
      'met',
      [],
    ],
    [
      'radiotherapy of the jaw',
      { procedures: [radiotherapy({ regions: [{ region: 'facial-mandible' }] })] },
      'not-met',
      ['jaw-radiotherapy'],
    ],
    ['radiotherapy of a place that is not told', { procedures: [radiotherapy({})] }, 'not-known', []],
    [
      'a metastasis of the jaw',
      { sites: [boneSite({ region: 'facial-mandible' })] },
      'not-met',
      ['jaw-metastasis'],
    ],
    ['a metastasis of a place that is not told', { sites: [boneSite(undefined)] }, 'not-known', []],
  ])('other causes: %s', (_, facts, state, found) => {
    expect(criteriaOf({ ...bone(3), ...facts })?.noOtherCause).toEqual({ state, found })
  })

  test('other causes are not known before they are read', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('conditions')
    expect(criteriaOf({ ...bone(3), coverage })?.noOtherCause.state).toBe('not-known')
  })

  test('exposure names every agent once', () => {
    const doses = [denosumab(ago(12)), denosumab(ago(40)), dose('zoledronate', ago(400))]
    expect(criteriaOf({ ...bone(3), doses })?.exposure).toEqual({
      state: 'met',
      to: ['denosumab', 'zoledronate'],
    })
  })
})
