import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { reviewPatient } from '../review/review-patient.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { every, plan, scan } from '../testing/build-follow-up.ts'
import { addDays, isoDay } from '../time/day.ts'
import { remember, whatWent, type Gone } from './what-went.ts'

const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))
const { moment } = nowOn(TODAY)

const HIGH = corrected(3.1, 'mmol/L', { at: daysAgo(2), low: 2.2, high: 2.6 })
const NORMAL = corrected(2.4, 'mmol/L', { at: daysAgo(0), low: 2.2, high: 2.6 })

function went(before: Partial<PatientFacts>, after: Partial<PatientFacts>): readonly Gone[] {
  const [first, then] = [before, after].map((facts) =>
    reviewPatient(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY)),
  )
  if (first === undefined || then === undefined) throw new Error('Nothing was reviewed')
  return whatWent(remember(first), then, moment)
}

const ofRule = (gone: readonly Gone[], rule: string) =>
  gone.flatMap((one) => (one.kind === 'finding' && one.finding.rule === rule ? [one] : []))
const whys = (gone: readonly Gone[]) =>
  gone.flatMap((one) => (one.kind === 'finding' ? [`${one.finding.rule} ${one.because.kind}`] : [one.kind]))

describe('what went says why @H7 @H16', () => {
  test('nothing went where nothing has changed', () => {
    expect(went({ results: [HIGH] }, { results: [HIGH] })).toEqual([])
  })

  test('a newer value cleared it, and is named', () => {
    const [gone] = ofRule(went({ results: [HIGH] }, { results: [NORMAL, HIGH] }), 'H-01')
    expect(gone?.because).toMatchObject({ kind: 'cleared', finding: { verdict: 'clear', rule: 'H-01' } })
    expect(gone).toMatchObject({ at: moment, finding: { verdict: 'raised', evidence: [HIGH.id] } })
  })

  test('its result was withdrawn', () => {
    const refusals = [{ resource: HIGH.id, why: 'withdrawn', detail: 'entered-in-error' }] as const
    expect(ofRule(went({ results: [HIGH] }, { refusals }), 'H-01')[0]?.because).toEqual({
      kind: 'refused',
      refusals,
    })
  })

  test('its result is no longer there', () => {
    expect(ofRule(went({ results: [HIGH] }, { results: [] }), 'H-01')[0]?.because).toEqual({
      kind: 'removed',
      records: [HIGH.id],
    })
  })

  test('the patient has died', () => {
    const { patient } = factsOf({})
    const all = went({ results: [HIGH] }, { results: [HIGH], patient: { ...patient, deceased: true } })
    expect(all.length).toBeGreaterThan(0)
    expect(whys(all).filter((why) => why.startsWith('H-'))).toEqual(
      whys(all).flatMap((why) => (why.startsWith('H-') ? [why.replace(/ .*/, ' deceased')] : [])),
    )
  })

  test('what is late went because it was done', () => {
    const services = [plan({ interval: every(90, 'day') })]
    const late = went(
      { services, examinations: [scan(daysAgo(300))] },
      { services, examinations: [scan(daysAgo(1))] },
    )
    const gone = late.find(({ kind }) => kind === 'obligation')
    expect(gone).toMatchObject({
      kind: 'obligation',
      obligation: { kind: 'imaging' },
      now: { lastDone: addDays(day(TODAY), -1) },
    })
  })

  test('what is worse now has not gone', () => {
    const worse = corrected(3.4, 'mmol/L', { at: daysAgo(0), low: 2.2, high: 2.6 })
    expect(ofRule(went({ results: [HIGH] }, { results: [worse, HIGH] }), 'H-01')).toEqual([])
  })
})
