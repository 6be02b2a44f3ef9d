import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, obligation } from '../testing/build-facts.ts'
import { followUpItems, laneOf, LANES, type Lane } from './follow-up-item.ts'
import { SCAN_STEPS, type ScanCourse, type ScanStep } from './imaging/scan-pipeline.ts'
import { BOOKING_STATES, OBLIGATION_STATUSES, type Obligation } from './obligation.ts'

const scan = (step: ScanStep, more: Partial<ScanCourse> = {}): ScanCourse => ({
  step,
  named: 'CT',
  day: day('2026-11-20'),
  orders: [],
  examination: 'DiagnosticReport/1',
  ...more,
})

const due = (status: Obligation['status'], more: Partial<Obligation> = {}): Obligation =>
  obligation('imaging', status, { evidence: ['ServiceRequest/plan', 'DiagnosticReport/1'], ...more })

const itemsOf = (obligations: readonly Obligation[], scans: readonly ScanCourse[] = []) =>
  followUpItems(obligations, scans, DEFAULT_RULESET)

describe('the first lane that fits', () => {
  test.each<[Lane, Obligation | undefined, ScanCourse | undefined]>([
    ['paused', due('exempt', { booking: 'missed' }), undefined],
    ['paused', due('exempt'), scan('not-reviewed')],
    ['report-not-reviewed', due('critical', { booking: 'missed', daysOverdue: 500 }), scan('not-reviewed')],
    ['report-not-reviewed', undefined, scan('not-reviewed')],
    ['awaiting-report', due('not-due', { booking: 'missed' }), scan('performed')],
    ['awaiting-report', undefined, scan('attended')],
    ['missed', due('overdue', { booking: 'missed', daysOverdue: 400 }), undefined],
    ['missed', undefined, scan('missed')],
    ['long-overdue', due('critical', { daysOverdue: 366, booking: 'booked-late' }), undefined],
    ['booked-late', due('critical', { daysOverdue: 365, booking: 'booked-late' }), undefined],
    ['booked-late', due('due', { booking: 'booked-late' }), undefined],
    ['overdue', due('critical', { daysOverdue: 365 }), undefined],
    ['overdue', due('overdue', { daysOverdue: 22 }), scan('requested')],
    ['booked', due('due', { booking: 'booked' }), undefined],
    ['booked', due('not-due', { booking: 'booked' }), undefined],
    ['booked', undefined, scan('booked')],
    ['due', due('due'), scan('requested')],
    ['due', due('due-soon'), undefined],
    ['later', due('not-due'), undefined],
    ['no-date', due('unknown'), undefined],
    ['no-date', undefined, scan('requested')],
  ])('%s', (lane, waiting, course) => {
    const about = { ...(waiting && { obligation: waiting }), ...(course && { scan: course }) }
    expect(laneOf(about, DEFAULT_RULESET)).toBe(lane)
  })

  test('there is one for everything that can be', () => {
    for (const status of OBLIGATION_STATUSES)
      for (const booking of BOOKING_STATES)
        for (const step of [undefined, ...SCAN_STEPS]) {
          const about = { obligation: due(status, { booking }), ...(step && { scan: scan(step) }) }
          expect(LANES).toContain(laneOf(about, DEFAULT_RULESET))
        }
  })
})

describe('the items of one patient', () => {
  test('are each obligation once, with the scan that it waits for', () => {
    const obligations = [due('not-due'), obligation('visit', 'overdue', { daysOverdue: 20 })]
    expect(itemsOf(obligations, [scan('not-reviewed')])).toMatchObject([
      { lane: 'report-not-reviewed', obligation: { kind: 'imaging' }, scan: { step: 'not-reviewed' } },
      { lane: 'overdue', obligation: { kind: 'visit' } },
    ])
  })

  test('and the scans that no obligation speaks of, but none that is settled', () => {
    const scans = [
      scan('not-reviewed', { examination: 'DiagnosticReport/elsewhere' }),
      scan('reviewed', { examination: 'DiagnosticReport/2' }),
      scan('reviewed-elsewhere', { examination: 'DiagnosticReport/3' }),
    ]
    expect(itemsOf([due('not-due')], scans).map(({ lane, scan: of }) => [lane, of?.examination])).toEqual([
      ['report-not-reviewed', 'DiagnosticReport/elsewhere'],
      ['later', undefined],
    ])
  })

  test('what is paused leaves a report to be read', () => {
    expect(itemsOf([due('exempt')], [scan('not-reviewed')]).map(({ lane }) => lane)).toEqual([
      'paused',
      'report-not-reviewed',
    ])
  })

  test('of several scans of one obligation the one that is furthest is its own, the others stand alone', () => {
    const { examination: _, ...asked } = scan('requested', { orders: ['ServiceRequest/plan'] })
    expect(
      itemsOf([due('due')], [asked, scan('performed')]).map(({ lane, obligation: of }) => [lane, of?.kind]),
    ).toEqual([
      ['awaiting-report', 'imaging'],
      ['no-date', undefined],
    ])
  })

  test('a scan belongs to one obligation only, and never to another kind', () => {
    const twice = [
      due('due'),
      due('overdue'),
      obligation('visit', 'due', { evidence: ['DiagnosticReport/1'] }),
    ]
    const items = itemsOf(twice, [scan('not-reviewed')])
    expect(items).toHaveLength(3)
    expect(items.filter(({ scan: of }) => of !== undefined)).toHaveLength(1)
    expect(items.find(({ scan: of }) => of !== undefined)?.obligation?.kind).toBe('imaging')
  })
})
