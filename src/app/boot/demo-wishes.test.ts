import { describe, expect, test } from 'vitest'

import { aStorage } from '#data/testing/a-storage.ts'

import { readDemoWishes } from './demo-wishes.ts'

const KNOWN = { scenarios: ['cohort', 'empty'], faults: ['flaky', 'slow'], epoch: '2026-11-23T09:12:00Z' }

describe('what a visitor of the demo wishes', () => {
  test.each([
    ['', {}],
    ['?standing=immediate', {}],
    ['?scenario=empty', { scenario: 'empty' }],
    ['?patients=12&faults=flaky,slow', { patients: 12, faults: ['flaky', 'slow'] }],
    ['?patients=0', { patients: 0 }],
    ['?now=2026-11-24T08:00:00.000Z', { now: '2026-11-24T08:00:00.000Z' }],
  ])('%o is %o', (query, wishes) => {
    expect(readDemoWishes(query, aStorage(), KNOWN)).toEqual({ ok: true, wishes })
  })

  test('holds while the tab lives, until it is replaced as a whole', () => {
    const kept = aStorage()
    readDemoWishes('?scenario=empty&patients=3', kept, KNOWN)
    expect(readDemoWishes('', kept, KNOWN)).toMatchObject({ wishes: { scenario: 'empty', patients: 3 } })
    expect(readDemoWishes('?patients=5', kept, KNOWN)).toEqual({ ok: true, wishes: { patients: 5 } })
    expect(readDemoWishes('', kept, KNOWN)).toEqual({ ok: true, wishes: { patients: 5 } })
  })

  test.each([
    ['?scenario=nowhere', 'scenario'],
    ['?patients=many', 'patients'],
    ['?patients=10001', 'patients'],
    ['?patients=-1', 'patients'],
    ['?faults=flaky,strange', 'faults'],
    ['?now=yesterday', 'now'],
    ['?now=2026-11-22T08:00:00Z', 'now'],
  ])('%s cannot be had, is named, and is not kept', (query, at) => {
    const kept = aStorage()
    expect(readDemoWishes(query, kept, KNOWN)).toMatchObject({ ok: false, problems: [{ at }] })
    expect(kept.entries()).toEqual([])
  })
})
