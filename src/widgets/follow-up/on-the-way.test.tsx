import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { aDay } from '../testing/build-row.ts'
import { ReferralsTable } from './referrals-table.tsx'
import { ScansTable } from './scans-table.tsx'

const cellsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))

test('a scan is told with how far it has come, since when, and by which record', () => {
  render(
    <ScansTable
      scans={[
        { step: 'requested', named: 'MRI whole spine', orders: ['ServiceRequest/3'] },
        {
          step: 'not-reviewed',
          named: 'CT Chest',
          day: aDay('2026-11-17'),
          orders: ['ServiceRequest/4'],
          examination: 'DiagnosticReport/9',
          booking: 'Appointment/5',
          stillBookedFor: aDay('2026-11-27'),
        },
      ]}
    />,
  )
  expect(cellsOf('Scans on their way')).toEqual([
    ['MRI whole spine', 'asked for, not booked', 'No date', 'ServiceRequest/3'],
    [
      'CT Chest',
      'reported, not marked as reviewed; still booked for 27-Nov-2026',
      '17-Nov-2026',
      'DiagnosticReport/9',
    ],
  ])
})

test('a referral is told with its day and its answer', () => {
  const order = {
    id: 'ServiceRequest/7',
    kind: 'referral',
    named: 'Orthopedic review',
    regions: [],
    measures: [],
    state: 'active',
    intent: 'order',
    urgent: false,
  } as const
  render(
    <ReferralsTable
      referrals={[
        { order, step: 'sent', bookings: [], evidence: [] },
        {
          order: { ...order, id: 'ServiceRequest/8', authored: { day: aDay('2026-11-02') } },
          step: 'seen',
          bookings: [],
          seen: { day: aDay('2026-11-12'), evidence: ['Procedure/1'] },
          evidence: ['Procedure/1'],
        },
      ]}
    />,
  )
  expect(cellsOf('Referrals')).toEqual([
    ['Orthopedic review', 'No date', 'sent, no answer yet', 'ServiceRequest/7'],
    ['Orthopedic review', '02-Nov-2026', 'seen 12-Nov-2026', 'ServiceRequest/8'],
  ])
})
