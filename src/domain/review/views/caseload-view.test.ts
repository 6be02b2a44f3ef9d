import { describe, expect, test } from 'vitest'

import { addDays } from '../../time/day.ts'
import { STANDING_ORDER } from '../standing.ts'
import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import {
  aCalcium,
  aDoubt,
  aFlag,
  anObligation,
  anOverdue,
  aPain,
  aRow,
  aDay,
  TODAY,
} from '#widgets/testing/build-row.ts'
import type { CaseloadRow } from '../caseload-row.ts'
import { belongsTo, NAMED_VIEWS, type Belongs, type NamedView } from './caseload-view.ts'

const LOADING = { needs: [{ kind: 'not-loaded', concept: 'calcium' }] } as const
const open = (concept: 'calcium' | 'bookings') => ({
  gaps: [{ concept, coverage: { state: 'loading' } as const }],
})
const dose = (different = {}) => ({
  boneAgent: { named: 'denosumab', next: anObligation({ kind: 'bone-agent-dose', ...different }) },
})
const scan = (days: number) =>
  ({ nextScan: { state: 'booked', named: 'CT', day: addDays(TODAY, days) } }) as const

test.each<[NamedView, string, Partial<CaseloadRow>, Belongs]>([
  ['calcium-watch', 'a calcium within its limits', {}, 'out'],
  ['calcium-watch', 'a high one', { calcium: aCalcium({ position: 'high' }) }, 'in'],
  ['calcium-watch', 'a low one', { calcium: aCalcium({ position: 'low' }) }, 'in'],
  [
    'calcium-watch',
    'one that was refused',
    {
      calcium: {
        state: 'refused',
        refusal: { resource: 'Observation/1', why: 'unit-missing' },
        trend: [],
      },
    },
    'in',
  ],
  ['calcium-watch', 'a flag', { flags: [aFlag()] }, 'in'],
  [
    'calcium-watch',
    'a rule of calcium in the flag of a bone agent',
    { flags: [aFlag({ rule: 'H-08a', problem: 'bone-agent' })] },
    'in',
  ],
  ['calcium-watch', 'another flag', { flags: [aFlag({ rule: 'P-01', problem: 'pain' })] }, 'out'],
  ['calcium-watch', 'a doubt', { doubts: [aDoubt()] }, 'in'],
  ['calcium-watch', 'a doubt that waits for records', { doubts: [aDoubt(LOADING)] }, 'out'],
  ['calcium-watch', 'not loaded @H17', open('calcium'), 'open'],
  ['bone-agent-due', 'no bone agent', {}, 'out'],
  ['bone-agent-due', 'a dose on the last day', dose({ due: addDays(TODAY, 7) }), 'in'],
  ['bone-agent-due', 'a dose on the day after', dose({ due: addDays(TODAY, 8) }), 'out'],
  ['bone-agent-due', 'by its booking', dose({ bookedFor: addDays(TODAY, 3), booking: 'booked' }), 'in'],
  ['bone-agent-due', 'an overdue one', dose({ tier: 'same-day', status: 'overdue' }), 'in'],
  ['bone-agent-due', 'one within its grace', dose({ status: 'due', due: addDays(TODAY, -3) }), 'in'],
  ['bone-agent-due', 'one that is exempt', dose({ status: 'exempt', due: TODAY }), 'out'],
  ['bone-agent-due', 'not loaded @H17', open('bookings'), 'open'],
  ['silent-diaries', 'entries', {}, 'out'],
  ['silent-diaries', 'a silent one @H8', { pain: aPain([], { state: 'silent' }) }, 'in'],
  ['silent-diaries', 'none ever kept', { pain: aPain([], { state: 'never' }) }, 'out'],
  ['silent-diaries', 'not loaded @H17', { pain: aPain([], { state: 'not-loaded' }) }, 'open'],
  ['upcoming-scans', 'none', {}, 'out'],
  ['upcoming-scans', 'booked on the last day', scan(28), 'in'],
  ['upcoming-scans', 'booked on the day after', scan(29), 'out'],
  ['upcoming-scans', 'asked for, not booked', { nextScan: { state: 'asked', named: 'MRI' } }, 'in'],
  ['upcoming-scans', 'due', { nextScan: { state: 'due', obligation: anObligation() } }, 'in'],
  [
    'upcoming-scans',
    'exempt',
    { nextScan: { state: 'due', obligation: anObligation({ status: 'exempt' }) } },
    'out',
  ],
  [
    'upcoming-scans',
    'an overdue one though another is booked far ahead',
    { ...scan(90), overdue: [anOverdue()] },
    'in',
  ],
  ['upcoming-scans', 'not loaded @H17', open('bookings'), 'open'],
  ['overdue', 'nothing', {}, 'out'],
  ['overdue', 'something', { overdue: [anOverdue()] }, 'in'],
  ['overdue', 'not loaded @H17', open('bookings'), 'open'],
  ['data-gaps', 'nothing', {}, 'out'],
  ['data-gaps', 'a refusal', { refusals: [{ resource: 'Observation/1', why: 'unit-missing' }] }, 'in'],
  ['data-gaps', 'a doubt', { doubts: [aDoubt()] }, 'in'],
  [
    'data-gaps',
    'a failed load @H17',
    { gaps: [{ concept: 'pain', coverage: { state: 'failed', why: 'offline' } }] },
    'in',
  ],
  ['data-gaps', 'still loading', open('calcium'), 'open'],
])('%s: %s', (view, _, different, belongs) => {
  expect(belongsTo(aRow(different), view, TODAY)).toBe(belongs)
})

describe('every view', () => {
  test('leaves out the deceased, who have nothing to be done for them @H41', () => {
    const row = aRow({
      deceased: true,
      overdue: [anOverdue()],
      flags: [aFlag()],
      ...scan(1),
      ...dose({ due: aDay('2026-11-23') }),
      pain: aPain([], { state: 'silent' }),
      doubts: [aDoubt()],
    })
    for (const view of NAMED_VIEWS) expect(belongsTo(row, view, TODAY)).toBe('out')
  })

  test('of a standing has each patient once', () => {
    for (const row of CASELOAD)
      expect(STANDING_ORDER.filter((view) => belongsTo(row, view, TODAY) === 'in')).toEqual([row.standing])
  })
})
