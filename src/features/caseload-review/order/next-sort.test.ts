import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { SORT_COLUMNS, VIEWS, type CaseloadSearch, type SortColumn } from '#data/caseload-search.ts'

import { sortOf } from '../views/caseload-views.ts'
import { nextSort, sortedBy } from './next-sort.ts'

describe('a press on a head', () => {
  test.each<[string, CaseloadSearch, SortColumn, CaseloadSearch]>([
    ['by name, upwards first', {}, 'patient', { sort: ['patient'] }],
    ['by name, then downwards', { sort: ['patient'] }, 'patient', { sort: ['-patient'] }],
    ['by name, then as ranked', { sort: ['-patient'] }, 'patient', {}],
    ['keeps the filters', { due: ['due'] }, 'patient', { due: ['due'], sort: ['patient'] }],
    ['by calcium, the greatest first', { sort: ['patient'] }, 'calcium', { sort: ['-calcium'] }],
    ['then the least', { sort: ['-calcium'] }, 'calcium', { sort: ['calcium'] }],
    ['then as ranked', { sort: ['calcium'] }, 'calcium', {}],
    ['takes the place of several', { sort: ['-calcium', 'patient'] }, 'pain', { sort: ['-pain'] }],
    [
      'by priority in a view with an order of its own',
      { view: 'overdue' },
      'priority',
      { view: 'overdue', sort: ['priority'] },
    ],
    ['back to the order of the view', { view: 'overdue', sort: ['overdue'] }, 'overdue', { view: 'overdue' }],
  ])('%s', (_, before, column, after) => {
    expect(nextSort(before, column, false)).toEqual(after)
  })
})

describe('a press with Shift', () => {
  test.each<[string, CaseloadSearch, SortColumn, CaseloadSearch]>([
    ['adds a column', { sort: ['-pain'] }, 'calcium', { sort: ['-pain', '-calcium'] }],
    ['turns one in its place', { sort: ['-pain', '-calcium'] }, 'pain', { sort: ['pain', '-calcium'] }],
    ['takes one out', { sort: ['pain', '-calcium'] }, 'pain', { sort: ['-calcium'] }],
    ['comes after the order of the view', {}, 'patient', { sort: ['priority', 'patient'] }],
  ])('%s', (_, before, column, after) => {
    expect(nextSort(before, column, true)).toEqual(after)
  })
})

test('whatever is pressed, a column sorts once and something always does', () => {
  const press = fc.tuple(fc.constantFrom(...SORT_COLUMNS), fc.boolean())
  fc.assert(
    fc.property(fc.constantFrom(undefined, ...VIEWS), fc.array(press), (view, presses) => {
      let search: CaseloadSearch = view === undefined ? {} : { view }
      for (const [column, adds] of presses) search = nextSort(search, column, adds)
      const columns = sortOf(search).map((key) => key.replace(/^-/, ''))
      expect(columns.length).toBeGreaterThan(0)
      expect(new Set(columns).size).toBe(columns.length)
    }),
  )
})

test('the most urgent first is downwards in priority', () => {
  expect(sortedBy(['priority'], 'priority')).toEqual({ direction: 'descending', place: 1 })
  expect(sortedBy(['-pain', 'calcium'], 'calcium')).toEqual({ direction: 'ascending', place: 2 })
  expect(sortedBy(['-pain'], 'calcium')).toEqual({ direction: undefined, place: 0 })
})
