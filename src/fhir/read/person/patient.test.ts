import { assert, jsonValue, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isObject } from '#fhir/json/raw.ts'

import type { Context } from '../reading.ts'
import { readAmong, type Json } from '../testing/read-among.ts'
import { readPatient, type PatientReading } from './patient.ts'

function read(given: Json): PatientReading {
  const results: PatientReading[] = []
  const json: unknown = JSON.parse(JSON.stringify({ resourceType: 'Patient', id: '1', ...given }))
  readAmong(
    (resource, context: Context) => {
      results.push(readPatient(resource, context))
      return { facts: [], refusals: [] }
    },
    isObject(json) ? json : {},
  )
  const [result] = results
  if (result === undefined) throw new Error('not read')
  return result
}

const person = (given: Json) => read(given).patient
const faults = (given: Json) => read(given).refusals.map(({ why, detail }) => `${why}: ${detail}`)

test('a person is read with what the record says of them', () => {
  const given = {
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired', valueBoolean: true },
    ],
    identifier: [
      { type: { text: 'NHS No.' }, system: 'https://identifier.example/nhs', value: '999 123 4567' },
    ],
    active: true,
    name: [{ use: 'official', family: 'Okafor', given: ['Ngozi', 'Ada'], prefix: ['Dr'] }],
    telecom: [
      { system: 'phone', value: '01632 960001', use: 'mobile' },
      { system: 'email', value: 'a@b.example' },
    ],
    gender: 'female',
    birthDate: '1961-03-14',
    communication: [
      { language: { text: 'English' } },
      { language: { coding: [{ code: 'ig', display: 'Igbo' }] }, preferred: true },
    ],
    generalPractitioner: [{ display: 'Dr Amin' }],
    managingOrganization: { display: 'Bayview Hospital' },
  }
  expect(read(given)).toEqual({
    patient: {
      id: 'Patient/1',
      name: { family: 'Okafor', given: ['Ngozi', 'Ada'], prefix: 'Dr' },
      birth: { year: 1961, month: 3, day: 14 },
      gender: 'female',
      identifiers: [{ label: 'NHS No.', value: '999 123 4567', system: 'https://identifier.example/nhs' }],
      phones: [{ number: '01632 960001', use: 'mobile' }],
      deceased: false,
      active: true,
      languages: ['Igbo', 'English'],
      needsInterpreter: true,
      generalPractitioner: 'Dr Amin',
      managingOrganization: 'Bayview Hospital',
    },
    refusals: [],
  })
})

test('of nobody is more known than that they are there @H8', () => {
  expect(read({})).toEqual({
    patient: {
      id: 'Patient/1',
      identifiers: [],
      phones: [],
      deceased: false,
      active: true,
      languages: [],
      needsInterpreter: false,
    },
    refusals: [],
  })
})

describe('the name @H5', () => {
  test.each([
    [
      'the official one',
      [
        { use: 'usual', family: 'B' },
        { use: 'official', family: 'A' },
      ],
      { family: 'A', given: [] },
    ],
    [
      'else the usual one',
      [{ use: 'nickname', family: 'C' }, { use: 'usual', family: 'B' }, { family: 'D' }],
      { family: 'B', given: [] },
    ],
    [
      'else one of no use told',
      [{ use: 'nickname', family: 'C' }, { family: 'D' }],
      { family: 'D', given: [] },
    ],
    [
      'else any',
      [
        { use: 'old', family: 'E' },
        { use: 'nickname', family: 'C' },
      ],
      { family: 'C', given: [] },
    ],
    ['a former one rather than none', [{ use: 'maiden', family: 'E' }], { family: 'E', given: [] }],
    [
      'not one that has ended',
      [
        { use: 'official', family: 'A', period: { end: '2020-01-01' } },
        { use: 'usual', family: 'B' },
      ],
      { family: 'B', given: [] },
    ],
    [
      'one that ends today',
      [
        { use: 'official', family: 'A', period: { end: '2026-11-23' } },
        { use: 'usual', family: 'B' },
      ],
      { family: 'A', given: [] },
    ],
    ['as one text', [{ text: ' Suharto ' }], { given: [], text: 'Suharto' }],
    ['parts before a text', [{ text: 'Ngozi Okafor', family: 'Okafor' }], { family: 'Okafor', given: [] }],
    ['given names alone', [{ given: ['Ngozi', '', null, 7] }], { given: ['Ngozi'] }],
    ['not an empty one', [{ use: 'official' }, { use: 'usual', family: 'B' }], { family: 'B', given: [] }],
    ['masked', [{ _family: { extension: [] } }], undefined],
    ['none', [], undefined],
  ])('P55 %s', (_, name, expected) => {
    expect(person({ name }).name).toEqual(expected)
  })

  test.each([
    '<img src=x onerror=alert(1)>',
    'x'.repeat(10_000),
    'Z̷̢̛a̴l̸g̵o̷',
    'Ó Súilleabháin 😀',
    '\u202Eevil\u200B',
    '{{7*7}}',
    '=HYPERLINK("http://x")',
  ])('P49 P53 P54 %.30s is the text that stood there @H27', (family) => {
    expect(person({ name: [{ family }] }).name).toEqual({ family, given: [] })
  })
})

describe('numbers that identify', () => {
  const MR = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] }

  test.each([
    [{ type: { text: 'Hospital No.' }, system: 's', value: '1' }, 'Hospital No.'],
    [{ type: MR, system: 's', value: '1' }, 'MRN'],
    [{ type: { coding: [{ code: 'DL', display: "Driver's License" }] }, value: '1' }, "Driver's License"],
    [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '1' }, 'NHS No.'],
    [{ system: 'urn:oid:1.2.3', value: '1' }, 'urn:oid:1.2.3'],
    [{ value: '1' }, 'Number'],
  ])('%j is called %s', (identifier, label) => {
    expect(person({ identifier: [identifier] }).identifiers).toMatchObject([{ label, value: '1' }])
  })

  test('P57 the medical record number comes first; former ones and empty ones not at all', () => {
    const identifier = [
      { system: 's', value: 'passport' },
      { system: 's', value: 'old', use: 'old' },
      { system: 's' },
      { system: 's', value: 'ended', period: { end: '2020-01-01' } },
      { type: MR, value: 'record' },
    ]
    expect(person({ identifier }).identifiers.map(({ value }) => value)).toEqual(['record', 'passport'])
  })
})

describe('phones', () => {
  test('by rank, those in use, with what is said of them', () => {
    const COMMENT = 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment'
    const telecom = [
      { system: 'phone', value: '3', use: 'work' },
      { system: 'phone', value: '2', rank: 2 },
      { system: 'sms', value: '1', rank: 1, extension: [{ url: COMMENT, valueString: 'daughter' }] },
      { system: 'phone', value: '0', use: 'old' },
      { system: 'url', value: 'https://pager.example' },
      { system: 'phone' },
    ]
    expect(person({ telecom }).phones).toEqual([
      { number: '1', note: 'daughter' },
      { number: '2' },
      { number: '3', use: 'work' },
    ])
  })
})

describe('birth @H15', () => {
  test.each([
    ['1961-03-14', { year: 1961, month: 3, day: 14 }],
    ['1961-03', { year: 1961, month: 3 }],
    ['1961', { year: 1961 }],
    ['2031-01-01', { year: 2031, month: 1, day: 1 }],
    ['1896-02-29', { year: 1896, month: 2, day: 29 }],
  ])('P23 P33 %s', (birthDate, birth) => {
    expect(read({ birthDate })).toMatchObject({ patient: { birth }, refusals: [] })
  })

  test.each(['2026-02-30', '14/03/1961', 'unknown'])('P27 %s is not known, and said', (birthDate) => {
    expect(person({ birthDate })).not.toHaveProperty('birth')
    expect(faults({ birthDate })).toEqual([`malformed: birthDate ${birthDate}`])
  })
})

describe('death @H41', () => {
  test.each([
    ['not told', {}, false, undefined],
    ['alive', { deceasedBoolean: false }, false, undefined],
    ['dead', { deceasedBoolean: true }, true, undefined],
    ['since a day', { deceasedDateTime: '2026-11-02' }, true, { year: 2026, month: 11, day: 2 }],
    ['since some day of a year', { deceasedDateTime: '2024' }, true, { year: 2024 }],
    [
      'since an hour ago',
      { deceasedDateTime: '2026-11-23T11:00:00Z' },
      true,
      { year: 2026, month: 11, day: 23 },
    ],
    [
      'told twice',
      { deceasedBoolean: true, deceasedDateTime: '2026-11-02' },
      true,
      { year: 2026, month: 11, day: 2 },
    ],
    ['not yet, as of now', { deceasedDateTime: '2026-11-23T13:00:00Z' }, false, undefined],
    ['in a year to come', { deceasedDateTime: '2031' }, false, undefined],
  ])('P33 %s', (_, given, deceased, on) => {
    const { patient, refusals } = read(given)
    expect([patient.deceased, patient.deceasedOn, refusals]).toEqual([deceased, on, []])
  })

  test.each([
    ['a contradiction', { deceasedBoolean: false, deceasedDateTime: '2026-11-02' }],
    ['words', { deceasedDateTime: 'last winter' }],
    ['a number', { deceasedDateTime: 2026 }],
    ['a text for yes', { deceasedBoolean: 'true' }],
  ])('%s is not believed, and said: whoever raises nothing must be dead for certain', (_, given) => {
    expect(person(given).deceased).toBe(false)
    expect(faults(given)).toHaveLength(1)
  })
})

describe('records that were merged @H41', () => {
  test('P58 name the one that replaces them', () => {
    const link = [
      { type: 'seealso', other: { reference: 'Patient/3' } },
      { type: 'replaced-by', other: { reference: 'Patient/2' } },
    ]
    expect(person({ link, active: false })).toMatchObject({ replacedBy: 'Patient/2', active: false })
    expect(person({ link: [{ type: 'replaces', other: { reference: 'Patient/2' } }] })).not.toHaveProperty(
      'replacedBy',
    )
  })
})

describe('a person is never lost @H11', () => {
  test.each([
    ['name', { name: 'Okafor' }],
    ['name', { name: { family: 'Okafor' } }],
    ['name.family', { name: [{ family: ['Okafor'] }] }],
    ['identifier', { identifier: {} }],
    ['telecom.value', { telecom: [{ system: 'phone', value: 1632 }] }],
    ['gender', { gender: 7 }],
    ['gender F', { gender: 'F' }],
    ['active', { active: 'yes' }],
    ['link.other', { link: [{ type: 'replaced-by', other: 'Patient/2' }] }],
    ['communication.language', { communication: [{ language: 'en' }] }],
    ['modifierExtension x', { modifierExtension: [{ url: 'x' }] }],
  ])('%s is left out, and said', (fault, given) => {
    expect(read({ ...given, birthDate: '1961' })).toMatchObject({
      patient: { id: 'Patient/1', birth: { year: 1961 }, deceased: false },
    })
    expect(faults(given)).toEqual([`malformed: ${fault}`])
  })

  test('nothing throws @H32', () => {
    const names = [
      'name',
      'identifier',
      'telecom',
      'birthDate',
      'gender',
      'deceasedBoolean',
      'deceasedDateTime',
      'link',
      'communication',
      'generalPractitioner',
      'managingOrganization',
      'extension',
      'modifierExtension',
      'active',
    ]
    const shapes = record(Object.fromEntries(names.map((name) => [name, jsonValue()])), { requiredKeys: [] })
    assert(
      property(shapes, (shape) => {
        expect(read(shape as Json).patient.id).toBe('Patient/1')
      }),
      { numRuns: 300 },
    )
  })
})
