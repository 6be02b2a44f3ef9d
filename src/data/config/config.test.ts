import { readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'

import { readConfig } from './config.ts'

const SCHEMA = JSON.parse(readFileSync('docs/config.schema.json', 'utf8'))
const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const documented = ajv.compile(SCHEMA)

const CLINICAL = { baseUrl: 'https://fhir.test/r4', auth: 'smart', clientId: 'bonewatch' }
const LEAST = { servers: { clinical: CLINICAL }, clinicTimeZone: 'Europe/London' }
const MOST = {
  ...LEAST,
  servers: {
    clinical: { ...CLINICAL, scopes: ['openid', 'user/Patient.rs'] },
    workflow: { baseUrl: 'http://127.0.0.1:8080/fhir', auth: 'none' },
  },
  issuers: ['https://ehr.test/r4'],
  displayUnits: 'si',
  locale: 'en',
  idleLockMinutes: 15,
  maxDataAgeMinutes: 60,
  ruleset: {
    profile: 'default',
    overrides: { 'pain.severe-from': { value: 8, unit: '{score}', source: 'Policy 7' } },
    disabledRules: ['M-02'],
  },
  environmentLabel: 'Test',
  caseload: ['Patient/1', 'Patient/2'],
  goLive: '2026-01-01',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
}

const withServer = (server: object) => ({ ...LEAST, servers: { clinical: { ...CLINICAL, ...server } } })

describe('a configuration', () => {
  test.each([
    ['the least', LEAST],
    ['the most', MOST],
    ['a Group for the caseload', { ...LEAST, caseload: 'Group/clinic.1' }],
    ['no authorization on loopback', withServer({ baseUrl: 'http://[::1]:8080/fhir', auth: 'none' })],
  ])('is taken whole: %s', (_, json) => {
    expect(readConfig(json)).toEqual({ ok: true, config: json })
    expect(documented(json)).toBe(true)
  })

  /** `both`: the documented schema says so as well; the rest it can only describe. */
  test.each<[at: string, why: string, json: unknown, both?: 'both']>([
    ['config.json', 'must be object', null, 'both'],
    ['config.json', 'must be object', [], 'both'],
    ['servers', 'is missing', { clinicTimeZone: 'UTC' }, 'both'],
    ['clinicTimeZone', 'is missing', { servers: LEAST.servers }, 'both'],
    ['clinicTimezone', 'is not a key of this file', { ...LEAST, clinicTimezone: 'UTC' }, 'both'],
    ['servers.clinical.token', 'is not a key of this file', withServer({ token: 'x' }), 'both'],
    ['ruleset.profil', 'is not a key of this file', { ...LEAST, ruleset: { profil: 'x' } }, 'both'],
    ['clinicTimeZone', 'is not an IANA time zone', { ...LEAST, clinicTimeZone: 'London' }],
    ['clinicTimeZone', 'must be string', { ...LEAST, clinicTimeZone: 1 }, 'both'],
    ['servers.clinical.baseUrl', 'is not https', withServer({ baseUrl: 'http://fhir.test/r4' }), 'both'],
    ['servers.clinical.baseUrl', 'is not https', withServer({ baseUrl: 'fhir.test' }), 'both'],
    [
      'servers.clinical.baseUrl',
      'is not https',
      withServer({ baseUrl: 'http://127.0.0.1.evil.test/r4' }),
      'both',
    ],
    ['servers.clinical.baseUrl', 'has credentials', withServer({ baseUrl: 'https://a:b@fhir.test' })],
    ['servers.clinical.baseUrl', 'a query', withServer({ baseUrl: 'https://fhir.test/r4?x=1' })],
    ['servers.clinical.baseUrl', 'a fragment', withServer({ baseUrl: 'https://fhir.test/r4#x' })],
    ['servers.clinical', 'auth none is for loopback only', withServer({ auth: 'none' })],
    ['servers.clinical', 'auth smart needs a clientId', withServer({ clientId: undefined })],
    ['servers.clinical.auth', 'must be one of none, smart', withServer({ auth: 'basic' }), 'both'],
    ['displayUnits', 'must be one of', { ...LEAST, displayUnits: 'metric' }, 'both'],
    ['idleLockMinutes', 'must be 1 or more', { ...LEAST, idleLockMinutes: 0 }, 'both'],
    ['idleLockMinutes', 'must be 15 or less', { ...LEAST, idleLockMinutes: 16 }, 'both'],
    ['idleLockMinutes', 'must be', { ...LEAST, idleLockMinutes: 1.5 }, 'both'],
    ['caseload', 'is not Group/id', { ...LEAST, caseload: 'Patient/1' }, 'both'],
    ['caseload', 'nor a list of Patient/id', { ...LEAST, caseload: 5 }, 'both'],
    ['caseload', 'must be of length 1 or more', { ...LEAST, caseload: [] }, 'both'],
    ['caseload.0', 'is not Patient/id', { ...LEAST, caseload: ['Group/1'] }, 'both'],
    ['goLive', 'is not a day', { ...LEAST, goLive: '2026-02-30' }, 'both'],
    ['holidays.0', 'is not a day', { ...LEAST, holidays: ['25.12.2026'] }, 'both'],
    ['workingDays.0', 'must be 7 or less', { ...LEAST, workingDays: [8] }, 'both'],
    [
      'environmentLabel',
      'must be of length 40 or less',
      { ...LEAST, environmentLabel: 'x'.repeat(41) },
      'both',
    ],
  ])('with a fault at %s (%s) is not taken at all, and says where @H35', (at, why, json, both) => {
    const read = readConfig(json)
    expect(read.ok ? [] : read.problems).toContainEqual({ at, why: expect.stringContaining(why) })
    expect(both === 'both' && documented(json)).toBe(false)
  })

  test('with several faults names them all', () => {
    const read = readConfig({ ...LEAST, locale: 'de', idleLockMinutes: 99, colour: 'blue' })
    expect((read.ok ? [] : read.problems).map(({ at }) => at).toSorted()).toEqual([
      'colour',
      'idleLockMinutes',
      'locale',
    ])
  })

  test('has exactly the keys that are documented', () => {
    const keys = Object.keys(MOST).toSorted()
    expect(Object.keys(SCHEMA.properties).toSorted()).toEqual(keys)
    expect(readConfig(MOST).ok).toBe(true)
  })
})
