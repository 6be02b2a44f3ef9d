import { describe, expect, test } from 'vitest'

import type { Concept } from '#domain/facts/coverage.ts'
import { dayFromNumber, type Day } from '#domain/time/day.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Search } from '#fhir/client/search.ts'

import { createCoverageLedger } from './coverage.ts'

const DAY = dayFromNumber(20_000)
const EARLIER = dayFromNumber(19_000)

function serving(type: string, from: Day | 'all' = 'all', more: Partial<Search> = {}): Search {
  const concept: Concept = 'medication-orders'
  const serves = [{ concept, from, newest: from === 'all' }]
  return { id: `${type} ${from}`, type, parameters: [], patients: ['Patient/1'], serves, stage: 0, ...more }
}

const ORDERS = serving('MedicationRequest')
const STATEMENTS = serving('MedicationStatement', 'all', { fallback: true })

type Event = readonly [search: Search, end: 'begun' | 'complete' | 'part' | 'failed', why?: FhirError['why']]

function coverageAfter(...events: readonly Event[]) {
  const ledger = createCoverageLedger()
  for (const [search, end, why = 'timeout'] of events) {
    if (end === 'begun') ledger.begin([search])
    else if (end === 'complete') ledger.end({ kind: 'complete', search, received: 1 })
    else if (end === 'part') ledger.end({ kind: 'incomplete', search, received: 1, error: { why } })
    else ledger.end({ kind: 'failed', search, received: 0, error: { why } })
  }
  return {
    of: ledger.of('Patient/1').get('medication-orders'),
    failures: ledger.failuresOf('Patient/1').map(({ error }) => error.why),
  }
}

describe('what has been read of a concept', () => {
  test('is nothing before it was asked for, and of nobody else', () => {
    const ledger = createCoverageLedger()
    ledger.begin([ORDERS])
    expect(ledger.of('Patient/2')).toEqual(new Map())
    expect(ledger.failuresOf('Patient/2')).toEqual([])
  })

  test.each<[name: string, events: readonly Event[], coverage: object]>([
    [
      'one of two still comes',
      [
        [ORDERS, 'complete'],
        [STATEMENTS, 'begun'],
      ],
      { state: 'loading' },
    ],
    [
      'both came',
      [
        [ORDERS, 'complete'],
        [STATEMENTS, 'complete'],
      ],
      { state: 'complete', from: 'all', newest: true },
    ],
    [
      'one window is narrower',
      [
        [serving('MedicationRequest', EARLIER), 'complete'],
        [serving('MedicationStatement', DAY), 'complete'],
      ],
      { state: 'complete', from: DAY, newest: false },
    ],
    [
      'one failed @H17',
      [
        [ORDERS, 'failed'],
        [STATEMENTS, 'complete'],
      ],
      { state: 'failed', why: 'timeout' },
    ],
    [
      'one failed while the other comes',
      [
        [ORDERS, 'failed'],
        [STATEMENTS, 'begun'],
      ],
      { state: 'failed', why: 'timeout' },
    ],
    [
      'one is cut short @H9',
      [
        [ORDERS, 'part', 'truncated'],
        [STATEMENTS, 'complete'],
      ],
      { state: 'truncated', why: 'truncated' },
    ],
    [
      'one is cut short and the other failed',
      [
        [ORDERS, 'part', 'truncated'],
        [STATEMENTS, 'failed'],
      ],
      { state: 'failed', why: 'timeout' },
    ],
    [
      'one is not permitted @H17',
      [
        [ORDERS, 'failed', 'not-permitted'],
        [STATEMENTS, 'failed'],
      ],
      { state: 'not-permitted' },
    ],
    [
      'a further place does not exist on this server',
      [
        [ORDERS, 'complete'],
        [STATEMENTS, 'failed', 'not-found'],
      ],
      { state: 'complete', from: 'all', newest: true },
    ],
    [
      'the first place does not exist on this server @H17',
      [
        [ORDERS, 'failed', 'not-found'],
        [STATEMENTS, 'complete'],
      ],
      { state: 'failed', why: 'not-found' },
    ],
    [
      'what has been read stays so while more is asked for',
      [
        [serving('MedicationRequest', DAY), 'complete'],
        [ORDERS, 'begun'],
      ],
      { state: 'complete', from: DAY, newest: false },
    ],
    [
      'what has been read stays so when more could not be had',
      [
        [serving('MedicationRequest', DAY), 'complete'],
        [ORDERS, 'failed'],
      ],
      { state: 'complete', from: DAY, newest: false },
    ],
    [
      'the wider of two counts, whichever came first',
      [
        [ORDERS, 'complete'],
        [serving('MedicationRequest', DAY), 'complete'],
      ],
      { state: 'complete', from: 'all', newest: true },
    ],
    [
      'a second try is under way',
      [
        [ORDERS, 'failed'],
        [serving('MedicationRequest', DAY), 'begun'],
      ],
      { state: 'loading' },
    ],
    [
      'one Medication that was named has not come',
      [
        [ORDERS, 'complete'],
        [serving('Medication', 'all', { id: 'm1' }), 'complete'],
        [serving('Medication', 'all', { id: 'm2' }), 'begun'],
      ],
      { state: 'loading' },
    ],
  ])('%s', (_, events, coverage) => {
    expect(coverageAfter(...events).of).toEqual(coverage)
  })

  test('does not wait for a search that others have replaced', () => {
    const ledger = createCoverageLedger()
    const single = serving('MedicationRequest', 'all', { id: 'single' })
    ledger.begin([ORDERS, single])
    ledger.withdraw(ORDERS)
    ledger.end({ kind: 'failed', search: single, received: 0, error: { why: 'timeout' } })
    expect(ledger.of('Patient/1').get('medication-orders')).toEqual({ state: 'failed', why: 'timeout' })
  })

  test('names each failure once, and none that something else made good', () => {
    expect(coverageAfter([ORDERS, 'failed'], [STATEMENTS, 'part', 'truncated']).failures).toEqual([
      'timeout',
      'truncated',
    ])
    expect(
      coverageAfter([ORDERS, 'failed'], [serving('MedicationRequest', DAY), 'complete']).failures,
    ).toEqual([])
    expect(coverageAfter([STATEMENTS, 'failed', 'not-found']).failures).toEqual([])
  })
})
