import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { aDay } from '../testing/build-row.ts'
import { GapNotice } from './gap-notice.tsx'
import { LoadProblems } from './load-problems.tsx'
import { RefusalsList } from './refusals-list.tsx'

type Gap = CaseloadRow['gaps'][number]

describe('what is not completely read', () => {
  test.each<[string, Gap, string]>([
    ['loading', { concept: 'pain', coverage: { state: 'loading' } }, 'Pain diary: loading'],
    [
      'failed',
      { concept: 'calcium', coverage: { state: 'failed', why: 'server-error' } },
      'Calcium results: could not be loaded (the server failed)',
    ],
    [
      'cut short @H9',
      { concept: 'weight', coverage: { state: 'truncated', why: 'page 9' } },
      'Weights: cut short (page 9)',
    ],
    [
      'forbidden @H17',
      { concept: 'bookings', coverage: { state: 'not-permitted' } },
      'Bookings: the server does not permit it',
    ],
    ['never asked', { concept: 'lesions', coverage: { state: 'not-loaded' } }, 'Lesion findings: not loaded'],
    [
      'read for a part',
      { concept: 'visits', coverage: { state: 'complete', from: aDay('2026-01-01'), newest: false } },
      'Visits: older records were not asked for',
    ],
  ])('%s', (_, gap, words) => {
    const { container } = render(<GapNotice gaps={[gap]} />)
    expect(container).toHaveTextContent(words)
  })

  test('is silent when all is there', () => {
    expect(render(<GapNotice gaps={[]} />).container).toBeEmptyDOMElement()
  })

  test('never says that what is missing is absent @H8', () => {
    const { container } = render(
      <GapNotice gaps={[{ concept: 'calcium', coverage: { state: 'not-loaded' } }]} />,
    )
    expect(container).toHaveTextContent('not known to be absent')
  })
})

test.each([
  [{ what: 'caseload', patients: 0, why: 'offline' }, 'The list of patients: no connection'],
  [
    { what: 'pain', patients: 1, why: 'timeout' },
    'Pain diary for 1 patient: the server did not answer in time',
  ],
  [
    { what: 'calcium', patients: 38, why: 'server-error', detail: '503' },
    'Calcium results for 38 patients: the server failed (503)',
  ],
] as const)('a load that failed: %j', (problem, words) => {
  expect(render(<LoadProblems problems={[problem]} />).container).toHaveTextContent(words)
})

describe('a refused record', () => {
  test('is shown with what it was, why, its wording, its day and its source @H11', () => {
    const { container } = render(
      <RefusalsList
        refusals={[
          {
            resource: 'Observation/9',
            why: 'unit-not-understood',
            detail: 'mmol/dL',
            named: 'Calcium',
            when: { day: aDay('2026-11-21') },
          },
        ]}
      />,
    )
    for (const part of ['Calcium', 'unit not understood', 'mmol/dL', '21-Nov-2026', 'Observation/9'])
      expect(container).toHaveTextContent(part)
  })

  test('without a name or a day says so; its text stays text @H27', () => {
    const { container } = render(
      <RefusalsList
        refusals={[{ resource: 'Observation/8', why: 'malformed', detail: '<script>x</script>' }]}
      />,
    )
    expect(container).toHaveTextContent('Not named')
    expect(container).toHaveTextContent('no date')
    expect(container).toHaveTextContent('<script>x</script>')
    expect(container.querySelector('script, a')).toBeNull()
  })
})
