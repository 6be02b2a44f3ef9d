import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { PainReview } from '#domain/pain/pain-review.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { PainCare } from './pain-care.tsx'

const NOTHING: PainReview = { responses: [], background: { state: 'not-told' }, pro: [] }
const day = dayFromNumber(20_780)
const omed = { day, milligrams: 60, counted: [], excluded: [], isUnreliable: false }

test('a sum of opioids names what it leaves out, and is not for switching @H8', () => {
  const excluded = [{ id: 'MedicationRequest/1', named: 'buprenorphine', why: 'not-in-table' as const }]
  render(<PainCare pain={{ ...NOTHING, omed: { ...omed, excluded, mostAsNeeded: 30 } }} />)
  const said = screen.getByText(/Oral morphine equivalent/).textContent
  expect(said).toContain('60 mg/d partial, excludes buprenorphine (no factor for it)')
  expect(said).toContain('at most 30 mg/d more')
  expect(said).toContain('not for switching opioids')
})

test('a response to radiotherapy stands with both scores, and a flare is called one', () => {
  const measured = (worst: number) => ({ pain: { day, worst, id: 'Observation/1' }, omed })
  const course = {
    procedure: 'Procedure/1',
    named: 'Radiotherapy',
    region: { region: 'ribs', side: 'left' },
    started: day,
    ended: day,
    daysSince: 9,
    whose: 'place',
    baseline: measured(5),
    latest: { response: { kind: 'possible-flare' }, measured: measured(8), isCurrent: true },
    atMonths: [],
  } as const
  render(<PainCare pain={{ ...NOTHING, responses: [course] }} />)
  const said = screen.getByText(/possible flare/).textContent
  expect(said).toContain('Radiotherapy of the left ribs ended 9 days ago')
  expect(said).toContain('before: worst 5')
  expect(said).toContain('after: worst 8')
})

test('what patients say is called PRO, and an unanswered part is no grade', () => {
  const latest = { id: 'Observation/2', item: 'nausea', when: { day } } as const
  const lines = [
    { item: 'nausea', latest },
    {
      item: 'fatigue',
      latest: { ...latest, item: 'fatigue' },
      composite: 3,
      before: 1,
      attention: 'same-day',
    },
  ] as const
  render(<PainCare pain={{ ...NOTHING, pro: lines, interference: { mean: 4.5, day } }} />)
  expect(screen.getByText(/nausea: no PRO grade, not all of it was answered/)).toBeVisible()
  expect(screen.getByText(/fatigue: PRO grade 3 of 3, was 1, on .*, to be looked at today/)).toBeVisible()
  expect(screen.getByText(/of 10 on/)).toBeVisible()
})
