import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { SkeletalHistory } from '#domain/skeletal-events/skeletal-event.ts'

import { EventsTable } from './events-table.tsx'

const HISTORY: SkeletalHistory = {
  events: [
    {
      since: { year: 2026, month: 3, day: 1 },
      records: [
        {
          id: 'Condition/1',
          kind: 'pathological-fracture',
          named: 'Fracture',
          since: { year: 2026, month: 3, day: 1 },
          regions: [{ region: 'humerus', side: 'left' }],
        },
        {
          id: 'Procedure/2',
          kind: 'surgery-to-bone',
          named: 'Nail',
          since: { year: 2026, month: 3, day: 4 },
          regions: [],
        },
      ],
    },
  ],
  complications: [{ id: 'Condition/3', kind: 'hypercalcemia', named: 'High calcium' }],
}

test('the records of one event stand together, then other complications, each with its source', () => {
  render(<EventsTable history={HISTORY} />)
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Pathological fractureHumerus, left01-Mar-2026/),
    expect.stringMatching(/^Surgery to bone, same eventNail04-Mar-2026/),
    expect.stringMatching(/^High calciumHigh calciumNot told/),
  ])
})
