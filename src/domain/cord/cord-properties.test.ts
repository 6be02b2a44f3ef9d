import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  subarray,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { SYMPTOM_SITES, type SymptomAnswer, type SymptomReport } from '../facts/symptom.ts'
import { TIERS } from '../findings/tier.ts'
import { evaluateRules } from '../rules/evaluate-rules.ts'
import { corrected, day, inputOf, on, symptom, TODAY } from '../testing/build-facts.ts'
import {
  assessment,
  boneSite,
  diary,
  pelvis,
  spineMri,
  usualMark,
  vertebra,
  visit,
} from '../testing/build-records.ts'
import { addDays, isoDay } from '../time/day.ts'
import { cordSign } from './rules/cord-sign.ts'
import { suspectedCompression } from './rules/suspected-compression.ts'

const ago = integer({ min: 0, max: 40 }).map((days) => isoDay(addDays(day(TODAY), -days)))
const clock = option(constantFrom('T08:00', 'T14:30', 'T21:10'), { nil: '' })
const SYMPTOMS = ['leg-paresis', 'muscle-weakness', 'numbness', 'paresthesia', 'fecal-incontinence'] as const
const sites = subarray([...SYMPTOM_SITES], { maxLength: 3 })

function reports(answers: readonly SymptomAnswer[]): Arbitrary<SymptomReport> {
  return record({
    of: constantFrom(...SYMPTOMS, 'spinal-pain' as const),
    answer: constantFrom(...answers),
    at: ago,
    clock,
    sites,
  }).map(({ of, answer, at, clock: time, sites: places }) => symptom(of, answer, `${at}${time}`, places))
}

const PRESENT: readonly SymptomAnswer[] = ['new', 'worse', 'present', 'same']

/** A record around the cord. Marks come apart: an unchanged symptom under a mark may rightly quiet an older one. */
const records: Arbitrary<Partial<PatientFacts>> = record({
  symptoms: array(reports([...PRESENT, 'absent']), { maxLength: 6 }),
  sites: array(oneof(constant(vertebra('T7')), constant(pelvis()), constant(boneSite(undefined))), {
    maxLength: 2,
  }),
  examinations: array(
    ago.map((at) => spineMri(at)),
    { maxLength: 1 },
  ),
  procedures: array(
    ago.map((at) => assessment(at, ['leg-paresis', 'numbness'])),
    { maxLength: 1 },
  ),
})

const marks = array(
  record({ of: constantFrom(...SYMPTOMS), from: ago, sites }).map(({ of, from, sites: places }) =>
    usualMark(of, from, { sites: places }),
  ),
  { maxLength: 2 },
)

const both = (facts: Partial<PatientFacts>) => [
  ...suspectedCompression.evaluate(inputOf(facts)),
  ...cordSign.evaluate(inputOf(facts)),
]

/** The lower, the more urgent; what is not raised comes last. */
function urgency(facts: Partial<PatientFacts>): number {
  return Math.min(
    TIERS.length,
    ...both(facts).map((finding) =>
      finding.verdict === 'raised' ? TIERS.indexOf(finding.tier) : TIERS.length,
    ),
  )
}

describe('the two rules on signs of the cord', () => {
  test('are never both raised, and one is whenever a sign stands', () => {
    assert(
      property(records, marks, (facts, usual) => {
        const raised = both({ ...facts, usual }).filter(({ verdict }) => verdict === 'raised')
        expect(raised.length).toBeLessThan(2)
        const isSilent = raised.length === 0
        const isAlone = both({ ...facts, usual }).some(({ reason }) => reason?.id === 'cord-sign-alone')
        expect(isSilent && isAlone).toBe(false)
      }),
    )
  })

  test('grow no milder when more signs are told', () => {
    assert(
      property(records, reports(PRESENT), (facts, more) => {
        const told = { ...facts, symptoms: [...(facts.symptoms ?? []), more] }
        expect(urgency(told)).toBeLessThanOrEqual(urgency(facts))
      }),
    )
  })

  test('grow no milder under marks when something new is told', () => {
    const fresh = reports(['new', 'worse', 'present'])
    assert(
      property(records, marks, fresh, (facts, usual, more) => {
        const told = { ...facts, usual, symptoms: [...(facts.symptoms ?? []), more] }
        expect(urgency(told)).toBeLessThanOrEqual(urgency({ ...facts, usual }))
      }),
    )
  })

  test('grow no sharper by a denial or a scan, and no milder by a site of the spine', () => {
    assert(
      property(records, marks, reports(['absent']), (facts, usual, denial) => {
        const now = urgency({ ...facts, usual })
        const { symptoms = [], sites: places = [], examinations = [] } = facts
        expect(urgency({ ...facts, usual, symptoms: [...symptoms, denial] })).toBeGreaterThanOrEqual(now)
        const scanned = [...examinations, spineMri(TODAY)]
        expect(urgency({ ...facts, usual, examinations: scanned })).toBeGreaterThanOrEqual(now)
        expect(urgency({ ...facts, usual, sites: [...places, vertebra('L1')] })).toBeLessThanOrEqual(now)
      }),
    )
  })

  test('do not depend on the order of arrival, on copies or on what is not theirs', () => {
    assert(
      property(records, marks, (facts, usual) => {
        const whole = { ...facts, usual }
        const turn = <T>(list: readonly T[] = []) => [...list, ...list].toReversed()
        const turned = {
          symptoms: turn(whole.symptoms),
          sites: turn(whole.sites),
          examinations: turn(whole.examinations),
          procedures: turn(whole.procedures),
          usual: turn(usual),
        }
        const unrelated = {
          results: [corrected(3.6, 'mmol/L')],
          pain: diary(9, 9, 9),
          visits: [visit('clinic', TODAY)],
          symptoms: [...(facts.symptoms ?? []), symptom('nausea', 'new'), symptom('constipation', 'worse')],
        }
        expect(both(turned)).toEqual(both(whole))
        expect(both({ ...whole, ...unrelated })).toEqual(both(whole))
      }),
    )
  })

  test('quiet down altogether when every sign is denied after it was told', () => {
    const tomorrow = { ...on('2026-11-22') }
    const older = array(
      reports(PRESENT).filter(({ when }) => when.day < tomorrow.day),
      { maxLength: 5 },
    )
    assert(
      property(older, records, (symptoms, facts) => {
        const denials = [...SYMPTOMS].map((of) => symptom(of, 'absent', TODAY))
        expect(urgency({ ...facts, symptoms: [...symptoms, ...denials] })).toBe(TIERS.length)
      }),
    )
  })
})

test('withdrawing the sign takes its finding away, and no other', () => {
  const others = {
    sites: [vertebra('T7')],
    results: [corrected(2.95, 'mmol/L')],
    pain: diary(8, 8, 8),
    symptoms: [symptom('confusion', 'new'), symptom('spinal-pain', 'new')],
  }
  const sign = symptom('leg-paresis', 'new')
  const without = evaluateRules(inputOf(others))
  const whole = evaluateRules(inputOf({ ...others, symptoms: [...others.symptoms, sign] }))
  expect(whole.filter((finding) => !without.some(({ rule }) => rule === finding.rule))).toMatchObject([
    { rule: 'M-01', verdict: 'raised' },
  ])
  expect(whole.filter(({ problem }) => problem !== 'cord')).toEqual(without)
})

test('a sign told twice under one moment and two ids is one sign', () => {
  const ids = uniqueArray(constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 4 })
  assert(
    property(ids, (names) => {
      const symptoms = names.map((name) => ({ ...symptom('numbness', 'new'), id: `Observation/${name}` }))
      expect(both({ sites: [pelvis()], symptoms }).map(({ verdict }) => verdict)).toEqual([
        'unknown',
        'raised',
      ])
    }),
  )
})
