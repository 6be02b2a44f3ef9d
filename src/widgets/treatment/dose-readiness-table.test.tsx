import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { DoseReadiness } from '#domain/dose-readiness/dose-readiness.ts'

import { aDay } from '../testing/build-row.ts'
import { DoseReadinessTable } from './dose-readiness-table.tsx'

const READINESS: DoseReadiness = {
  dose: { agent: 'zoledronate', standing: 'due', day: aDay('2026-11-27') },
  due: aDay('2026-11-27'),
  isFirst: false,
  checks: [
    {
      name: 'calcium',
      state: 'missing',
      points: [
        {
          state: 'missing',
          of: { id: 'no-calcium', open: { why: 'overdue', last: aDay('2026-10-10') } },
          evidence: ['Observation/ca'],
        },
      ],
    },
    {
      name: 'renal',
      state: 'failing',
      points: [
        {
          state: 'failing',
          of: { id: 'no-creatinine', open: { countsFrom: aDay('2026-11-20') } },
          evidence: ['Observation/cr'],
        },
        { state: 'met', of: { id: 'creatinine-in-time', day: aDay('2026-11-22') }, evidence: [] },
      ],
    },
    { name: 'dental', state: 'not-known', points: [] },
    {
      name: 'dose',
      state: 'met',
      points: [{ state: 'met', of: { id: 'strength', text: '4 mg' }, evidence: [] }],
    },
  ],
  blood: [
    { measure: 'calcium', need: 'required', last: aDay('2026-10-10') },
    { measure: 'creatinine', need: 'required' },
    { measure: 'magnesium', need: 'advised' },
  ],
  gaps: ['weight'],
}

test('tells of each check how it stands and what it rests on', () => {
  render(<DoseReadinessTable readiness={READINESS} />)
  const rows = within(screen.getByRole('table', { name: /Zoledronate due on 27-Nov-2026/ })).getAllByRole(
    'row',
  )
  expect(rows.map((row) => row.textContent)).toEqual([
    'CheckStandsWhat it rests onSource',
    expect.stringMatching(/^CalciumMissingCalcium of 10-Oct-2026 is overdue to be repeated.*Observation\/ca/),
    expect.stringMatching(
      /^KidneyCheck before givingNo creatinine from 20-Nov-2026 on \(none on record\)Creatinine of 22-Nov-2026.*Observation\/cr/,
    ),
    'Mouth and jawCannot tell',
    'Dose and intervalMetStrength 4 mg',
  ])
})

test('says what is required, advised and not recorded', () => {
  render(<DoseReadinessTable readiness={READINESS} />)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Required: calcium (10-Oct-2026) and creatinine (never).',
    'Advised: magnesium (never).',
    'Not recorded: no weight of the last 90 days, so creatinine clearance cannot be computed.',
  ])
})
