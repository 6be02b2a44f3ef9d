import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { NextScan } from '#domain/review/caseload-row.ts'

import { aDay, anObligation, anOverdue, TODAY } from '../testing/build-row.ts'
import { DueCell } from './due-cell.tsx'
import { NextScanCell } from './next-scan-cell.tsx'
import { OverdueCell } from './overdue-cell.tsx'

function unnamed(different: Partial<Obligation>): Obligation {
  const { named: _, due: __, ...rest } = anObligation(different)
  return rest
}

describe('what is due', () => {
  test.each<[string, Obligation, string]>([
    ['later', anObligation(), 'MRI whole spine02-Dec'],
    ['due', anObligation({ status: 'due', due: TODAY }), '23-Nov, due'],
    ['overdue', anOverdue(), '14-Nov, 9 d over'],
    [
      'overdue though booked',
      anOverdue({ booking: 'booked-late', bookedFor: aDay('2026-11-30') }),
      '9 d over, 30-Nov booked',
    ],
    ['overdue and missed', anOverdue({ booking: 'missed' }), '14-Nov, 9 d over, missed'],
    ['booked', anObligation({ booking: 'booked', bookedFor: aDay('2026-11-30') }), '30-Nov, booked'],
    [
      'booked late',
      anObligation({ booking: 'booked-late', bookedFor: aDay('2026-12-30') }),
      '30-Dec, booked late',
    ],
    ['missed', anObligation({ booking: 'missed', bookedFor: aDay('2026-11-12') }), '12-Nov, missed'],
    ['exempt', anObligation({ status: 'exempt', exempt: { why: 'comfort-care' } }), 'Not due: comfort care'],
    ['not to be told @H8', unnamed({ kind: 'dxa', status: 'unknown' }), 'DXACannot tell when'],
    ['without a date', unnamed({ kind: 'visit' }), 'Clinic visitNo date'],
  ])('%s', (_, obligation, words) => {
    const { container } = render(<DueCell obligation={obligation} today={TODAY} />)
    expect(container).toHaveTextContent(words)
  })
})

describe('the next scan', () => {
  test.each<[string, NextScan, readonly string[]]>([
    [
      'booked',
      { state: 'booked', named: 'CT chest', day: aDay('2026-12-02') },
      ['CT chest', '02-Dec, booked'],
    ],
    [
      'booked late',
      {
        state: 'booked',
        named: 'CT chest',
        day: aDay('2026-12-02'),
        obligation: anOverdue({ booking: 'booked-late' }),
      },
      ['02-Dec, booked late'],
    ],
    [
      'asked for',
      { state: 'asked', named: 'MRI', asked: aDay('2026-11-02') },
      ['MRI', 'Asked 02-Nov, not booked'],
    ],
    ['due', { state: 'due', obligation: anOverdue() }, ['MRI whole spine', '9 d over']],
    ['none known', { state: 'none' }, ['None', 'none asked for']],
    ['not loaded @H17', { state: 'not-loaded' }, ['Not loaded', 'scans']],
  ])('%s', (_, scan, words) => {
    const { container } = render(<NextScanCell scan={scan} today={TODAY} />)
    for (const word of words) expect(container).toHaveTextContent(word)
  })
})

test.each([
  ['none', [], false, 'None'],
  ['none yet, not all loaded @H17', [], true, 'not everything is loaded'],
  ['two', [anOverdue(), anOverdue({ daysOverdue: 31 })], false, '231 d'],
])('overdue: %s', (_, overdue, isOpen, words) => {
  const { container } = render(<OverdueCell overdue={overdue} isOpen={isOpen} />)
  expect(container).toHaveTextContent(words)
})
