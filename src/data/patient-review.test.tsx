import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'

import { momentFromMillis } from '#domain/time/when.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aRow, TODAY } from '#widgets/testing/build-row.ts'

import type { PatientFeed } from './caseload-feed.ts'
import { usePatientReview } from './patient-review.ts'
import { usePatientUpdates } from './patient-updates.ts'
import { SessionContext } from './session/session-context.ts'
import type { Session } from './session/session.ts'
import { createVisits } from './session/visits.ts'

const found = (patient: string, family: string): PatientFeed => ({
  state: 'found',
  review: aReview(aRow({ patient, name: { family, given: [] } })),
  now: { moment: momentFromMillis(0), day: TODAY, zone: 'Europe/London' },
  ruleset: 'default@1',
  loadingMore: false,
  problems: [],
})

function review(patient: string) {
  const visits = createVisits()
  const session: Session = {
    caseload: () => {
      throw new Error('not asked for here')
    },
    subscribe: () => () => undefined,
    openPatient: visits.wait,
    visit: () => () => undefined,
    onPatient: visits.onPatient,
    health: () => Promise.reject(new Error('not asked for here')),
    reload: () => undefined,
    close: () => undefined,
  }
  const client = new QueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <SessionContext value={session}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </SessionContext>
  )
  const { result, rerender } = renderHook(
    ({ of }) => {
      usePatientUpdates()
      return usePatientReview(of)
    },
    { wrapper, initialProps: { of: patient } },
  )
  return { result, visits, show: (of: string) => rerender({ of }) }
}

test('a page loads, then shows what has come, then what has changed', async () => {
  const { result, visits } = review('Patient/a')
  expect(result.current).toEqual({ state: 'loading' })
  act(() => visits.tell('Patient/a', found('Patient/a', 'FIRST')))
  await waitFor(() => expect(result.current).toEqual(found('Patient/a', 'FIRST')))
  act(() => visits.tell('Patient/a', found('Patient/a', 'SECOND')))
  await waitFor(() => expect(result.current).toEqual(found('Patient/a', 'SECOND')))
})

test('a change of somebody else changes nothing @H4', async () => {
  const { result, visits } = review('Patient/a')
  act(() => visits.tell('Patient/b', found('Patient/b', 'OTHER')))
  expect(result.current).toEqual({ state: 'loading' })
  act(() => visits.tell('Patient/a', found('Patient/a', 'OWN')))
  await waitFor(() => expect(result.current).toEqual(found('Patient/a', 'OWN')))
})

test('an answer about somebody else is never shown @H4', async () => {
  const { result, visits } = review('Patient/a')
  act(() => visits.tell('Patient/a', found('Patient/b', 'OTHER')))
  await waitFor(() => expect(result.current).toMatchObject({ state: 'failed', why: 'rejected' }))
  expect(JSON.stringify(result.current)).not.toContain('OTHER')
})

test('a record that was left is, when it is opened again, as it is by then', async () => {
  const { result, visits, show } = review('Patient/a')
  act(() => visits.tell('Patient/a', found('Patient/a', 'FIRST')))
  await waitFor(() => expect(result.current).toEqual(found('Patient/a', 'FIRST')))
  show('Patient/b')
  expect(result.current).toEqual({ state: 'loading' })
  act(() => visits.tell('Patient/a', found('Patient/a', 'SECOND')))
  show('Patient/a')
  expect(result.current).toEqual(found('Patient/a', 'SECOND'))
})
