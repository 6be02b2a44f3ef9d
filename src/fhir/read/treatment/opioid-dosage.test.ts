import { describe, expect, test } from 'vitest'

import type { Dose, DoseLine, MedicationOrder } from '#domain/facts/treatment.ts'
import { ROUTES } from '#fhir/codes/medicine/route.ts'
import { RXNORM, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { concept, factsOf, readAmong, type Json } from '../testing/read-among.ts'
import { readMedicationAdministration } from './medication-administration.ts'
import { readMedicationRequest } from './medication-request.ts'
import { readMedicationStatement } from './medication-statement.ts'

const MORPHINE = concept(RXNORM, '7052', 'morphine')
const quantity = (value: number, code: string) => ({ value, unit: code, system: UCUM, code })

const order = (...dosageInstruction: readonly Json[]) => {
  const request = { resourceType: 'MedicationRequest', id: '1', status: 'active', intent: 'order' }
  const given = { ...request, medicationCodeableConcept: MORPHINE, dosageInstruction }
  return factsOf(readAmong(readMedicationRequest, given))[0] as MedicationOrder
}
const lines = (...dosage: readonly Json[]) => order(...dosage).lines ?? []
const line = (dosage: Json): DoseLine | undefined => lines(dosage)[0]
const repeated = (repeat: Json) => line({ timing: { repeat } })?.timesPerDay

describe('how often a line is taken in a day', () => {
  test.each<[Json, number | undefined]>([
    [{ frequency: 2, period: 1, periodUnit: 'd' }, 2],
    [{ frequency: 1, period: 12, periodUnit: 'h' }, 2],
    [{ period: 8, periodUnit: 'h' }, 3],
    [{ frequency: 1, period: 72, periodUnit: 'h' }, 0.333333333333],
    [{ frequency: 1, period: 3, periodUnit: 'd' }, 0.333333333333],
    [{ frequency: 7, period: 1, periodUnit: 'wk' }, 1],
    [{ timeOfDay: ['08:00', '20:00'] }, 2],
    [{ when: ['MORN', 'HS'] }, 2],
    [{ period: 1, periodUnit: 'd', timeOfDay: ['08:00', '14:00', '20:00'] }, 3],
    [{ frequency: 1, period: 1, periodUnit: 'mo' }, undefined],
    [{ frequency: 2, frequencyMax: 4, period: 1, periodUnit: 'd' }, undefined],
    [{ frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' }, undefined],
    [{ frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon', 'thu'] }, undefined],
    [{ count: 1, frequency: 1, period: 1, periodUnit: 'd' }, undefined],
    [{ frequency: 2 }, undefined],
    [{}, undefined],
  ])('%j: %s', (repeat, expected) => {
    expect(repeated(repeat)).toBe(expected)
  })

  test.each([
    ['BID', 2],
    ['TID', 3],
    ['QID', 4],
    ['Q6H', 4],
    ['QOD', 0.5],
    ['WK', undefined],
  ])('by the abbreviation %s: %s', (code, expected) => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'
    expect(line({ timing: { code: { coding: [{ system, code }] } } })?.timesPerDay).toBe(expected)
    expect(line({ timing: { code: { text: code } } })?.timesPerDay).toBeUndefined()
  })
})

describe('by which way', () => {
  test.each(ROUTES.entries)('$display is $means', ({ code, means }) => {
    expect(line({ route: concept(SNOMED, code) })?.route).toBe(means)
  })

  test.each([
    [{ text: 'Oral' }, 'oral'],
    [{ text: 'by mouth' }, 'oral'],
    [{ text: 'IV' }, 'parenteral'],
    [{ text: 'via syringe driver' }, 'other'],
    [concept(SNOMED, '16857009', 'Per vagina'), 'other'],
    [concept(SNOMED, '16857009', 'oral'), 'other'],
    [
      {
        coding: [
          { system: SNOMED, code: '26643006' },
          { system: SNOMED, code: '47625008' },
        ],
      },
      'other',
    ],
    [{}, undefined],
    [undefined, undefined],
  ])('%j is %s: what is not understood is not by mouth', (route, expected) => {
    expect(line({ text: 'x', ...(route !== undefined && { route }) })?.route).toBe(expected)
  })
})

describe('the lines of an opioid', () => {
  const twice = { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }
  const thirty = { doseAndRate: [{ doseQuantity: quantity(30, 'mg') }] }

  test('are all kept, as needed or not, with the most of a day', () => {
    const most = { numerator: quantity(40, 'mg'), denominator: quantity(1, 'd') }
    expect(
      lines({ timing: twice, ...thirty }, { asNeededBoolean: true, ...thirty, maxDosePerPeriod: most }),
    ).toEqual([
      { strength: { value: 30, unit: 'mg', text: '30 mg' }, timesPerDay: 2, asNeeded: false },
      {
        strength: { value: 30, unit: 'mg', text: '30 mg' },
        asNeeded: true,
        mostPerDay: { value: 40, unit: 'mg', text: '40 mg' },
      },
    ])
  })

  test.each([
    [{ numerator: quantity(40, 'mg'), denominator: quantity(24, 'h') }, 40],
    [{ numerator: quantity(40, 'mg'), denominator: quantity(1, 'wk') }, undefined],
    [{ numerator: quantity(40, 'mg') }, undefined],
  ])('the most in %j is %s a day', (maxDosePerPeriod, expected) => {
    expect(line({ asNeededBoolean: true, maxDosePerPeriod })?.mostPerDay?.value).toBe(expected)
  })

  test('that follow one another have no frequency, unless each tells its days', () => {
    const times = (first: Json, second: Json) =>
      lines({ timing: twice, ...first }, { timing: twice, ...second }).map((one) => one.timesPerDay)
    expect(times({ sequence: 1 }, { sequence: 2 })).toEqual([undefined, undefined])
    expect(times({ sequence: 1 }, { sequence: 1 })).toEqual([2, 2])
    expect(times({}, {})).toEqual([2, 2])
    const from = (start: string) => ({ timing: { repeat: { ...twice.repeat, boundsPeriod: { start } } } })
    expect(times({ sequence: 1, ...from('2026-11-01') }, { sequence: 2, ...from('2026-11-08') })).toEqual([
      2, 2,
    ])
  })

  test('are kept for opioids alone, and absent without a dosage', () => {
    expect(order().lines).toBeUndefined()
    const denosumab = { resourceType: 'MedicationRequest', id: '1', status: 'active', intent: 'order' }
    const given = {
      ...denosumab,
      medicationCodeableConcept: concept(RXNORM, '993449'),
      dosageInstruction: [thirty],
    }
    expect(factsOf(readAmong(readMedicationRequest, given))[0]).not.toHaveProperty('lines')
  })

  test('a patch tells its strength by the hour', () => {
    const dose = { doseAndRate: [{ doseQuantity: quantity(25, 'ug/h') }], route: concept(SNOMED, '45890007') }
    expect(line(dose)).toEqual({
      strength: { value: 25, unit: 'ug/h', text: '25 ug/h' },
      asNeeded: false,
      route: 'transdermal',
    })
  })

  test('are read of a statement as well', () => {
    const statement = { resourceType: 'MedicationStatement', id: '1', status: 'active' }
    const given = {
      ...statement,
      medicationCodeableConcept: MORPHINE,
      dosage: [{ timing: twice, ...thirty }],
    }
    expect(factsOf(readAmong(readMedicationStatement, given))).toMatchObject([
      { origin: 'statement', lines: [{ timesPerDay: 2 }] },
    ])
  })
})

test('a dose that was given tells its way and its order', () => {
  const given = {
    resourceType: 'MedicationAdministration',
    id: '1',
    status: 'completed',
    medicationCodeableConcept: MORPHINE,
    effectiveDateTime: '2026-11-20T08:00:00Z',
    request: { reference: 'MedicationRequest/9' },
    dosage: { dose: quantity(10, 'mg'), route: concept(SNOMED, '34206005') },
  }
  const [dose] = factsOf(readAmong(readMedicationAdministration, given)) as readonly Dose[]
  expect(dose).toMatchObject({
    route: 'parenteral',
    order: 'MedicationRequest/9',
    drug: { opioid: 'morphine' },
  })
})
