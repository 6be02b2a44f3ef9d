import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import type { PatientFeed } from '#data/caseload-feed.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aFlag, anObligationFlag, anOverdue, aRow, NOW } from '#widgets/testing/build-row.ts'

import { BriefScreen } from './brief-screen.tsx'
import { fitOf } from './fit-on-page.ts'
import { footStyles } from './page-foot.ts'

const onPrint = vi.fn<() => void>()
const onBack = vi.fn<() => void>()

// jsdom has style sheets that nobody can construct.
beforeEach(() => {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = ''
      replaceSync(text: string) {
        this.text = text
      }
    },
  )
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true })
})

const found = (row = aRow({ flags: [aFlag()], standing: 'same-day' })): PatientFeed => ({
  state: 'found',
  review: aReview(row),
  now: NOW,
  ruleset: 'default@1',
  loadingMore: false,
  problems: [],
})

const show = (feed: PatientFeed, patient = 'Patient/1') =>
  render(
    <BriefScreen
      patient={patient}
      feed={feed}
      rules={DEFAULT_RULESET}
      printedBy="V. Patel, doctor"
      isInvented
      onBack={onBack}
      onPrint={onPrint}
    />,
  )

describe('the printed page', () => {
  test('says whose it is, what needs attention, the values and what is next @H5', () => {
    show(found())
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('MOCKFORD, Maria (Ms)')
    for (const text of ['14-Mar-1961 (65y)', '999 123 4567', 'Penicillin (rash)', 'DEMO: invented patient'])
      expect(screen.getByText(text)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Needs attention' })).toHaveTextContent(
      'Calcium 2.98 mmol/L, CTCAE grade 2',
    )
    const results = within(screen.getByRole('region', { name: 'Latest results' }))
    expect(results.getByRole('row', { name: /Creatinine/ })).toHaveTextContent('118 µmol/L')
    expect(screen.getByRole('region', { name: 'Next steps' })).toHaveTextContent('Denosumab 120 mg')
  })

  test('has its foot with the identity, escaped, on every page', () => {
    show(found())
    const [sheet] = document.adoptedStyleSheets as unknown as readonly { readonly text: string }[]
    expect(sheet?.text).toContain(
      '@bottom-left { content: "MOCKFORD, Maria (Ms), born 14-Mar-1961 (65y), NHS No. 999 123 4567"',
    )
    expect(footStyles('O"} * {', '')).toContain('content: "O\\22 } * {"')
  })

  test('prints by button and by key, and leads back', async () => {
    show(found())
    expect(screen.getByRole('button', { name: 'Print' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Print' }))
    await userEvent.keyboard('p')
    expect(onPrint).toHaveBeenCalledTimes(2)
    await userEvent.click(screen.getByRole('button', { name: 'Back to the patient' }))
    expect(onBack).toHaveBeenCalledOnce()
  })

  test('counts the flags that it leaves to the screen', () => {
    const flags = Array.from({ length: 9 }, (_, at) => anObligationFlag(anOverdue({ named: `Scan ${at}` })))
    show(found(aRow({ flags, standing: 'this-week' })))
    expect(screen.getByRole('region', { name: 'Needs attention' })).toHaveTextContent('+4 more on screen')
  })

  test('says that not everything was loaded @H8', () => {
    show(found(aRow({ gaps: [{ concept: 'pain', coverage: { state: 'loading' } }] })))
    expect(screen.getByText('Not everything was loaded.')).toBeVisible()
  })

  test('of somebody else is not shown and cannot be printed @H4', () => {
    show(found(), 'Patient/2')
    expect(screen.queryByText(/MOCKFORD/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
  })

  test.each<[PatientFeed, RegExp]>([
    [{ state: 'loading' }, /Loading the record/],
    [{ state: 'not-found' }, /Patient not found/],
    [{ state: 'failed', why: 'timeout' }, /did not answer in time/],
  ])('%o', (feed, words) => {
    show(feed)
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
  })

  test.each([
    [0, 1],
    [985, 1],
    [1100, 0.89],
    [3000, 0.76],
  ])('of %i pixels shrinks to %f', (height, fit) => {
    expect(fitOf(height)).toBe(fit)
  })
})
