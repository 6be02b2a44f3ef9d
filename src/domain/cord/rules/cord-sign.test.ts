import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Symptom, SymptomAnswer, SymptomReport, SymptomSite } from '../../facts/symptom.ts'
import { inCareContext } from '../../findings/care-context.ts'
import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf, nowOn, symptom, TODAY } from '../../testing/build-facts.ts'
import {
  assessment,
  boneSite,
  comfortCare,
  complication,
  pelvis,
  refusal,
  spineMri,
  usualMark,
  vertebra,
  visit,
} from '../../testing/build-records.ts'
import { cordSign } from './cord-sign.ts'

const evaluate = (given: Partial<PatientFacts>) => cordSign.evaluate(inputOf({ sites: [pelvis()], ...given }))
const tier = (...symptoms: SymptomReport[]) => {
  const [finding] = evaluate({ symptoms })
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}
const told = (of: Symptom, answer: SymptomAnswer = 'new', sites: readonly SymptomSite[] = []) =>
  symptom(of, answer, '2026-11-22', sites)

describe('M-02', () => {
  test('a newly numb leg without a spine that is known to be ill is to clarify today', () => {
    const numb = told('numbness', 'new', ['leg'])
    expect(evaluate({ symptoms: [numb] })).toMatchObject([
      {
        rule: 'M-02',
        problem: 'cord',
        verdict: 'raised',
        tier: 'same-day',
        since: day('2026-11-22'),
        evidence: [numb.id],
        reason: { id: 'cord-sign', signs: [{ symptom: 'numbness', answer: 'new', sites: ['leg'] }] },
        missing: [{ kind: 'fact', needs: 'back-pain-answer' }],
      },
    ])
  })

  test.each<[string, Symptom, SymptomAnswer, readonly SymptomSite[], string]>([
    ['leg paresis', 'leg-paresis', 'new', [], 'immediate'],
    ['leg paresis', 'leg-paresis', 'worse', [], 'immediate'],
    ['leg paresis', 'leg-paresis', 'present', [], 'immediate'],
    ['leg paresis', 'leg-paresis', 'same', [], 'same-day'],
    ['spinal paraparesis', 'spinal-paraparesis', 'new', [], 'immediate'],
    ['spinal paraparesis', 'spinal-paraparesis', 'same', [], 'same-day'],
    ['weakness of a leg', 'muscle-weakness', 'new', ['leg'], 'immediate'],
    ['weakness of a leg', 'muscle-weakness', 'same', ['leg'], 'same-day'],
    ['weakness of arm and leg', 'muscle-weakness', 'worse', ['arm', 'leg'], 'immediate'],
    ['weakness of an arm', 'muscle-weakness', 'new', ['arm'], 'same-day'],
    ['weakness of a hand', 'muscle-weakness', 'new', ['hand'], 'same-day'],
    ['urinary retention', 'urinary-retention', 'new', [], 'immediate'],
    ['urinary retention', 'urinary-retention', 'same', [], 'immediate'],
    ['urinary incontinence', 'urinary-incontinence', 'same', [], 'immediate'],
    ['bladder dysfunction', 'bladder-dysfunction', 'present', [], 'immediate'],
    ['fecal incontinence', 'fecal-incontinence', 'worse', [], 'immediate'],
    ['abnormal gait', 'abnormal-gait', 'new', [], 'same-day'],
    ['unable to bear weight', 'unable-to-bear-weight', 'new', [], 'same-day'],
    ['numbness', 'numbness', 'worse', [], 'same-day'],
    ['numbness of the lower limb', 'numbness-of-lower-limb', 'new', [], 'same-day'],
    ['paresthesia', 'paresthesia', 'new', ['arm'], 'same-day'],
    ['saddle numbness', 'saddle-numbness', 'new', [], 'same-day'],
    ['radicular pain', 'radicular-pain', 'new', [], 'same-day'],
    ['band-like pain', 'band-like-pain', 'new', [], 'same-day'],
    ['signs on examination', 'cord-signs', 'new', [], 'same-day'],
    ['weakness without a limb', 'muscle-weakness', 'new', [], 'none'],
    ['constipation', 'constipation', 'new', [], 'none'],
    ['tingling fingers', 'paresthesia', 'new', ['fingers'], 'none'],
  ])('%s (%s), %s, %j: %s', (_name, of, answer, sites, expected) => {
    expect(tier(told(of, answer, sites)) ?? 'none').toBe(expected)
  })

  test('leg weakness that was new and has not changed since is still new', () => {
    const first = symptom('leg-paresis', 'new', '2026-11-01')
    const symptoms = [first, told('leg-paresis', 'same')]
    expect(tier(...symptoms)).toBe('immediate')
    expect(evaluate({ symptoms })).toMatchObject([
      {
        since: day('2026-11-01'),
        reason: { signs: [{ answer: 'new', since: day('2026-11-01'), day: day('2026-11-22') }] },
      },
    ])
  })

  test('what was new before an assessment and is unchanged after it is new no more', () => {
    const symptoms = [symptom('leg-paresis', 'new', '2026-11-01'), told('leg-paresis', 'same')]
    const procedures = [assessment('2026-11-02', ['leg-paresis'])]
    expect(evaluate({ symptoms, procedures })).toMatchObject([{ tier: 'same-day', since: day('2026-11-22') }])
  })

  test('weakness of a leg that is denied leaves the weakness of the arm', () => {
    const symptoms = [
      symptom('muscle-weakness', 'new', '2026-11-20', ['arm', 'leg']),
      told('muscle-weakness', 'absent', ['leg']),
    ]
    expect(evaluate({ symptoms })).toMatchObject([
      { tier: 'same-day', reason: { signs: [{ symptom: 'muscle-weakness', sites: ['arm'] }] } },
    ])
  })
})

describe('M-02 is silent where M-01 speaks', () => {
  test.each<[string, Partial<PatientFacts>]>([
    ['a site of the spine', { sites: [vertebra('L2')] }],
    ['back pain', { symptoms: [told('leg-paresis'), told('spinal-pain')] }],
    ['another sign', { symptoms: [told('leg-paresis'), told('numbness')] }],
    ['an earlier compression', { complications: [complication('spinal-cord-compression')] }],
  ])('beside %s', (_name, given) => {
    expect(evaluate({ symptoms: [told('leg-paresis')], ...given })).toEqual([])
  })
})

describe('without a sign', () => {
  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['nobody asked', {}, undefined],
    ['one is denied', { symptoms: [told('leg-paresis', 'absent')] }, 'clear'],
    ['one was denied long ago', { symptoms: [symptom('leg-paresis', 'absent', '2026-10-01')] }, undefined],
    [
      'the spine was scanned since',
      { symptoms: [symptom('leg-paresis', 'new', '2026-11-20')], examinations: [spineMri('2026-11-21')] },
      'clear',
    ],
    [
      'one is usual and unchanged',
      { symptoms: [told('numbness', 'same')], usual: [usualMark('numbness', '2026-10-01')] },
      'clear',
    ],
    [
      'one is usual and worse',
      { symptoms: [told('numbness', 'worse')], usual: [usualMark('numbness', '2026-10-01')] },
      'raised',
    ],
    ['one cannot be read @H8', { refusals: [refusal('numbness', 'malformed', TODAY)] }, 'unknown'],
  ])('%s: %s', (_name, given, expected) => {
    expect(evaluate(given)[0]?.verdict).toBe(expected)
  })

  test('a denial is named', () => {
    const denied = told('leg-paresis', 'absent')
    expect(evaluate({ symptoms: [denied] })).toMatchObject([
      { verdict: 'clear', evidence: [denied.id], reason: { denied: [{ symptom: 'leg-paresis' }] } },
    ])
  })

  test('of several denials of one sign the newest is named, of several signs each', () => {
    const older = symptom('leg-paresis', 'absent', '2026-11-10')
    const [leg, numb] = [told('leg-paresis', 'absent'), told('numbness', 'absent')]
    const [finding] = evaluate({ symptoms: [older, numb, leg] })
    expect(new Set(finding?.evidence)).toEqual(new Set([leg.id, numb.id]))
  })

  test('what cannot be read is named with why', () => {
    const refused = { ...refusal('numbness', 'code-unmapped', '2026-11-21'), detail: 'LA137-2' }
    expect(evaluate({ refusals: [refused] })).toMatchObject([
      {
        verdict: 'unknown',
        needs: [{ needs: 'readable-symptom-answer' }],
        evidence: [refused.resource],
        reason: { symptom: 'numbness', why: 'code-unmapped', detail: 'LA137-2', day: day('2026-11-21') },
      },
    ])
  })
})

test('M-02 says what would have to be known to call it less', () => {
  const missing = (given: Partial<PatientFacts>) => {
    const [finding] = evaluate({ symptoms: [told('numbness'), told('spinal-pain', 'absent')], ...given })
    return finding?.verdict === 'raised' ? finding.missing : undefined
  }
  expect(missing({})).toEqual([])
  expect(missing({ sites: [boneSite(undefined)] })).toEqual([{ kind: 'fact', needs: 'bone-site-place' }])
})

test.each(['symptoms', 'pain', 'conditions', 'lesions', 'procedures', 'examinations'] as const)(
  'M-02 with %s not loaded can raise and never clear @H17',
  (concept) => {
    const coverage = new Map([...factsOf().coverage, [concept, { state: 'failed', why: '503' } as const]])
    const of = (given: Partial<PatientFacts>) =>
      evaluateWithCoverage(cordSign, inputOf({ sites: [pelvis()], ...given, coverage }))
    expect(of({ symptoms: [told('numbness')] })).toMatchObject([{ verdict: 'raised', tier: 'same-day' }])
    expect(of({ symptoms: [told('numbness', 'absent')] })).toMatchObject([
      { verdict: 'unknown', needs: [{ kind: 'not-loaded', concept }] },
    ])
  },
)

test('M-02 is lowered neither in hospital nor in comfort care, and the deceased raise nothing @H16 @H41', () => {
  const symptoms = [told('numbness')]
  const context = factsOf({
    visits: [visit('inpatient', '2026-11-20', { state: 'in-progress' })],
    carePlans: [comfortCare()],
  })
  expect(inCareContext(evaluate({ symptoms }), context, nowOn(TODAY))).toMatchObject([{ tier: 'same-day' }])
  const patient = { ...factsOf().patient, deceased: true }
  expect(evaluateRules(inputOf({ symptoms, patient }))).toEqual([])
})
