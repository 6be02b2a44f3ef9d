import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseCaseloadSearch } from './caseload-search.ts'

describe('the address of a list', () => {
  test.each([
    ['empty', {}, {}],
    ['a view', { view: 'calcium-watch' }, { view: 'calcium-watch' }],
    ['a standing as a view', { view: 'immediate' }, { view: 'immediate' }],
    ['an unknown view', { view: 'everyone' }, {}],
    ['filters, in one order', { due: ['missed', 'overdue'] }, { due: ['overdue', 'missed'] }],
    ['one filter without brackets', { standing: 'unknown' }, { standing: ['unknown'] }],
    ['an order of several', { sort: ['-pain', 'calcium'] }, { sort: ['-pain', 'calcium'] }],
    ['an order with what is unknown', { sort: ['-pain', 'sites', '--calcium'] }, { sort: ['-pain'] }],
    [
      'columns, in the order chosen',
      { columns: ['pain', 'calcium', 'pain'] },
      { columns: ['pain', 'calcium'] },
    ],
    ['no column at all', { columns: [] }, { columns: [] }],
    ['a density', { density: 'compact' }, { density: 'compact' }],
    ['an open summary', { peek: 'd8638fad-9eec-4a47' }, { peek: 'd8638fad-9eec-4a47' }],
    ['one of digits alone', { peek: 14 }, { peek: '14' }],
    ['what is no id @H30', { peek: 'MOCKFORD, Maria' }, {}],
  ])('%s', (_, raw, search) => {
    expect(parseCaseloadSearch(raw)).toEqual(search)
  })

  test('is stable: what it reads it reads again, and it fails on nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        const search = parseCaseloadSearch(raw)
        expect(parseCaseloadSearch({ ...search })).toEqual(search)
      }),
    )
  })
})
