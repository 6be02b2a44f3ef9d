import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { PATIENT_TABS, type PatientTab } from '#data/patient-search.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { addDays } from '#domain/time/day.ts'
import { aReview, anEntry, noFacts } from '#widgets/testing/build-review.ts'
import { aDoubt, aFlag, aRow, NOW, TODAY } from '#widgets/testing/build-row.ts'

import { PatientScreen } from './patient-screen.tsx'

function show(review: PatientReview, tab: PatientTab = 'summary') {
  return render(
    <PatientScreen
      patient={review.row.patient}
      listed={review.row}
      feed={{ state: 'found', review, now: NOW, ruleset: 'default@1', loadingMore: false, problems: [] }}
      rules={DEFAULT_RULESET}
      tab={tab}
      range="all"
      place={undefined}
      reader={() => undefined}
      hrefOfTab={(to) => `/patients/1/${to}`}
      onTab={() => undefined}
      onRange={() => undefined}
      hrefOfPatient={(patient) => `/${patient}`}
      onPatient={() => undefined}
      onPrint={() => undefined}
      onBack={() => undefined}
    />,
  )
}

const nothing = (row: CaseloadRow): PatientReview => ({
  ...aReview(row),
  calcium: [],
  obligations: [],
  findings: [],
  facts: noFacts(row),
})

/** A row that the record tells almost nothing of. */
const { name: _name, birth: _birth, age: _age, gender: _gender, ...REST } = aRow()
const NAMELESS: CaseloadRow = { ...REST, identifiers: [] }

const RECORDS: readonly (readonly [string, PatientReview, readonly RegExp[]])[] = [
  ['nobody knows the name of', nothing(NAMELESS), [/Name not known/, /None recorded/, /Born\s*Not known/]],
  ['has died', nothing(aRow({ deceased: true })), [/Deceased/, /Deceased: nothing is raised/]],
  [
    'has one result alone',
    { ...nothing(aRow()), calcium: [anEntry()] },
    [/Corrected calcium: one value, latest 2\.98 mmol\/L on 20-Nov-2026, above the range/],
  ],
  [
    'has results in two units',
    {
      ...nothing(aRow()),
      calcium: [
        anEntry({ value: 2.98 }),
        anEntry({ value: 11.8, unit: 'mg/dL', low: 8.5, high: 10.5, day: addDays(TODAY, -30) }),
      ],
    },
    [/2 values from .* lowest 11\.8 mg\/dL, highest 2\.98 mmol\/L/],
  ],
  [
    'has a result that nobody can read',
    nothing(
      aRow({
        calcium: {
          state: 'refused',
          refusal: { resource: 'Observation/x', about: 'calcium-total', why: 'unit-contradicts' },
          trend: [],
        },
        doubts: [aDoubt()],
        standing: 'unknown',
      }),
    ),
    [/Cannot tell/, /needs a current calcium result/],
  ],
]

describe('a patient who', () => {
  test.each(RECORDS)('%s', (_, review, words) => {
    const { container } = show(review)
    for (const word of words) expect(container.textContent).toMatch(word)
    expect(container.textContent).not.toMatch(/undefined|NaN|\[object/)
  })

  test.each(PATIENT_TABS)('has nothing on record is told so under %s, never as good news', (tab) => {
    const { container } = show(nothing(aRow()), tab)
    expect(container.textContent).not.toMatch(/undefined|NaN|all clear|all good|normal/i)
  })
})

test('of two with one number each is shown under their own name @H5', () => {
  const one = aRow({ patient: 'Patient/1', name: { family: 'Twin', given: ['Ada'] }, flags: [aFlag()] })
  const other = aRow({ patient: 'Patient/2', name: { family: 'Twin', given: ['Eve'] } })
  const { unmount } = show(aReview(one))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('TWIN, Ada')
  unmount()
  show(aReview(other))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('TWIN, Eve')
  expect(screen.queryByText(/Ada/)).toBeNull()
})
