import assert from 'node:assert/strict'

import { enc } from '../client.ts'
import { contractCase, type ContractCase } from '../contract-case.ts'
import { CALCIUM, CREATININE } from '../fixture.ts'
import { at } from '../json.ts'
import { DATED, found, observations, type Query } from './query.ts'

const dates = (id: string, query: string, names: readonly string[], says: string) =>
  observations(id, says, `code=${CALCIUM}&${query}`, names, 'search.html#prefix')

const DATES: readonly ContractCase[] = [
  dates('date-day', 'date=2026-03-01', ['second'], 'a day holds the times within it, and nothing wider'),
  dates(
    'date-month',
    'date=2026-03',
    ['day', 'month', 'other-zone', 'period', 'second'],
    'a month holds its days and itself',
  ),
  dates(
    'date-ge-day',
    'date=ge2026-03-05',
    ['day', 'month', 'period', 'year'],
    'ge takes the day itself, what is later and what reaches beyond',
  ),
  dates('date-gt-day', 'date=gt2026-03-05', ['month', 'period', 'year'], 'gt leaves the day itself out'),
  dates(
    'date-lt-instant',
    'date=lt2026-03-01T12:00:00Z',
    ['month', 'second', 'year'],
    'lt takes what begins before',
  ),
  dates(
    'date-le-day',
    'date=le2026-03-01',
    ['second', 'year'],
    'le takes the day itself and what begins before',
  ),
  dates('date-sa-day', 'date=sa2026-03-05', ['period'], 'sa takes what begins after'),
  dates('date-eb-day', 'date=eb2026-03-02', ['second'], 'eb takes what has ended before'),
  dates(
    'date-window',
    'date=ge2026-03-02&date=lt2026-03-05',
    ['month', 'other-zone', 'year'],
    'two bounds make a window',
  ),
  dates(
    'date-zone',
    'date=ge2026-03-02T04:30:00Z&date=lt2026-03-02T04:31:00Z&status=final',
    ['month', 'other-zone', 'year'],
    'an offset is counted',
  ),
  dates(
    'date-encoded-offset',
    `date=ge${enc('2026-03-02T06:30:00+02:00')}&date=lt${enc('2026-03-02T06:31:00+02:00')}`,
    ['month', 'other-zone', 'year'],
    'an encoded offset in the search is counted',
  ),
  dates('date-undated', 'date=ge1900-01-01', DATED, 'what has no date is not found by date'),
]

const DATE_PARAMETERS: readonly (readonly [string, string, string])[] = [
  ['Condition', 'onset-date', 'condition'],
  ['Condition', 'recorded-date', 'condition'],
  ['MedicationRequest', 'authoredon', 'order'],
  ['MedicationAdministration', 'effective-time', 'given'],
  ['MedicationStatement', 'effective', 'stated'],
  ['ServiceRequest', 'occurrence', 'request'],
  ['ServiceRequest', 'authored', 'request'],
  ['DiagnosticReport', 'date', 'report'],
  ['DiagnosticReport', 'issued', 'report'],
  ['Procedure', 'date', 'procedure'],
  ['ImagingStudy', 'started', 'study'],
  ['Encounter', 'date', 'encounter'],
  ['CarePlan', 'date', 'care-plan'],
  ['Appointment', 'date', 'appointment'],
  ['Task', 'authored-on', 'task'],
]

const OF_TYPES = DATE_PARAMETERS.map(([type, name, expected]) =>
  contractCase(
    `${type}.${name}`,
    `${type.toLowerCase()}.html#search`,
    `finds a ${type} by ${name}`,
    async (server) => {
      const window =
        (from: string, until: string): Query =>
        (id) =>
          `patient=${id('ana')}&${name}=ge${from}T00:00:00Z&${name}=lt${until}T00:00:00Z`
      assert.deepEqual(await found(server, type, window('2026-04-10', '2026-04-11')), [expected])
      assert.deepEqual(await found(server, type, window('2026-05-01', '2026-06-01')), [])
    },
  ),
)

const UPDATED = contractCase(
  'last-updated',
  'search.html#all',
  'finds by the time of the last change',
  async (server) => {
    const { client, fixture } = server
    const { body } = await client.get(`Observation/${fixture.id('creatinine')}`)
    const since = String(at(body, 'meta', 'lastUpdated'))
    const query =
      (prefix: string): Query =>
      (id) =>
        `patient=${id('ana')}&code=${CREATININE}&_lastUpdated=${prefix}${enc(since)}`
    assert.deepEqual(await found(server, 'Observation', query('ge')), ['creatinine'])
    assert.deepEqual(await found(server, 'Observation', query('lt')), [])
  },
)

export const BY_DATE = [...DATES, ...OF_TYPES, UPDATED]
