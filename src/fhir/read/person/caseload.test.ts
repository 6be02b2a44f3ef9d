import { describe, expect, test } from 'vitest'

import { isObject } from '#fhir/json/raw.ts'

import type { Json } from '../testing/read-among.ts'
import { isCaseloadType, readCaseload } from './caseload.ts'

const target = (reference: unknown) =>
  isObject(reference) && typeof reference['reference'] === 'string' ? reference['reference'] : undefined

const to = (reference: string) => ({ reference })
const read = (json: Json) => readCaseload(json, { id: `${String(json['resourceType'])}/1`, target })

const GROUP = { resourceType: 'Group', type: 'person', actual: true, name: 'Bone clinic' }

describe('a caseload', () => {
  test('of a Group are its members, in the order of the record, each once', () => {
    const member = [{ entity: to('Patient/2') }, { entity: to('Patient/1') }, { entity: to('Patient/2') }]
    expect(read({ ...GROUP, member })).toEqual({
      id: 'Group/1',
      named: 'Bone clinic',
      patients: ['Patient/2', 'Patient/1'],
      leftOut: 0,
    })
  })

  test('of a List are its entries', () => {
    const entry = [{ item: to('Patient/1') }, { item: to('Patient/2'), deleted: true }]
    expect(read({ resourceType: 'List', title: 'Ward 7', entry })).toEqual({
      id: 'List/1',
      named: 'Ward 7',
      patients: ['Patient/1'],
      leftOut: 1,
    })
  })

  test('of a CareTeam is whom it cares for, not who cares', () => {
    const participant = [{ member: to('Patient/2') }, { member: to('Practitioner/1') }]
    expect(read({ resourceType: 'CareTeam', subject: to('Patient/1'), participant })).toEqual({
      id: 'CareTeam/1',
      patients: ['Patient/1'],
      leftOut: 0,
    })
  })

  test('leaves out who is inactive or no patient by reference, and counts them @H9', () => {
    const member = [
      { entity: to('Patient/1') },
      { entity: to('Patient/2'), inactive: true },
      { entity: to('Practitioner/1') },
      { entity: { display: 'someone' } },
      { entity: to('https://elsewhere.example/Patient/3') },
      {},
    ]
    expect(read({ ...GROUP, member })).toMatchObject({ patients: ['Patient/1'], leftOut: 5 })
  })

  test('may be empty', () => {
    expect(read(GROUP)).toMatchObject({ patients: [], leftOut: 0 })
    expect(read({ resourceType: 'List' })).toMatchObject({ patients: [] })
  })

  test.each([
    ['a Group of animals', { ...GROUP, type: 'animal' }],
    ['a Group that is only defined', { ...GROUP, actual: false }],
    ['a Group of devices', { ...GROUP, type: 'device', member: [{ entity: to('Device/1') }] }],
    ['a List of diseases', { resourceType: 'List', entry: [{ item: to('Condition/1') }] }],
    ['an empty List about a patient', { resourceType: 'List', subject: to('Patient/1') }],
    ['a CareTeam of nobody', { resourceType: 'CareTeam' }],
    ['anything else', { resourceType: 'Patient' }],
  ])('is not %s', (_, json) => {
    expect(read(json)).toBe('no-caseload')
  })

  test.each([
    [
      'a mistake',
      { resourceType: 'List', status: 'entered-in-error', entry: [{ item: to('Patient/1') }] },
      'withdrawn',
    ],
    ['members that are no list', { ...GROUP, member: {} }, 'malformed'],
    ['a member that is a text', { ...GROUP, member: ['Patient/1'] }, 'malformed'],
    ['a modifier', { ...GROUP, modifierExtension: [{ url: 'x' }] }, 'malformed'],
  ])('is refused for %s: %s', (_, json, why) => {
    expect(read(json)).toMatchObject({ why })
  })

  test('three types may be one', () => {
    expect(['Group', 'List', 'CareTeam', 'Patient', 'constructor'].filter(isCaseloadType)).toEqual([
      'Group',
      'List',
      'CareTeam',
    ])
  })
})
