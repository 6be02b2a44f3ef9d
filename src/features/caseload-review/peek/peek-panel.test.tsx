import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { PatientFeed } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aCalcium, aDoubt, aFlag, aRow, NOW, TODAY } from '#widgets/testing/build-row.ts'

import { PeekPanel } from './peek-panel.tsx'

const [, , mockford = aRow()] = CASELOAD

function found(row: CaseloadRow): PatientFeed {
  return {
    state: 'found',
    review: aReview(row),
    now: NOW,
    ruleset: 'default@1',
    loadingMore: false,
    problems: [],
  }
}

function show(row: CaseloadRow, feed: PatientFeed = found(row)) {
  return render(<PeekPanel row={row} feed={feed} today={TODAY} />)
}

describe('a summary', () => {
  test('has the identity, each flag with its basis, what would clear it, and the two courses @H39', () => {
    const { container } = show(mockford)
    for (const words of ['999 031 4187', 'F', 'Female', 'Today', 'H-02', 'Clears when', 'Sites', 'Phone'])
      expect(container).toHaveTextContent(words)
    expect(screen.getByRole('region', { name: 'Calcium, 6 months' })).toHaveTextContent('2.98')
    expect(screen.getByRole('region', { name: 'Worst pain, 14 days' })).toHaveTextContent('12/14')
  })

  test('says so while the record is on its way, and calls no allergy absent @H8', () => {
    const { container } = show(mockford, { state: 'loading' })
    expect(container).toHaveTextContent('Allergies: loading')
    expect(container).toHaveTextContent('Loading what it rests on')
    expect(container).toHaveTextContent('Calcium 2.98 mmol/L')
    expect(container).not.toHaveTextContent('No known allergies')
  })

  test('never shows the record of another, whatever comes @H4', () => {
    const other = aRow({ patient: 'Patient/other', name: { family: 'Other', given: [] } })
    const { container, rerender } = show(mockford, found(other))
    expect(container).toHaveTextContent('Allergies: loading')
    rerender(<PeekPanel row={mockford} feed={found(mockford)} today={TODAY} />)
    expect(container).not.toHaveTextContent('Allergies: loading')
  })

  test('says why it cannot be loaded, and keeps what the list knows @H17', () => {
    const { container } = show(mockford, { state: 'failed', why: 'server-error', detail: '503' })
    expect(screen.getByRole('status')).toHaveTextContent(
      'This record could not be loaded: the server failed (503).',
    )
    expect(container).toHaveTextContent('Calcium 2.98 mmol/L')
  })

  test('of what cannot be told says what it needs', () => {
    const { container } = show(aRow({ standing: 'unknown', doubts: [aDoubt()] }))
    expect(container).toHaveTextContent('Cannot tell')
    expect(container).toHaveTextContent('a current calcium result')
  })

  test.each([
    ['nothing raised', aRow(), 'No open flags from the data received. It says nothing of health.'],
    ['the deceased @H41', aRow({ deceased: true }), 'Deceased: nothing is raised.'],
    [
      'a part of the record @H9',
      aRow({ gaps: [{ concept: 'pain', coverage: { state: 'loading' } }] }),
      '1 kind of record is not all loaded.',
    ],
  ])('of %s says so', (_, row, words) => {
    expect(show(row).container).toHaveTextContent(words)
  })

  test('lists a course of many records once, and the others on demand', () => {
    const row = aRow({
      standing: 'same-day',
      flags: [aFlag({ evidence: ['Observation/ca-1', 'Observation/ca-2', 'Observation/ca-3'] })],
      calcium: aCalcium(),
    })
    const { container } = show(row)
    const [shown] = container.querySelectorAll('table')
    if (shown === undefined) throw new Error('no evidence is shown')
    expect(within(shown).getAllByRole('row').length).toBeLessThanOrEqual(3)
  })
})
