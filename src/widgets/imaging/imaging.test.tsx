import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { Examination } from '#domain/facts/plan.ts'
import type { ScanCourse } from '#domain/follow-up/imaging/scan-pipeline.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { aReview } from '../testing/build-review.ts'
import { aDay, aRow } from '../testing/build-row.ts'
import { ImagingCard } from './imaging-card.tsx'
import { ImagingTable } from './imaging-table.tsx'
import { scansAhead, ScansAheadTable } from './scans-ahead-table.tsx'

function exam(different: Partial<Examination> = {}): Examination {
  return {
    id: 'DiagnosticReport/1',
    modality: 'mri',
    named: 'MRI whole spine',
    regions: [{ region: 'thoracic-spine' }],
    when: { day: aDay('2026-08-22') },
    state: 'reported',
    conclusion: 'No compression.',
    basedOn: [],
    ...different,
  }
}

function show(examinations: readonly Examination[], row: Partial<CaseloadRow> = {}) {
  render(<ImagingCard review={aReview(aRow(row), { examinations })} />)
  return screen.getByRole('region', { name: 'Imaging' })
}

describe('the newest examinations', () => {
  test('have their day, what they were and what they found', () => {
    expect(show([exam()])).toHaveTextContent('22-Aug-2026MRI No compression.')
  })

  test('without a report say so, and the rest is counted', () => {
    const { conclusion: _, ...silent } = exam()
    const many = Array.from({ length: 5 }, (_none, at) => ({
      ...silent,
      id: `ImagingStudy/${at}`,
      state: 'performed' as const,
    }))
    const card = show(many)
    expect(card).toHaveTextContent('MRI Done, no report')
    expect(card).toHaveTextContent('and 2 earlier')
  })

  test.each([
    [[], 'No examination on record.'],
    [[{ concept: 'examinations', coverage: { state: 'loading' } }] as const, 'none may mean not known'],
  ])('none, with gaps %j', (gaps, words) => {
    expect(show([], { gaps })).toHaveTextContent(words)
  })
})

test.each<[string, Partial<Examination>, readonly ScanCourse[], string]>([
  ['read', { reviewed: 'Task/1' }, [], 'Reported, reviewed'],
  ['not read', {}, [], 'Reported, not marked as reviewed'],
  [
    'read elsewhere',
    {},
    [{ step: 'reviewed-elsewhere', named: 'MRI', orders: [], examination: 'DiagnosticReport/1' }],
    'Reported, reviewed elsewhere',
  ],
  ['preliminary', { state: 'preliminary' }, [], 'Preliminary report, not marked as reviewed'],
  ['without a report', { state: 'performed' }, [], 'Done, no report'],
])('an examination that is %s', (_, different, scans, words) => {
  render(<ImagingTable examinations={[exam(different)]} scans={scans} />)
  expect(screen.getByRole('row', { name: /22-Aug/ })).toHaveTextContent(words)
})

test.each<[Partial<Examination>, string]>([
  [{}, 'T-spine'],
  [{ regions: [], isWholeBody: true }, 'Whole body'],
  [{ regions: [] }, 'Not told'],
])('where %j was', (different, words) => {
  render(<ImagingTable examinations={[exam(different)]} scans={[]} />)
  expect(screen.getByRole('cell', { name: words })).toBeInTheDocument()
})

test('what lies ahead has its day, its place and how far it has come; what has been done is not ahead', () => {
  const scans: readonly ScanCourse[] = [
    {
      step: 'booked',
      named: 'MRI spine',
      day: aDay('2026-12-02'),
      orders: ['ServiceRequest/1'],
      booking: 'Appointment/1',
    },
    { step: 'not-reviewed', named: 'CT', orders: [], examination: 'DiagnosticReport/1' },
  ]
  const ahead = scansAhead(scans)
  expect(ahead).toHaveLength(1)
  render(<ScansAheadTable scans={ahead} facts={{ services: [], bookings: [] }} />)
  expect(screen.getByRole('row', { name: /02-Dec-2026/ })).toHaveTextContent(
    '02-Dec-2026MRI spineNot toldBookedAppointment/1',
  )
})
