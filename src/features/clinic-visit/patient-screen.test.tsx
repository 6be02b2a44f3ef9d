import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'

import type { PatientFeed } from '#data/caseload-feed.ts'
import { PATIENT_TABS, type PatientTab } from '#data/patient-search.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import { aReview, noFacts } from '#widgets/testing/build-review.ts'
import { aDay, aFlag, aRow, NOW } from '#widgets/testing/build-row.ts'

import { PatientScreen, type PatientScreenProps } from './patient-screen.tsx'

const onBack = vi.fn<() => void>()

type Found = Extract<PatientFeed, { state: 'found' }>

function found(row: CaseloadRow, different: Partial<Found> = {}): Found {
  return {
    state: 'found',
    review: aReview(row),
    now: NOW,
    ruleset: 'default@1',
    loadingMore: false,
    problems: [],
    ...different,
  }
}

const onPatient = vi.fn<(patient: string) => void>()
const onPrint = vi.fn<() => void>()
const onTab = vi.fn<(tab: PatientTab) => void>()

function aScreen(feed: PatientFeed, different: Partial<PatientScreenProps> = {}) {
  return (
    <PatientScreen
      patient="Patient/1"
      listed={undefined}
      feed={feed}
      rules={DEFAULT_RULESET}
      tab="summary"
      range={6}
      place={undefined}
      hrefOfTab={(tab) => `/patients/1/${tab}`}
      onTab={onTab}
      onRange={() => undefined}
      hrefOfPatient={(patient) => `/${patient}`}
      onPatient={onPatient}
      reader={() => 'V. Patel, doctor'}
      onPrint={onPrint}
      onBack={onBack}
      {...different}
    />
  )
}

const show = (feed: PatientFeed, different: Partial<PatientScreenProps> = {}) =>
  render(aScreen(feed, different))

const raised = aRow({
  flags: [aFlag({ grade: 2, measure: 'calcium-corrected', value: 2.98, unit: 'mmol/L' })],
  standing: 'same-day',
})

describe('a patient', () => {
  test('is named once, with birth, identifier and allergies @H5', () => {
    show(found(raised))
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('MOCKFORD, Maria (Ms)')
    for (const text of ['14-Mar-1961', '999 123 4567', 'Known allergies', 'Penicillin (rash)'])
      expect(screen.getByText(text)).toBeVisible()
  })

  test('is never named in the title of the document @H30', () => {
    document.title = 'Bonewatch'
    show(found(raised))
    expect(document.title).toBe('Bonewatch')
  })

  test('who is somebody else is not shown @H4', () => {
    show(found(raised), { patient: 'Patient/2' })
    expect(screen.getByText(/about another patient/)).toBeVisible()
    expect(screen.queryByText(/MOCKFORD/)).toBeNull()
  })

  test('has each flag with its rule, its inputs and their sources @H39', () => {
    show(found(raised))
    const card = screen.getByRole('region', { name: 'Needs attention' })
    for (const text of [
      'Today',
      'H-02',
      /H-02 version \d, High calcium with symptoms, default@1/,
      'the calcium clears, or newer answers deny the symptoms',
      'Corrected calcium',
      'Observation/ca-1',
    ])
      expect(within(card).getByText(text)).toBeInTheDocument()
    expect(card).toHaveTextContent('2.98 mmol/L (2.2–2.6)')
    expect(card).toHaveTextContent('20-Nov-2026')
  })

  test('whose evidence is not among the facts still names its source @H39', () => {
    show(found(aRow({ flags: [aFlag({ evidence: ['Observation/elsewhere'] })] })))
    expect(screen.getByText('Record not among those loaded')).toBeInTheDocument()
    expect(screen.getByText('Observation/elsewhere')).toBeInTheDocument()
  })

  test.each([
    ['2026-11-26', 'by 26-Nov-2026'],
    ['2026-11-19', 'by 19-Nov-2026, passed'],
  ])('has a flag for this week with its deadline of %s', (by, words) => {
    show(found(aRow({ flags: [{ ...aFlag({ tier: 'this-week' }), by: aDay(by) }] })))
    const card = screen.getByRole('region', { name: 'Needs attention' })
    expect(card.textContent).toContain(words)
    expect(card.textContent.includes('passed')).toBe(words.includes('passed'))
  })

  test('has the scans that are on their way, and says of a report how it stands', () => {
    const review = aReview(raised)
    const [examination] = review.facts.examinations
    if (examination === undefined) throw new Error('no examination')
    const seen = { named: 'CT', orders: [], examination: examination.id } as const
    const { rerender } = show(
      found(raised, { review: { ...review, scans: [{ ...seen, step: 'not-reviewed' }] } }),
      { tab: 'follow-up' },
    )
    expect(screen.getByRole('table', { name: 'Scans on their way' })).toHaveTextContent(
      'not marked as reviewed',
    )
    const elsewhere = found(raised, {
      review: { ...review, scans: [{ ...seen, step: 'reviewed-elsewhere' }] },
    })
    rerender(aScreen(elsewhere, { tab: 'follow-up' }))
    expect(screen.queryByRole('table', { name: 'Scans on their way' })).toBeNull()
    rerender(aScreen(elsewhere, { tab: 'sites' }))
    expect(screen.getByRole('table', { name: 'Imaging, newest first' })).toHaveTextContent(
      'reviewed elsewhere',
    )
  })

  test.each<[PatientTab, readonly string[]]>([
    [
      'summary',
      [
        'Needs attention',
        'Trends',
        'Sites',
        'Bone agent',
        'Imaging',
        'Follow-up',
        'What changed',
        'Risk factors',
        'Skeletal events',
        'Checked, not raised',
      ],
    ],
    ['labs', ['Calcium', 'Newest results', 'Series']],
    ['pain', ['Pain diary', 'Symptoms']],
    ['sites', ['Sites', 'Imaging', 'Skeletal events']],
    ['treatment', ['Course', 'Systemic treatment', 'Bone agent', 'Doses of bone agents', 'Pain relief']],
    ['follow-up', ['Follow-up']],
  ])('has under %s its cards', (tab, names) => {
    show(found(raised), { tab })
    for (const name of names) expect(screen.getByRole('region', { name })).toBeInTheDocument()
  })

  test('has what was refused @H11', () => {
    const [, , , , , , refused = raised] = CASELOAD
    show(found(refused), { patient: refused.patient })
    expect(screen.getByRole('region', { name: 'Refused records' })).toHaveTextContent(
      'unit contradicts its code (mg/dl)',
    )
  })

  test('has a way back', async () => {
    show(found(raised))
    await userEvent.click(screen.getByRole('button', { name: 'Back to the caseload' }))
    expect(onBack).toHaveBeenCalledOnce()
  })
})

describe('the frame', () => {
  const place = { at: 3, of: 164, previous: 'Patient/7', next: 'Patient/9' }

  test('has the parts of the record as links, one of them current', async () => {
    show(found(raised), { tab: 'pain' })
    const nav = screen.getByRole('navigation', { name: 'Parts of the record' })
    const links = within(nav).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      PATIENT_TABS.map((tab) => `/patients/1/${tab}`),
    )
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('Pain')
    await userEvent.keyboard('2')
    expect(onTab).toHaveBeenLastCalledWith('labs')
  })

  test('goes on through the list the reader came from, by link and by key', async () => {
    show(found(raised), { place })
    expect(screen.getByText('3 of 164')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Next patient' }))
    expect(onPatient).toHaveBeenLastCalledWith('Patient/9')
    await userEvent.keyboard('[[')
    expect(onPatient).toHaveBeenLastCalledWith('Patient/7')
  })

  test('has at an end of the list nothing to press', async () => {
    onPatient.mockClear()
    show(found(raised), { place: { ...place, next: undefined } })
    expect(screen.queryByRole('link', { name: 'Next patient' })).toBeNull()
    await userEvent.keyboard(']')
    expect(onPatient).not.toHaveBeenCalled()
  })

  test('says whose record is loading, and nothing that is not known yet @H4', () => {
    const { container } = show({ state: 'loading' }, { listed: raised })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('MOCKFORD, Maria (Ms)')
    expect(screen.getByText('Allergies: loading')).toBeVisible()
    expect(container).not.toHaveTextContent('2.98')
  })

  test('names nobody while it loads somebody else @H4', () => {
    show({ state: 'loading' }, { listed: raised, patient: 'Patient/2' })
    expect(screen.queryByText(/MOCKFORD/)).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Loading the record')
  })

  test('copies the patient as text, by button and by key, and says so', async () => {
    const user = userEvent.setup()
    show(found(raised))
    await user.click(screen.getByRole('button', { name: 'Copy as text' }))
    expect(await screen.findByText('Copied as text')).toBeVisible()
    expect(await navigator.clipboard.readText()).toMatch(
      /^MOCKFORD, Maria \(Ms\), Born 14-Mar-1961[\s\S]*Prepared by: V\. Patel, doctor$/,
    )
    await user.keyboard('p')
    expect(onPrint).toHaveBeenCalledOnce()
  })

  test('says when nothing could be copied', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'))
    show(found(raised))
    await user.keyboard('y')
    expect(await screen.findByText('Not copied: the browser did not allow it')).toBeVisible()
  })

  test('copies and prints nothing before the record is there', async () => {
    onPrint.mockClear()
    show({ state: 'loading' }, { listed: raised })
    expect(screen.queryByRole('button', { name: 'Copy as text' })).toBeNull()
    await userEvent.keyboard('p')
    expect(onPrint).not.toHaveBeenCalled()
  })
})

describe('nothing is not good news', () => {
  const empty = (row: CaseloadRow) =>
    found(row, {
      review: { ...aReview(row), calcium: [], obligations: [], findings: [], facts: noFacts(row) },
    })

  test('nothing raised from complete data', () => {
    show(empty(aRow()))
    expect(screen.getByText(/Nothing raised from the data received/)).toBeVisible()
    expect(screen.getByText('Allergies not recorded')).toBeVisible()
  })

  test('no calcium that could be read', () => {
    show(empty(aRow()), { tab: 'labs' })
    expect(screen.getByText('No calcium that the rules can read.')).toBeVisible()
  })

  test('nothing raised while something is missing @H8 @H17', () => {
    show(
      empty(
        aRow({
          gaps: [
            { concept: 'allergies', coverage: { state: 'failed', why: 'the server failed' } },
            { concept: 'calcium', coverage: { state: 'loading' } },
          ],
        }),
      ),
    )
    expect(screen.getByText(/Nothing raised so far/)).toBeVisible()
    expect(screen.getByText('Allergies unavailable')).toBeVisible()
    expect(screen.getByText('Calcium results: loading')).toBeVisible()
  })

  test('the deceased raise nothing and stay listed @H41', () => {
    show(empty(aRow({ deceased: true })))
    expect(screen.getByText(/Deceased: nothing is raised/)).toBeVisible()
  })
})

describe('a record that is not there', () => {
  test.each<[string, PatientFeed, RegExp]>([
    ['loading', { state: 'loading' }, /Loading the patient/],
    ['not found', { state: 'not-found' }, /knows no patient at this address/],
    ['failed @H17', { state: 'failed', why: 'timeout' }, /did not answer in time/],
    [
      'failed, in the words of the server',
      { state: 'failed', why: 'server-error', detail: '503' },
      /the server failed \(503\)/,
    ],
  ])('%s', (_, feed, words) => {
    show(feed)
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Back to the caseload' })).toBeVisible()
  })

  test('partly there says what is missing @H17', () => {
    show(
      found(raised, {
        problems: [{ what: 'bookings', patients: 1, why: 'not-permitted' }],
        loadingMore: true,
      }),
    )
    expect(screen.getByText('Bookings for 1 patient: the server does not permit it')).toBeVisible()
  })
})

test('long tables show the newest dozen, the rest on demand', async () => {
  const review = aReview(raised)
  const [first] = review.facts.pain
  if (first === undefined) throw new Error('The builder has a diary')
  const pain = Array.from({ length: 40 }, (_, at) =>
    Object.assign({}, first, { id: `Observation/day-${at}` }),
  )
  show(found(raised, { review: { ...review, facts: { ...review.facts, pain } } }), { tab: 'pain' })
  const diary = screen.getByRole('table', { name: /Pain diary/ })
  expect(within(diary).getAllByRole('row')).toHaveLength(13)
  await userEvent.click(screen.getByRole('button', { name: 'Show all 40' }))
  expect(within(diary).getAllByRole('row')).toHaveLength(41)
})
