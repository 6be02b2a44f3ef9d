import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { completeCoverage, CONCEPTS } from '../facts/coverage.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import { RULES } from '../rules/registry.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, creatinine, day, factsOf, nowOn, on, symptom, TODAY } from '../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  every,
  medication,
  plan,
  scan,
  site,
  visit,
} from '../testing/build-follow-up.ts'
import { addDays, isoDay } from '../time/day.ts'
import { reviewNeeds } from './review-needs.ts'
import { reviewPatient } from './review-patient.ts'

const review = (facts: Partial<PatientFacts> = {}, ruleset = DEFAULT_RULESET) =>
  reviewPatient(factsOf(facts), ruleset, nowOn(TODAY))
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))

/** Nothing amiss, and everything that could tell otherwise was asked and done in time. */
const WELL: Partial<PatientFacts> = {
  results: [
    corrected(2.38, 'mmol/L', { at: daysAgo(10), low: 2.2, high: 2.6 }),
    creatinine(80, 'umol/L', { at: daysAgo(10) }),
  ],
  services: [plan({ interval: every(90, 'day') })],
  examinations: [scan(daysAgo(30))],
  visits: [visit(daysAgo(20))],
  carePlans: [carePlan('follow-up')],
  sites: [site({ region: { region: 'pelvis', side: 'left' } })],
}

describe('where a patient stands', () => {
  test('nowhere, from a complete record in which every rule is clear or does not apply', () => {
    const { row, findings } = review(WELL)
    expect(row).toMatchObject({ standing: 'none', flags: [], doubts: [], gaps: [], overdue: [] })
    expect(row.since).toBeUndefined()
    expect(findings.map(({ verdict }) => verdict)).not.toContain('raised')
    expect(findings.filter(({ rule }) => rule === 'H-01' || rule === 'L-01')).toMatchObject([
      { verdict: 'clear' },
      { verdict: 'clear' },
    ])
  })

  test('cannot be told while nothing is loaded, and it is said what is missing @H8 @H17', () => {
    const { row } = review({ coverage: new Map() })
    expect(row).toMatchObject({ standing: 'unknown', flags: [], overdue: [] })
    expect(row.doubts.map(({ finding }) => finding.rule)).toEqual(RULES.map(({ id }) => id))
    expect(new Set(row.gaps.map(({ coverage }) => coverage.state))).toEqual(new Set(['not-loaded']))
    expect(row.gaps.map(({ concept }) => concept)).toEqual(CONCEPTS)
    expect([row.calcium.state, row.pain.state, row.nextScan.state]).toEqual([
      'not-loaded',
      'not-loaded',
      'not-loaded',
    ])
    expect(row.nextDue).toBeUndefined()
  })

  const NEEDED = reviewNeeds(DEFAULT_RULESET).map(({ concept }) => concept)
  const SHOWN_ONLY: ReadonlySet<string> = new Set([
    'allergies',
    'performance',
    'lesions',
    'blood-count',
    'tasks',
  ])

  test.each(NEEDED)('without %s nobody stands nowhere, unless it is shown only @H8', (concept) => {
    const coverage = new Map(completeCoverage())
    coverage.delete(concept)
    const { row } = review({ ...WELL, coverage })
    expect(row.gaps).toEqual([{ concept, coverage: { state: 'not-loaded' } }])
    const mayRaise = RULES.some(({ needs }) => needs.some((need) => need.concept === concept))
    expect(row.standing === 'none').toBe(!mayRaise && SHOWN_ONLY.has(concept))
  })

  test('cannot be told without a calcium ever, where nothing tells since when it should have been measured', () => {
    const without = { ...WELL, results: [], carePlans: [], services: [] }
    expect(review(without).row).toMatchObject({ standing: 'unknown', calcium: { state: 'none' } })
  })

  test('a good calcium that is overdue leaves a doubt since its day, beside what is late @H12', () => {
    const old = {
      ...WELL,
      results: [
        corrected(2.38, 'mmol/L', { at: daysAgo(60) }),
        creatinine(80, 'umol/L', { at: daysAgo(10) }),
      ],
    }
    const { row, findings } = review(old)
    expect(row).toMatchObject({ standing: 'this-week', calcium: { state: 'value', stale: true } })
    expect(row.flags).toMatchObject([{ problem: 'follow-up', site: 'calcium' }])
    expect(findings.filter(({ rule }) => rule === 'H-01')).toMatchObject([{ verdict: 'unknown' }])
  })

  test('on denosumab every four weeks with a calcium of forty days ago', () => {
    const { row, obligations } = review({
      ...WELL,
      results: [
        corrected(2.35, 'mmol/L', { at: daysAgo(40) }),
        creatinine(80, 'umol/L', { at: daysAgo(10) }),
      ],
      orders: [medication('denosumab', { interval: every(4, 'week') })],
      doses: [denosumab(daysAgo(12)), denosumab(daysAgo(40)), denosumab(daysAgo(68))],
    })
    expect(obligations.find(({ kind }) => kind === 'calcium')).toMatchObject({
      status: 'overdue',
      daysOverdue: 12,
      tier: 'this-week',
    })
    expect(row).toMatchObject({
      standing: 'this-week',
      flags: [
        {
          problem: 'bone-agent',
          tier: 'this-week',
          parts: expect.arrayContaining([
            expect.objectContaining({
              finding: expect.objectContaining({ rule: 'H-11', since: day(daysAgo(12)) }),
            }),
          ]),
        },
      ],
    })
    expect(row.doubts.map(({ finding }) => finding.rule)).toEqual(expect.arrayContaining(['H-01', 'L-01']))
  })

  test('a doubt stands before what can be planned, not before this week', () => {
    const doubtful = { ...WELL, results: [], services: [], carePlans: [], examinations: [scan(daysAgo(210))] }
    expect(review(doubtful).row).toMatchObject({ standing: 'unknown', flags: [{ tier: 'routine' }] })
    const late = { ...WELL, visits: [visit(daysAgo(100))] }
    expect(review({ ...late, results: [], carePlans: [], services: [] }).row.standing).toBe('this-week')
  })

  test('a doubt about a refused calcium has its day', () => {
    const refusal = {
      resource: 'Observation/x',
      why: 'unit-missing',
      about: 'calcium-total',
      when: on(daysAgo(2)),
    } as const
    const { row } = review({ ...WELL, refusals: [refusal] })
    expect(row).toMatchObject({
      calcium: { state: 'refused', refusal },
      standing: 'this-week',
      refusals: [refusal],
    })
    expect(row.doubts.map(({ finding }) => finding.rule)).toEqual(['H-01', 'L-01'])
  })

  test('the deceased raise nothing, are last, and keep their facts @H41', () => {
    const patient = { ...factsOf().patient, deceased: true, deceasedOn: { year: 2026, month: 11, day: 5 } }
    const facts = {
      ...WELL,
      patient,
      results: [corrected(3.3, 'mmol/L', { at: daysAgo(20) })],
      visits: [visit(daysAgo(300))],
    }
    const { row, findings, obligations, facts: shown } = review(facts)
    expect(row).toMatchObject({
      deceased: true,
      deceasedOn: { year: 2026 },
      standing: 'none',
      flags: [],
      doubts: [],
      overdue: [],
    })
    expect(row).toMatchObject({ calcium: { state: 'value', value: 3.3, position: 'high' } })
    expect(row.nextDue).toBeUndefined()
    expect(findings).toEqual([])
    expect(new Set(obligations.map(({ status }) => status))).toEqual(new Set(['exempt']))
    expect(shown.results).toHaveLength(1)
    expect(review({ patient, coverage: new Map() }).row.standing).toBe('none')
  })
})

describe('care context', () => {
  const high = {
    ...WELL,
    results: [corrected(2.95, 'mmol/L', { at: daysAgo(2) }), creatinine(80, 'umol/L', { at: daysAgo(2) })],
  }
  const admitted = visit(daysAgo(3), { kind: 'inpatient', state: 'in-progress' })

  test('lowers findings and what is late by one tier in hospital, and says so', () => {
    expect(review(high).row.standing).toBe('same-day')
    const { row } = review({ ...high, visits: [admitted, visit(daysAgo(110))] })
    expect(row.flags).toMatchObject([
      {
        problem: 'calcium-high',
        tier: 'this-week',
        parts: [{ finding: { badges: expect.arrayContaining(['in-hospital']) } }],
      },
      {
        problem: 'follow-up',
        site: 'visit',
        tier: 'routine',
        parts: [{ obligation: { tier: 'this-week' } }],
      },
    ])
    expect(row.careContext).toEqual([{ kind: 'in-hospital', since: day(daysAgo(3)) }])
  })

  test('in comfort care what is late is not chased, and is shown with its reason', () => {
    const carePlans = [carePlan('hospice', { reviewOn: day('2026-12-07') })]
    const { row, obligations } = review({ ...high, carePlans, examinations: [scan(daysAgo(240))] })
    expect(row).toMatchObject({
      standing: 'this-week',
      overdue: [],
      nextScan: { obligation: { status: 'exempt' } },
    })
    expect(obligations.find(({ kind }) => kind === 'imaging')?.exempt).toEqual({
      why: 'comfort-care',
      until: day('2026-12-07'),
    })
    expect(row.careContext).toEqual([{ kind: 'hospice', reviewOn: day('2026-12-07'), reviewPassed: false }])
  })

  test('past its review date it lowers nothing and says that it has passed', () => {
    const carePlans = [carePlan('comfort-care', { reviewOn: day(daysAgo(1)) })]
    const { row } = review({ ...high, carePlans })
    expect(row).toMatchObject({
      standing: 'same-day',
      careContext: [{ kind: 'comfort-care', reviewPassed: true }],
    })
  })

  test('on its review date it still holds', () => {
    const { row } = review({ ...high, carePlans: [carePlan('comfort-care', { reviewOn: day(TODAY) })] })
    expect(row).toMatchObject({ standing: 'this-week', careContext: [{ reviewPassed: false }] })
  })

  test('a plan of care that has not begun is none yet', () => {
    expect(
      review({ ...high, carePlans: [carePlan('hospice', { from: day('2026-11-24') })] }).row.careContext,
    ).toEqual([])
  })
})

describe('the clinic', () => {
  const clinic = { goLive: day(daysAgo(5)), workingDays: [1, 3], holidays: [day('2026-12-02')] }
  const facts = {
    ...WELL,
    results: [corrected(2.62, 'mmol/L', { at: daysAgo(3), low: 2.2, high: 2.6 })],
  }
  const told = (of?: typeof clinic) => reviewPatient(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY), of)

  test('sets the day by which a flag for this week is to be dealt with', () => {
    const by = (of?: typeof clinic) =>
      told(of).row.flags.flatMap(({ by: last }) => (last === undefined ? [] : [isoDay(last)]))
    expect(by()).toEqual(['2026-11-25'])
    expect(by(clinic)).toEqual(['2026-11-30'])
  })

  test('sets since when reports are read here', () => {
    expect(told().scans).toMatchObject([{ step: 'not-reviewed' }])
    expect(told(clinic).scans).toMatchObject([{ step: 'reviewed-elsewhere' }])
    expect(told().followUp.map(({ lane }) => lane)).toContain('report-not-reviewed')
    expect(told(clinic).followUp.map(({ lane }) => lane)).not.toContain('report-not-reviewed')
  })

  test('every obligation stands in one lane, and a person who died has no scan on its way', () => {
    const { followUp, obligations } = told()
    expect(followUp.flatMap(({ obligation }) => obligation ?? []).toSorted(byKind)).toEqual(
      obligations.toSorted(byKind),
    )
    const patient = { ...factsOf().patient, deceased: true }
    expect(review({ ...facts, patient }).scans).toEqual([])
  })

  function byKind(a: Obligation, b: Obligation): number {
    return a.kind < b.kind ? -1 : 1
  }
})

describe('one review', () => {
  const full: PatientFacts = factsOf({
    ...WELL,
    results: [
      corrected(2.95, 'mmol/L', { at: daysAgo(2) }),
      corrected(2.6, 'mmol/L', { at: daysAgo(30) }),
      corrected(2.5, 'mmol/L', { at: daysAgo(58) }),
      creatinine(90, 'umol/L', { at: daysAgo(100) }),
    ],
    symptoms: [symptom('excessive-thirst', 'new', daysAgo(3)), symptom('fatigue', 'same', daysAgo(3))],
    bookings: [booking(daysAgo(-8)), booking(daysAgo(9))],
    orders: [medication('denosumab', { interval: every(4, 'week') }), medication('corticosteroid')],
    doses: [denosumab(daysAgo(50)), denosumab(daysAgo(78))],
    sites: [
      site(),
      site({ region: { region: 'lumbar-spine', level: 'L1' } }),
      site({ region: { region: 'pelvis', side: 'right' } }),
    ],
    refusals: [
      { resource: 'Observation/a', why: 'unit-missing', about: 'albumin', when: on(daysAgo(5)) },
      { resource: 'Observation/b', why: 'malformed' },
    ],
  })

  test('is told by the list and by the page alike: every flag and doubt of the row is a finding or an obligation of the page', () => {
    const { row, findings, obligations } = reviewPatient(full, DEFAULT_RULESET, nowOn(TODAY))
    const parts = row.flags.flatMap((flag) => flag.parts)
    const [raised, unknown] = ['raised', 'unknown'].map((verdict) =>
      findings.filter((one) => one.verdict === verdict),
    )
    const partFindings = parts.flatMap((part) => (part.kind === 'finding' ? [part.finding] : []))
    expect(new Set(partFindings)).toEqual(new Set(raised))
    // L-05 is context only: what it cannot tell makes no row.
    expect(row.doubts.map(({ finding }) => finding)).toEqual(unknown?.filter(({ rule }) => rule !== 'L-05'))
    const lateParts = parts.flatMap((part) => (part.kind === 'obligation' ? [part.obligation] : []))
    expect(new Set(lateParts)).toEqual(new Set(obligations.filter(({ tier }) => tier !== undefined)))
    expect(new Set(row.overdue)).toEqual(new Set(lateParts))
  })

  test('gives raised, unknown and clear, in that order', () => {
    const order = review(full).findings.map(({ verdict }) => ['raised', 'unknown', 'clear'].indexOf(verdict))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('is plain data that crosses to another thread', () => {
    const found = reviewPatient(full, DEFAULT_RULESET, nowOn(TODAY))
    expect(structuredClone(found)).toEqual(found)
    expect('coverage' in found.facts).toBe(false)
  })

  test('is the same in whatever order the records came', () => {
    const expected = reviewPatient(full, DEFAULT_RULESET, nowOn(TODAY))
    const all = [0, 1, 2, 3]
    assert(
      property(shuffledSubarray(all, { minLength: 4 }), (order) => {
        const shuffled = <T>(list: readonly T[]) =>
          order.flatMap((at) => list.filter((_, index) => index % 4 === at))
        const { results, symptoms, bookings, orders, doses, sites } = full
        const facts = {
          ...full,
          results: shuffled(results),
          symptoms: shuffled(symptoms),
          bookings: shuffled(bookings),
          orders: shuffled(orders),
          doses: shuffled(doses),
          sites: shuffled(sites),
        }
        const { row, findings, obligations, calcium } = reviewPatient(facts, DEFAULT_RULESET, nowOn(TODAY))
        expect({ row, findings, obligations, calcium }).toEqual({
          row: expected.row,
          findings: expected.findings,
          obligations: expected.obligations,
          calcium: expected.calcium,
        })
      }),
      { numRuns: 24 },
    )
  })

  test('a rule that is switched off is silent, and nobody waits for it @H31', () => {
    const disabledRules = RULES.map(({ id }) => id)
    expect(review(full, { ...DEFAULT_RULESET, disabledRules }).findings).toEqual([])
  })
})
