import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CONCEPTS, isCovered, type Concept, type Need } from '#domain/facts/coverage.ts'
import { dayFromNumber } from '#domain/time/day.ts'
import { urlOf } from '#fhir/client/address.ts'
import type { Search } from '#fhir/client/search.ts'
import { LABORATORY } from '#fhir/codes/laboratory.ts'
import { SYMPTOM_CODES } from '#fhir/codes/symptom.ts'

import { createCoverageLedger } from './coverage.ts'
import { afterLooking, planLoad, splitByPatient, type PlanOptions } from './load-plan.ts'
import { medicationNamed, medicationSearches } from './medications.ts'
import { openTasks, urgentFirst } from './urgent-first.ts'

const BASE = 'https://fhir.test/r4'
/** 2026-11-23 */
const TODAY = dayFromNumber(20_780)

function plan(needs: readonly Need[], patients: readonly string[], options: Partial<PlanOptions> = {}) {
  let id = 0
  const newId = () => `s${(id += 1)}`
  return planLoad(needs, patients, {
    base: BASE,
    today: TODAY,
    several: true,
    stage: () => 0,
    newId,
    ...options,
  })
}

function parameter({ parameters }: Search, name: string): readonly string[] | undefined {
  return parameters.find((one) => one.name === name)?.values
}

const everything = CONCEPTS.map((concept): Need => ({ concept, window: { kind: 'all' } }))
const days = (concept: Concept, count: number, newest = false): Need => ({
  concept,
  window: { kind: 'days', days: count, newest },
})
const people = (count: number) => Array.from({ length: count }, (_, at) => `Patient/p${at}`)

describe('a load plan', () => {
  test('asks once for each type and window, of all patients together', () => {
    const searches = plan(
      [days('pain', 35), days('calcium', 400, true), { concept: 'lesions', window: { kind: 'now' } }],
      people(3),
    )
    expect(searches.map(({ type, parameters }) => [type, parameters.map(({ name }) => name)])).toEqual([
      ['Observation', ['patient', 'code']],
      ['Observation', ['patient', 'code', 'date']],
      ['QuestionnaireResponse', ['patient', 'authored']],
    ])
    expect(searches.map((search) => parameter(search, 'patient'))).toEqual(
      searches.map(() => ['p0', 'p1', 'p2']),
    )
  })

  test('asks from the day before, since somewhere the day begins earlier than in UTC', () => {
    const [pain] = plan([days('pain', 35)], people(1))
    expect(pain && parameter(pain, 'date')).toEqual(['ge2026-10-18T00:00:00Z'])
    expect(pain?.serves).toEqual([{ concept: 'pain', from: TODAY - 35, newest: false }])
  })

  test('asks without a date where the newest is wanted however old it is', () => {
    const [calcium] = plan([days('calcium', 400, true)], people(1))
    expect(calcium && parameter(calcium, 'date')).toBeUndefined()
    expect(calcium?.serves).toEqual([{ concept: 'calcium', from: 'all', newest: true }])
  })

  test('asks for people by their ids', () => {
    const searches = plan([{ concept: 'patient', window: { kind: 'now' } }], people(30), { several: false })
    expect(searches.map(({ parameters: [first] }) => [first?.name, first?.values.length])).toEqual([
      ['_id', 30],
    ])
  })

  test('has no parameter beyond the safe core of R4', () => {
    const safe = new Set(['_id', 'patient', 'code', 'date', 'authored', 'effective-time'])
    const windows = CONCEPTS.map((concept) => days(concept, 30))
    const names = [...plan(everything, people(2)), ...plan(windows, people(2))].flatMap(({ parameters }) =>
      parameters.map(({ name }) => name),
    )
    expect(names.filter((name) => !safe.has(name))).toEqual([])
  })

  test('names every laboratory and symptom code that is read @H6', () => {
    const codes = new Set(plan(everything, people(1)).flatMap((search) => parameter(search, 'code') ?? []))
    const read = [...LABORATORY.entries, ...SYMPTOM_CODES.entries].map(({ code }) => code)
    expect(read.filter((code) => !codes.has(code))).toEqual([])
    expect([...codes]).toEqual(expect.arrayContaining(['72514-3', '89247-1', '29463-7', 'lesion-type']))
  })

  test('looks for the newest pain in the window first, and before it only for those who have none there', () => {
    const [pain] = plan([days('pain', 35, true)], people(3))
    if (pain === undefined) throw new Error('nothing was planned')
    expect(pain).toMatchObject({
      untilFound: true,
      serves: [{ concept: 'pain', from: TODAY - 35, newest: false }],
    })
    const { found, others } = afterLooking(
      pain,
      (patient) => patient === 'Patient/p1',
      () => 'more',
    )
    expect(found).toMatchObject({
      patients: ['Patient/p1'],
      serves: [{ concept: 'pain', from: TODAY - 35, newest: true }],
    })
    expect(
      others.map(({ patients, serves, parameters }) => [
        patients,
        serves,
        parameters.map(({ name }) => name),
      ]),
    ).toEqual([
      [['Patient/p0', 'Patient/p2'], [{ concept: 'pain', from: 'all', newest: true }], ['patient', 'code']],
    ])
    expect(others[0]?.untilFound).toBeUndefined()
    expect(
      afterLooking(
        pain,
        () => true,
        () => 'more',
      ).others,
    ).toEqual([])
  })

  test('claims nothing for a head start but what it asks for in full', () => {
    const needs: readonly Need[] = [days('calcium', 60), { concept: 'conditions', window: { kind: 'all' } }]
    expect(plan(needs, people(1), { isAhead: true }).map(({ serves }) => serves)).toEqual([
      [],
      [{ concept: 'conditions', from: 'all', newest: true }],
    ])
  })

  const need: fc.Arbitrary<Need> = fc.record({
    concept: fc.constantFrom(...CONCEPTS),
    window: fc.oneof(
      fc.constant({ kind: 'all' as const }),
      fc.constant({ kind: 'now' as const }),
      fc.record({
        kind: fc.constant('days' as const),
        days: fc.integer({ min: 0, max: 4000 }),
        newest: fc.boolean(),
      }),
    ),
  })
  const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,64}$/).map((text) => `Patient/${text}`)

  test('covers every need of every patient, and no address is longer than a server takes @H17', () => {
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 30 }),
        fc.uniqueArray(id, { maxLength: 60 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 100 }),
        (needs, patients, several, length) => {
          const base = `https://fhir.test/${'x'.repeat(length)}`
          const searches = plan(needs, patients, { several, base })
          expect(
            Math.max(0, ...searches.map((search) => urlOf(base, search, 200).length)),
          ).toBeLessThanOrEqual(1800)
          const ledger = createCoverageLedger()
          ledger.begin(searches)
          for (const search of searches) {
            ledger.end({ kind: 'complete', search, received: 0 })
            if (search.untilFound !== true) continue
            const { found, others } = afterLooking(
              search,
              (patient) => patient.length % 2 === 0,
              () => 'more',
            )
            for (const more of [found, ...others]) ledger.end({ kind: 'complete', search: more, received: 0 })
          }
          const uncovered = patients.flatMap((patient) =>
            needs.filter((one) => !isCovered(ledger.of(patient), one, TODAY)),
          )
          expect(uncovered).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  test('two needs of one concept are one window, with the newest if either wants it', () => {
    const needs = [
      days('pain', 1),
      { concept: 'pain', window: { kind: 'days', days: 0, newest: true } },
    ] as const
    expect(plan(needs, people(1)).map(({ serves, untilFound }) => [serves, untilFound])).toEqual(
      plan([{ concept: 'pain', window: { kind: 'days', days: 1, newest: true } }], people(1)).map(
        ({ serves, untilFound }) => [serves, untilFound],
      ),
    )
  })

  test('has 25 patients share a search for results, and as many as fit another', () => {
    const patients = Array.from({ length: 240 }, () => `Patient/${crypto.randomUUID()}`)
    const searches = plan([days('pain', 35), { concept: 'conditions', window: { kind: 'all' } }], patients)
    const sizes = (type: string) =>
      searches.filter((search) => search.type === type).map((search) => search.patients.length)
    expect(sizes('Observation')).toEqual([25, 25, 25, 25, 25, 25, 25, 25, 25, 15])
    expect(sizes('Condition')[0]).toBeGreaterThan(40)
    expect(sizes('Condition').reduce((sum, size) => sum + size, 0)).toBe(240)
  })

  test('sends what is about the first patients first', () => {
    const searches = plan([days('pain', 35)], people(60), { stage: (place) => place })
    const stages = searches.filter(({ type }) => type === 'Observation').map(({ stage }) => stage)
    expect(stages).toEqual([0, 25, 50])
  })

  test('asks one patient at a time of a server that wants it so', () => {
    const searches = plan([days('pain', 35)], people(2), { several: false })
    expect(searches.map(({ type, patients }) => [type, patients])).toEqual([
      ['Observation', ['Patient/p0']],
      ['Observation', ['Patient/p1']],
      ['QuestionnaireResponse', ['Patient/p0']],
      ['QuestionnaireResponse', ['Patient/p1']],
    ])
  })

  test('can be split by patient afterwards, with everything else as it was', () => {
    let at = 0
    const [search] = plan([days('pain', 35)], people(2))
    const parts = search === undefined ? [] : splitByPatient(search, () => `t${(at += 1)}`)
    expect(parts).toEqual([
      {
        ...search,
        id: 't1',
        patients: ['Patient/p0'],
        parameters: [{ name: 'patient', values: ['p0'] }, ...(search?.parameters.slice(1) ?? [])],
      },
      {
        ...search,
        id: 't2',
        patients: ['Patient/p1'],
        parameters: [{ name: 'patient', values: ['p1'] }, ...(search?.parameters.slice(1) ?? [])],
      },
    ])
  })
})

describe('who is loaded first', () => {
  test('is known from one search for open Tasks, which is about nobody', () => {
    const search = openTasks('t', 0)
    expect(urlOf(BASE, search, 200)).toBe(
      `${BASE}/Task?status=requested,received,accepted,ready,in-progress,on-hold&_count=200`,
    )
    expect([search.patients, search.serves]).toEqual([[], []])
  })

  test('are those with open Tasks by priority, then the caseload as it stands @H16', () => {
    const task = (patient: string, priority?: string) => ({
      resourceType: 'Task',
      for: { reference: `https://fhir.test/r4/Patient/${patient}` },
      ...(priority !== undefined && { priority }),
    })
    const tasks = [
      task('p4'),
      task('p3', 'stat'),
      task('p1', 'urgent'),
      task('p4', 'asap'),
      task('p9', 'stat'),
    ]
    expect(urgentFirst(people(6), [...tasks, null, 'x', task('p5', 'whenever')])).toEqual(
      ['p3', 'p4', 'p1', 'p5', 'p0', 'p2'].map((id) => `Patient/${id}`),
    )
  })
})

describe('medications named by reference', () => {
  test.each<[reference: unknown, id: string | undefined]>([
    ['Medication/m1', 'm1'],
    ['https://fhir.test/r4/Medication/m1/_history/2', 'm1'],
    ['#contained', undefined],
    ['urn:uuid:1', undefined],
    ['MedicationKnowledge/m1', undefined],
    [7, undefined],
  ])('%o is %s', (reference, id) => {
    expect(medicationNamed({ medicationReference: { reference } })).toBe(id)
  })

  test('are asked for together, in addresses that a server takes', () => {
    const [named] = plan([{ concept: 'medication-orders', window: { kind: 'now' } }], people(2))
    if (named === undefined) throw new Error('nothing was planned')
    const ids = Array.from({ length: 60 }, (_, at) => `${at}`.padStart(64, 'm'))
    const searches = medicationSearches(named, ids, () => 'm')
    expect(searches.map(({ parameters: [first] }) => first?.values.length)).toEqual([24, 24, 12])
    expect(Math.max(...searches.map((search) => urlOf(BASE, search, 200).length))).toBeLessThanOrEqual(1800)
    expect(searches[0]).toMatchObject({ patients: named.patients, serves: named.serves })
  })
})
