import { describe, expect, test } from 'vitest'

import type { Complication, PrimaryCancer } from '../facts/disease.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Procedure } from '../facts/treatment.ts'
import { amount } from '../quantity/quantity.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { dose, day, factsOf, nowOn, on, symptom, TODAY } from '../testing/build-facts.ts'
import { denosumab, medication, site } from '../testing/build-follow-up.ts'
import { listRiskFactors } from './list-risk-factors.ts'
import type { RiskFactor } from './risk-factor.ts'

/** The one factor of a kind, exactly: what is absent is absent. */
function factor(kind: RiskFactor['kind'], facts: Partial<PatientFacts>): RiskFactor | undefined {
  return listRiskFactors(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY)).find((one) => one.kind === kind)
}

const civil = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return { year, month, day: date }
}

function procedure(id: string, different: Partial<Procedure> = {}): Procedure {
  return {
    id,
    kind: 'radiotherapy',
    named: 'Radiotherapy',
    state: 'completed',
    when: on('2026-02-01'),
    regions: [{ region: 'lumbar-spine' }],
    about: [],
    ...different,
  }
}

const primary = (of: PrimaryCancer['primary'], different: Partial<PrimaryCancer> = {}): PrimaryCancer => ({
  id: `Condition/${of}`,
  primary: of,
  named: of,
  state: 'active',
  ...different,
})

const complication = (kind: Complication['kind'], id: string, named: string): Complication => ({
  id,
  kind,
  named,
  state: 'active',
})

const phosphatase = (id: string, value: number, at: string) =>
  ({
    id,
    measure: 'alkaline-phosphatase',
    amount: amount(value, 'U/L'),
    high: 130,
    when: on(at),
    status: 'final',
  }) as const

describe('the evidence, day and words of a factor', () => {
  test('a lytic lesion: the sites that are lytic or mixed, since the first of them', () => {
    const sites = [
      site({ id: 'Condition/b', named: 'Femur', lesion: 'lytic', since: { year: 2026, month: 3 } }),
      site({ id: 'Condition/a', named: 'Rib', lesion: 'mixed', since: { year: 2025, month: 9 } }),
      site({ id: 'Condition/c', named: 'Skull', lesion: 'blastic', since: { year: 2020 } }),
    ]
    expect(factor('lytic-lesion', { sites })).toStrictEqual({
      kind: 'lytic-lesion',
      evidence: ['Condition/a', 'Condition/b'],
      since: { year: 2025, month: 9 },
      detail: 'Femur, Rib',
    })
  })

  test('dates that tell less than a day stand at their first day, and none stands last', () => {
    const sites = [
      site({ id: 'Condition/1', region: { region: 'skull' }, since: { year: 2026, month: 5, day: 9 } }),
      site({ id: 'Condition/2', region: { region: 'sternum' }, since: { year: 2026, month: 5 } }),
      site({ id: 'Condition/3', region: { region: 'sacrum-coccyx' } }),
    ]
    expect(factor('three-or-more-sites', { sites })?.since).toStrictEqual({ year: 2025, month: 1, day: 2 })
    const [first, second] = sites
    const { since: _, ...undated } = site({ id: 'Condition/3', region: { region: 'ribs', side: 'left' } })
    expect(factor('three-or-more-sites', { sites: [undated, first!, second!] })?.since).toStrictEqual({
      year: 2026,
      month: 5,
    })
  })

  test('places that are only named count by their names', () => {
    const nowhere = (id: string, named: string) => {
      const { region: _, ...rest } = site({ id, named })
      return rest
    }
    const sites = [
      nowhere('Condition/1', 'Bone A'),
      nowhere('Condition/2', 'Bone A'),
      nowhere('Condition/3', 'Bone B'),
    ]
    expect(factor('three-or-more-sites', { sites })).toBeUndefined()
    expect(
      factor('three-or-more-sites', { sites: [...sites, nowhere('Condition/4', 'Bone C')] }),
    ).toMatchObject({ detail: '3', evidence: ['Condition/1', 'Condition/2', 'Condition/3', 'Condition/4'] })
  })

  test('a site without a place is neither weight-bearing nor at a junction', () => {
    const { region: _, ...nowhere } = site({ id: 'Condition/1' })
    const sites = [nowhere, site({ id: 'Condition/2', region: { region: 'pelvis', side: 'left' } })]
    expect(factor('weight-bearing-site', { sites })).toMatchObject({ evidence: ['Condition/2'] })
    expect(factor('junctional-spine-site', { sites })).toBeUndefined()
    expect(factor('weight-bearing-site', { sites: [nowhere] })).toBeUndefined()
  })

  test('myeloma is myeloma alone', () => {
    expect(factor('myeloma', { primaries: [primary('breast')] })).toBeUndefined()
    expect(factor('myeloma', { primaries: [primary('breast'), primary('myeloma')] })).toStrictEqual({
      kind: 'myeloma',
      evidence: ['Condition/myeloma'],
      detail: 'myeloma',
    })
  })

  test('names and evidence stand once and in order', () => {
    const complications = [
      complication('brain-metastasis', 'Condition/2', 'Brain'),
      complication('visceral-metastasis', 'Condition/1', 'Adrenal'),
      complication('visceral-metastasis', 'Condition/3', 'Brain'),
    ]
    expect(factor('visceral-metastasis', { complications })).toStrictEqual({
      kind: 'visceral-metastasis',
      evidence: ['Condition/1', 'Condition/2', 'Condition/3'],
      detail: 'Adrenal, Brain',
    })
  })

  test('a short interval rests on the primary and on the first site', () => {
    const since = { year: 2025, month: 6, day: 1 }
    const sites = [
      site({ id: 'Condition/late', since: { year: 2025, month: 12, day: 1 } }),
      site({ id: 'Condition/b', since: { year: 2025, month: 8, day: 1 } }),
      site({ id: 'Condition/a', since: { year: 2025, month: 8, day: 1 } }),
    ]
    const known = factor('short-bone-metastasis-free-interval', {
      primaries: [primary('breast', { since })],
      sites,
    })
    expect(known).toStrictEqual({
      kind: 'short-bone-metastasis-free-interval',
      evidence: ['Condition/breast', 'Condition/a'],
      since: { year: 2025, month: 8, day: 1 },
    })
    const { since: _, ...undated } = site({ id: 'Condition/undated' })
    expect(
      factor('short-bone-metastasis-free-interval', {
        primaries: [primary('breast', { since })],
        sites: [undated],
      }),
    ).toBeUndefined()
    expect(
      factor('short-bone-metastasis-free-interval', { primaries: [primary('breast')], sites }),
    ).toBeUndefined()
    expect(factor('short-bone-metastasis-free-interval', { sites })).toBeUndefined()
  })

  test('the worst pain of a week: the entries of that day with that score, no other', () => {
    const entry = (id: string, worst: number | undefined, at: string) => ({
      id,
      when: on(at),
      ...(worst !== undefined && { worst }),
      regions: [],
      sites: [],
    })
    const pain = [
      entry('Observation/1', 6, '2026-11-20'),
      entry('Observation/2', 6, '2026-11-22'),
      entry('Observation/3', 4, '2026-11-22'),
      entry('Observation/4', undefined, '2026-11-22'),
    ]
    expect(factor('worst-pain-5-or-more', { pain })).toStrictEqual({
      kind: 'worst-pain-5-or-more',
      evidence: ['Observation/2'],
      since: civil('2026-11-22'),
      detail: '6',
    })
    expect(
      factor('worst-pain-5-or-more', { pain: [entry('Observation/1', undefined, TODAY)] }),
    ).toBeUndefined()
  })

  test('alkaline phosphatase: the newest alone, with its number and day', () => {
    const other = { ...phosphatase('Observation/c', 900, TODAY), measure: 'ldh' } as const
    expect(
      factor('raised-alkaline-phosphatase', {
        results: [
          phosphatase('Observation/a', 200, '2026-10-01'),
          phosphatase('Observation/b', 150, '2026-11-01'),
          other,
        ],
      }),
    ).toStrictEqual({
      kind: 'raised-alkaline-phosphatase',
      evidence: ['Observation/b'],
      since: civil('2026-11-01'),
      detail: '150 U/L',
    })
    const twins = [phosphatase('Observation/b', 150, TODAY), phosphatase('Observation/a', 160, TODAY)]
    expect(factor('raised-alkaline-phosphatase', { results: twins })?.evidence).toEqual(['Observation/a'])
  })

  test.each([
    ['>', 129, false],
    ['>', 130, true],
    ['>=', 130, false],
    ['>=', 131, true],
    ['<=', 200, false],
  ] as const)('a bound %s %d of alkaline phosphatase: %s', (comparator, value, is) => {
    const results = [{ ...phosphatase('Observation/a', value, TODAY), comparator }]
    expect(factor('raised-alkaline-phosphatase', { results }) !== undefined).toBe(is)
  })

  test('performance: the newest of either scale, whichever came first', () => {
    const score = (id: string, scale: 'ecog' | 'karnofsky', value: number, at: string) => ({
      id,
      scale,
      score: value,
      when: on(at),
    })
    expect(
      factor('ecog-2-or-more', {
        performance: [
          score('Observation/1', 'ecog', 0, '2026-05-01'),
          score('Observation/2', 'karnofsky', 50, '2026-11-02'),
        ],
      }),
    ).toStrictEqual({
      kind: 'ecog-2-or-more',
      evidence: ['Observation/2'],
      since: civil('2026-11-02'),
      detail: 'Karnofsky 50',
    })
    const twins = [score('Observation/2', 'ecog', 2, TODAY), score('Observation/1', 'ecog', 3, TODAY)]
    expect(factor('ecog-2-or-more', { performance: twins })).toMatchObject({ evidence: ['Observation/1'] })
  })

  test('falls are falls, since the first of the last year', () => {
    const reports = [
      { ...symptom('fall', 'new', '2026-10-02'), id: 'Observation/2' },
      { ...symptom('fall', 'new', '2026-06-02'), id: 'Observation/1' },
      { ...symptom('fatigue', 'new', '2026-05-02'), id: 'Observation/3' },
    ]
    expect(factor('falls', { symptoms: reports })).toStrictEqual({
      kind: 'falls',
      evidence: ['Observation/1', 'Observation/2'],
      since: civil('2026-06-02'),
    })
    expect(factor('falls', { symptoms: reports.slice(2) })).toBeUndefined()
  })

  test('events: under way counts as well, and without a day it has none', () => {
    const { when: _, ...undated } = procedure('Procedure/2', { state: 'in-progress', named: 'Course' })
    expect(factor('previous-radiotherapy', { procedures: [undated] })).toStrictEqual({
      kind: 'previous-radiotherapy',
      evidence: ['Procedure/2'],
      detail: 'Course',
    })
    expect(
      factor('previous-radiotherapy', { procedures: [procedure('Procedure/1'), undated] }),
    ).toStrictEqual({
      kind: 'previous-radiotherapy',
      evidence: ['Procedure/1', 'Procedure/2'],
      since: civil('2026-02-01'),
      detail: 'Course, Radiotherapy',
    })
    expect(
      factor('previous-radiotherapy', { procedures: [procedure('Procedure/1', { state: 'stopped' })] }),
    ).toBeUndefined()
  })

  test('a gap: the last dose, and its day', () => {
    const doses = [
      { ...denosumab('2026-06-01'), id: 'MedicationAdministration/2' },
      { ...denosumab('2026-05-04'), id: 'MedicationAdministration/1' },
    ]
    expect(factor('bone-agent-gap', { doses })).toStrictEqual({
      kind: 'bone-agent-gap',
      evidence: ['MedicationAdministration/2'],
      since: civil('2026-06-01'),
      detail: 'denosumab',
    })
  })

  test('a stop without a reason is told by the drug alone', () => {
    const orders = [medication('denosumab', { id: 'MedicationRequest/1', state: 'stopped' })]
    const doses = [denosumab('2026-01-01')]
    expect(factor('no-bone-agent', { sites: [site()], orders, doses })?.detail ?? 'none').not.toContain(
      'undefined',
    )
  })

  test('never on one: no evidence, because there is none', () => {
    expect(factor('no-bone-agent', { sites: [site()] })).toStrictEqual({
      kind: 'no-bone-agent',
      evidence: [],
    })
  })

  test('a treatment of several classes counts by any; its day is that of its start, else of the order', () => {
    const both = medication('corticosteroid', {
      id: 'MedicationRequest/1',
      drug: { classes: ['other', 'corticosteroid'], named: 'dexamethasone' },
      authored: on('2026-09-01'),
      start: day('2026-09-15'),
    })
    expect(factor('corticosteroids', { orders: [both] })).toStrictEqual({
      kind: 'corticosteroids',
      evidence: ['MedicationRequest/1'],
      since: civil('2026-09-15'),
      detail: 'dexamethasone',
    })
    const { start: _, ...ordered } = both
    expect(factor('corticosteroids', { orders: [ordered] })?.since).toStrictEqual(civil('2026-09-01'))
    const { authored: __, ...undated } = ordered
    expect(factor('corticosteroids', { orders: [undated] })).toStrictEqual({
      kind: 'corticosteroids',
      evidence: ['MedicationRequest/1'],
      detail: 'dexamethasone',
    })
  })

  test('hormone treatment: order and depot together', () => {
    const orders = [medication('endocrine', { id: 'MedicationRequest/1', authored: on('2026-08-01') })]
    const depot = {
      ...dose('androgen-deprivation', '2026-09-01'),
      id: 'MedicationAdministration/1',
      drug: { classes: ['other', 'androgen-deprivation'] as const, named: 'leuprolide' },
    }
    expect(factor('hormone-treatment', { orders, doses: [depot] })).toMatchObject({
      evidence: ['MedicationRequest/1', 'MedicationAdministration/1'],
    })
    expect(factor('hormone-treatment', { doses: [depot] })).toStrictEqual({
      kind: 'hormone-treatment',
      evidence: ['MedicationAdministration/1'],
      since: civil('2026-09-01'),
      detail: 'leuprolide',
    })
  })
})
