import { describe, expect, test } from 'vitest'

import type { MedicationOrder } from '#domain/facts/treatment.ts'
import { parseDay } from '#domain/time/day.ts'
import { ICD_10_CM, RXNORM, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readMedicationRequest } from './medication-request.ts'

const DENOSUMAB = concept(RXNORM, '993449', 'denosumab')
const METOPROLOL = concept(RXNORM, '6918', 'metoprolol')

function request(given: Json): Json {
  return {
    resourceType: 'MedicationRequest',
    id: '1',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: DENOSUMAB,
    ...given,
  }
}

const read = (given: Json) => readAmong(readMedicationRequest, request(given))
const order = (given: Json) => factsOf(read(given))[0] as MedicationOrder
const line = (given: Json) => ({ dosageInstruction: [given] })
const mg = (value: number) => ({ value, unit: 'mg', system: UCUM, code: 'mg' })

test('an order is read with its drug, dose, interval, term and day', () => {
  const given = {
    authoredOn: '2026-03-04T09:00:00Z',
    ...line({
      text: 'Denosumab 120 mg subcutaneous every 4 weeks',
      timing: {
        repeat: {
          boundsPeriod: { start: '2026-03-10', end: '2027-03' },
          frequency: 1,
          period: 4,
          periodUnit: 'wk',
        },
      },
      doseAndRate: [{ doseQuantity: mg(120) }],
    }),
  }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'orders',
        fact: {
          id: 'MedicationRequest/1',
          drug: { classes: ['denosumab'], named: 'denosumab', ingredient: '993449' },
          strength: { value: 120, unit: 'mg', text: '120 mg' },
          interval: { count: 4, unit: 'week' },
          start: parseDay('2026-03-10'),
          end: parseDay('2027-03-31'),
          asNeeded: false,
          dosage: 'Denosumab 120 mg subcutaneous every 4 weeks',
          state: 'active',
          authored: { day: parseDay('2026-03-04'), moment: Date.UTC(2026, 2, 4, 9) },
          origin: 'order',
        },
      },
    ],
    refusals: [],
  })
})

test('an order of a month has no day, and one without a dosage has no interval @H8', () => {
  expect(order({ authoredOn: '2026-03' })).toEqual({
    id: 'MedicationRequest/1',
    drug: { classes: ['denosumab'], named: 'denosumab', ingredient: '993449' },
    asNeeded: false,
    state: 'active',
    origin: 'order',
  })
})

describe('the status', () => {
  test.each([
    ['active', 'active'],
    ['on-hold', 'on-hold'],
    ['completed', 'completed'],
    ['stopped', 'stopped'],
    ['draft', 'planned'],
  ])('%s is %s', (status, state) => {
    expect(order({ status }).state).toBe(state)
  })

  test.each([
    ['cancelled', 'withdrawn'],
    ['entered-in-error', 'withdrawn'],
    ['unknown', 'status-unknown'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'denosumab'])
  })

  test('stopped has its reason', () => {
    expect(order({ status: 'stopped', statusReason: { text: 'Osteonecrosis of the jaw' } })).toMatchObject({
      state: 'stopped',
      stopReason: 'Osteonecrosis of the jaw',
    })
  })
})

describe('what it is ordered for', () => {
  const HYPERCALCEMIA = concept(SNOMED, '47709007', 'Hypercalcemia of malignancy')
  const condition = { resourceType: 'Condition', id: 'c', code: concept(ICD_10_CM, 'E83.52') }

  test.each<[string, Json, string | undefined]>([
    ['by code', { reasonCode: [HYPERCALCEMIA] }, 'hypercalcemia'],
    ['one of several', { reasonCode: [{ text: 'Pain' }, HYPERCALCEMIA] }, 'hypercalcemia'],
    [
      'by the Condition that is named',
      { contained: [condition], reasonReference: [{ reference: '#c' }] },
      'hypercalcemia',
    ],
    ['in words alone, which change nothing', { reasonCode: [{ text: 'Hypercalcemia' }] }, undefined],
    ['another complication', { reasonCode: [concept(SNOMED, '64859006', 'Osteoporosis')] }, undefined],
    ['another reason', { reasonCode: [concept(SNOMED, '94222008')] }, undefined],
    ['none', {}, undefined],
  ])('%s', (_, given, indication) => {
    expect(order(given).indication).toBe(indication)
  })

  test('a reason of another shape is refused as malformed', () => {
    expect(whyOf(read({ reasonCode: HYPERCALCEMIA }))[0]).toBe('malformed')
  })
})

describe('the intent', () => {
  test.each([
    ['proposal', 'planned'],
    ['plan', 'planned'],
    ['order', 'active'],
    ['original-order', 'active'],
    ['reflex-order', 'active'],
    ['filler-order', 'active'],
    ['instance-order', 'active'],
  ])('%s of what is active is %s', (intent, state) => {
    expect(order({ intent })).toMatchObject({ state, origin: 'order' })
  })

  test('option is out of scope: nobody has asked for it yet', () => {
    expect(read({ intent: 'option' })).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    [undefined, 'no intent'],
    ['unheard-of', 'intent unheard-of'],
  ])('%s is malformed', (intent, detail) => {
    expect(whyOf(read({ intent }))).toEqual(['malformed', detail, 'denosumab'])
  })

  test.each([{ reportedBoolean: true }, { reportedReference: { reference: 'Patient/1' } }])(
    'of what a person reports, %j, is a statement of what they take',
    (reported) => {
      expect(order({ intent: 'plan', ...reported })).toMatchObject({ state: 'active', origin: 'statement' })
    },
  )

  test('is not to give it: then it is no order @H6', () => {
    expect(whyOf(read({ doNotPerform: true }))).toEqual([
      'code-unmapped',
      'asks that it be not given',
      'denosumab',
    ])
    expect(order({ doNotPerform: false }).state).toBe('active')
  })
})

describe('the dosage', () => {
  test('of a patch has its strength by the hour', () => {
    const patch = { value: 25, unit: 'ug/h', system: UCUM, code: 'ug/h' }
    const timing = { repeat: { frequency: 1, period: 72, periodUnit: 'h' } }
    const given = {
      medicationCodeableConcept: concept(RXNORM, '4337', 'fentanyl'),
      ...line({ timing, doseAndRate: [{ doseQuantity: patch }] }),
    }
    expect(order(given)).toMatchObject({
      strength: { value: 25, unit: 'ug/h' },
      interval: { count: 3, unit: 'day' },
    })
  })

  test('of pieces counts with what the product holds', () => {
    const contained = [
      {
        resourceType: 'Medication',
        id: 'm',
        code: concept(RXNORM, '7052', 'morphine'),
        ingredient: [{ strength: { numerator: mg(30), denominator: { value: 1, unit: 'tablet' } } }],
      },
    ]
    const given = {
      contained,
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
    }
    const two = line({ doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }] })
    expect(order({ ...given, ...two }).strength).toEqual({ value: 60, unit: 'mg', text: '60 mg' })
    expect(order(given).strength).toEqual({ value: 30, unit: 'mg', text: '30 mg' })
    expect(order({ ...given, ...line({ text: 'one' }) }).strength).toEqual({
      value: 30,
      unit: 'mg',
      text: '30 mg',
    })
  })

  test.each([
    ['a flag', { asNeededBoolean: true }, true],
    ['a reason', { asNeededCodeableConcept: { text: 'pain' } }, true],
    ['neither', {}, false],
    ['a flag that says no', { asNeededBoolean: false }, false],
  ])('is as needed by %s', (_, given, asNeeded) => {
    expect(order(line(given)).asNeeded).toBe(asNeeded)
  })

  test('of several lines has what all of them say, and all their words', () => {
    const timing = (period: number) => ({ repeat: { frequency: 1, period, periodUnit: 'wk' } })
    const dose = [{ doseQuantity: mg(120) }]
    const lines = [
      { text: 'Days 1, 8, 15', doseAndRate: dose, timing: timing(1) },
      {
        patientInstruction: 'then every 4 weeks',
        doseAndRate: dose,
        timing: timing(4),
        asNeededBoolean: true,
      },
    ]
    const read = order({ dosageInstruction: lines })
    expect(read).toMatchObject({
      strength: { value: 120 },
      dosage: 'Days 1, 8, 15; then every 4 weeks',
      asNeeded: false,
    })
    expect(read).not.toHaveProperty('interval')
  })

  test('ends when its last line ends, if each of them does', () => {
    const until = (end?: string) => ({
      timing: { repeat: { boundsPeriod: { start: '2026-03-01', ...(end && { end }) } } },
    })
    expect(order({ dosageInstruction: [until('2026-04-01'), until('2026-05-01')] }).end).toBe(
      parseDay('2026-05-01'),
    )
    expect(order({ dosageInstruction: [until('2026-04-01'), until()] })).not.toHaveProperty('end')
  })

  test('of a range of doses has no strength', () => {
    expect(order(line({ doseAndRate: [{ doseRange: { low: mg(5), high: mg(10) } }] }))).not.toHaveProperty(
      'strength',
    )
  })

  test.each([
    [
      'a bound',
      { doseAndRate: [{ doseQuantity: { ...mg(120), comparator: '>' } }] },
      'malformed',
      'dose >120 mg',
    ],
    ['a text', { doseAndRate: [{ doseQuantity: { value: '120 mg' } }] }, 'value-not-number', '120 mg'],
    [
      'a contradiction',
      { doseAndRate: [{ doseQuantity: { ...mg(4), unit: 'g' } }] },
      'unit-contradicts',
      'mg, but g',
    ],
    [
      'two kinds of dose',
      { doseAndRate: [{ doseQuantity: mg(1), doseRange: {} }] },
      'malformed',
      'dose as Quantity and Range',
    ],
    [
      'two kinds of rate',
      { doseAndRate: [{ rateQuantity: mg(1), rateRatio: {} }] },
      'malformed',
      'rate as Quantity and Ratio',
    ],
    [
      'need told twice',
      { asNeededBoolean: true, asNeededCodeableConcept: {} },
      'malformed',
      'asNeeded as Boolean and CodeableConcept',
    ],
    [
      'an interval of nothing',
      { timing: { repeat: { period: 0, periodUnit: 'wk' } } },
      'malformed',
      '1 times in 0 wk',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
    ],
  ])('with %s is refused', (_, given, why, detail) => {
    expect(whyOf(read(line(given)))).toEqual([why, detail, 'denosumab'])
  })
})

describe('a drug that no rule reads', () => {
  const other = (given: Json) => read({ medicationCodeableConcept: METOPROLOL, ...given })

  test.each(['active', 'on-hold'])('is listed while it is %s', (status) => {
    expect(factsOf(other({ status }))).toMatchObject([{ drug: { classes: ['other'], named: 'metoprolol' } }])
  })

  test.each(['completed', 'stopped', 'draft', 'cancelled', 'entered-in-error', 'unknown', undefined])(
    'is out of scope when it is %s',
    (status) => {
      expect(other({ status })).toEqual(OUT_OF_SCOPE)
    },
  )
})

describe('refused as well is', () => {
  test.each([
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'denosumab',
    ],
    [
      'a report of two kinds',
      { reportedBoolean: true, reportedReference: {} },
      'malformed',
      'reported as Boolean and Reference',
      'denosumab',
    ],
    ['a status that is a number', { status: 1 }, 'malformed', 'status', undefined],
    ['one dosage that is no list', { dosageInstruction: {} }, 'malformed', 'dosageInstruction', undefined],
    [
      'a period that is a text',
      line({ timing: { repeat: { period: '4' } } }),
      'malformed',
      'dosageInstruction.timing.repeat.period',
      undefined,
    ],
    [
      'a Medication that is not here',
      { medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/9' } },
      'code-unmapped',
      'Medication/9 is not here',
      'medication',
    ],
    [
      'no medication',
      { medicationCodeableConcept: undefined },
      'malformed',
      'medication as nothing',
      'medication',
    ],
  ])('%s @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
