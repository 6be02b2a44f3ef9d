import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { Gone } from '#domain/flags/what-went.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { aDay } from '../testing/build-row.ts'
import { WentList } from './went-list.tsx'

const at = (instant: string) => momentFromMillis(Date.parse(instant))
const NOW = { moment: at('2026-11-23T10:12:00Z'), day: aDay('2026-11-23'), zone: 'Europe/London' }
const GONE: Gone = {
  kind: 'obligation',
  at: at('2026-11-23T09:40:00Z'),
  obligation: {
    kind: 'imaging',
    named: 'CT',
    status: 'overdue',
    daysOverdue: 2,
    tier: 'routine',
    booking: 'none',
    evidence: [],
  },
}

test('nothing went: nothing is said', () => {
  expect(render(<WentList gone={[]} now={NOW} />).container).toBeEmptyDOMElement()
})

test('what went is there with when it was seen and why, and is read out @H16', () => {
  render(<WentList gone={[GONE]} now={NOW} />)
  const went = screen.getByRole('region', { name: 'What went' })
  expect(went).toHaveAttribute('aria-live', 'polite')
  expect(went).toHaveTextContent('09:40CT 2 days overdue, not booked: it is no longer asked for')
})
