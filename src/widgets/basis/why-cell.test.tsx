import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { addDays } from '#domain/time/day.ts'

import { aDoubt, aFlag, anObligationFlag, anOverdue, aRow, TODAY } from '../testing/build-row.ts'
import { sinceOfReason } from './flag-words.ts'
import { WhyCell } from './why-cell.tsx'

const high = aFlag({ grade: 2, measure: 'calcium-corrected', value: 2.98, unit: 'mmol/L' })

describe('why a patient stands where they stand', () => {
  test.each<[string, CaseloadRow, readonly string[]]>([
    [
      'a flag, with its rule and since when @H39',
      aRow({ standing: 'same-day', flags: [high] }),
      ['2.98 mmol/L', 'grade 2', 'H-02', 'Corrected calcium on 20-Nov (2.20-2.60)'],
    ],
    [
      'a flag of several rules, each of which counts',
      aRow({
        standing: 'same-day',
        flags: [{ ...high, parts: [...high.parts, ...high.parts, ...high.parts] }, high],
      }),
      ['+3'],
    ],
    [
      'a remark, which counts for nothing',
      aRow({
        standing: 'same-day',
        flags: [{ ...high, parts: [...high.parts, ...aFlag({ tier: 'info' }).parts] }],
      }),
      ['H-02'],
    ],
    ['a flag among others', aRow({ standing: 'same-day', flags: [high, high], doubts: [aDoubt()] }), ['+2']],
    [
      'something late',
      aRow({ standing: 'this-week', flags: [anObligationFlag(anOverdue())] }),
      ['MRI whole spine 9 days overdue, not booked', 'Last 22-Aug; every 12 weeks', 'imaging'],
    ],
    [
      'a doubt @H8',
      aRow({ standing: 'unknown', doubts: [aDoubt()] }),
      ['needs a current calcium result', 'H-01 cannot run'],
    ],
    [
      'a doubt over a lesser flag',
      aRow({ standing: 'unknown', flags: [anObligationFlag(anOverdue())], doubts: [aDoubt()] }),
      ['needs a current calcium result', '+1'],
    ],
    [
      'something not loaded @H17',
      aRow({
        standing: 'unknown',
        doubts: [aDoubt({ needs: [{ kind: 'not-loaded', concept: 'calcium' }] })],
      }),
      ['calcium results, not loaded'],
    ],
    ['nothing, from complete data', aRow(), ['Nothing raised', 'From the data received']],
    [
      'nothing yet @H8',
      aRow({ gaps: [{ concept: 'pain', coverage: { state: 'loading' } }] }),
      ['Nothing raised so far', 'not all loaded'],
    ],
    ['the deceased @H41', aRow({ deceased: true }), ['Deceased: nothing is raised']],
    [
      'in hospital',
      aRow({ careContext: [{ kind: 'in-hospital' }], needsInterpreter: true }),
      ['In hospital', 'Interpreter'],
    ],
    [
      'comfort care whose review has passed',
      aRow({ careContext: [{ kind: 'comfort-care', reviewPassed: true }] }),
      ['Comfort care, review passed'],
    ],
  ])('%s', (_, row, words) => {
    const { container } = render(<WhyCell row={row} today={TODAY} />)
    for (const word of words) expect(container).toHaveTextContent(word)
  })
})

const LOADING = { needs: [{ kind: 'not-loaded', concept: 'pain' }] } as const

test('rules that lack only what is not loaded are no more reasons', () => {
  const row = aRow({ standing: 'same-day', flags: [high], doubts: [aDoubt(LOADING), aDoubt(LOADING)] })
  const { container } = render(<WhyCell row={row} today={TODAY} />)
  expect(container).not.toHaveTextContent('+')
})

test('what is known to be missing is told before what is not loaded', () => {
  const row = aRow({ standing: 'unknown', doubts: [aDoubt(LOADING), aDoubt()] })
  const { container } = render(<WhyCell row={row} today={TODAY} />)
  expect(container).toHaveTextContent('needs a current calcium result')
  expect(container).not.toHaveTextContent('+')
})

test('the age of a row is that of the reason it tells, not of an older flag beside it', () => {
  const [since, older] = [high.since, addDays(high.since, -200)]
  const flags = [high, { ...high, since: older }]
  expect(sinceOfReason(aRow({ standing: 'same-day', since: older, flags }))).toBe(since)
  expect(sinceOfReason(aRow({ standing: 'unknown', since: older, flags }))).toBe(older)
  expect(sinceOfReason(aRow({ standing: 'same-day', since: older }))).toBe(older)
})
