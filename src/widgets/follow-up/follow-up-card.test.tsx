import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'

import { aReview } from '../testing/build-review.ts'
import { aDay, anObligation, anOverdue, aRow, TODAY } from '../testing/build-row.ts'
import { FollowUpCard } from './follow-up-card.tsx'

type Variant = 'compact' | 'full'

function show(obligations: readonly Obligation[], variant: Variant, row: Partial<CaseloadRow> = {}) {
  render(<FollowUpCard review={{ ...aReview(aRow(row)), obligations }} today={TODAY} variant={variant} />)
  return screen.getByRole('region', { name: 'Follow-up' })
}

const dental = anObligation({
  kind: 'dental-review',
  named: 'Dental review',
  status: 'exempt',
  exempt: { why: 'comfort-care' },
  evidence: ['CarePlan/1'],
})
const visit = anObligation({
  kind: 'visit',
  named: 'Clinic visit',
  status: 'due-soon',
  booking: 'booked',
  bookedFor: aDay('2026-11-30'),
  evidence: ['Appointment/1'],
})

describe('what is due', () => {
  test('stands with what is late first and what is exempt last', () => {
    show([dental, visit, anOverdue()], 'compact')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'MRI whole spine14-Nov, 9 d over',
      'Clinic visit30-Nov, booked',
      'Dental reviewNot due: comfort care',
    ])
  })

  test('is cut with a count of the rest', () => {
    const many = Array.from({ length: 9 }, (_, at) => anObligation({ evidence: [`ServiceRequest/${at}`] }))
    expect(show(many, 'compact')).toHaveTextContent('and 2 more')
  })

  test('has in full its state, its days, its booking and why it is due then', () => {
    show(
      [
        anOverdue({
          lastDone: aDay('2026-08-22'),
          interval: { count: 12, unit: 'week' },
          intervalSource: 'plan',
          graceEnds: aDay('2026-11-20'),
        }),
      ],
      'full',
    )
    expect(screen.getByRole('row', { name: /^MRI/ })).toHaveTextContent(
      'MRI whole spineOverdue14-Nov-20269 dNot booked' +
        'last 22-Aug-2026; every 12 weeks, from the plan; grace to 20-Nov-2026; not booked',
    )
  })
})

describe('nothing due', () => {
  test('is told as what is on record', () => {
    expect(show([], 'full')).toHaveTextContent('Nothing is planned or due on record.')
  })

  test('is not told where not all is loaded @H17', () => {
    const card = show([], 'compact', {
      gaps: [{ concept: 'bookings', coverage: { state: 'not-permitted' } }],
    })
    expect(card).toHaveTextContent('none may mean not known')
    expect(card).not.toHaveTextContent('Nothing is planned')
  })
})
