import { render, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'

import type { CaseloadFeed, FeedState, PatientId } from '#data/caseload-feed.ts'
import type { DataHealth } from '#data/data-health.ts'
import { FEEDS } from '#domain/facts/feeds.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { aDay } from '#widgets/testing/build-row.ts'

import { DataHealthScreen } from './data-health-screen.tsx'

const at = (instant: string) => momentFromMillis(Date.parse(instant))
const NOW = { moment: at('2026-11-23T09:12:00Z'), day: aDay('2026-11-23'), zone: 'Europe/London' }
const COUNTS = { received: 10, used: 5, refused: 2, duplicate: 1, notYet: 1, unattributed: 1, outOfScope: 0 }

const feedOf = (feed: FeedState['feed'], changes: Partial<FeedState> = {}): FeedState => ({
  feed,
  asked: at('2026-11-23T09:12:00Z'),
  answered: at('2026-11-23T09:12:00Z'),
  failures: 0,
  received: 1234,
  newest: at('2026-11-22T07:05:00Z'),
  isOutOfDate: false,
  isSilent: false,
  ...changes,
})

const FEED: CaseloadFeed = {
  state: 'complete',
  rows: [],
  expected: 0,
  problems: [],
  counts: COUNTS,
  now: NOW,
  ruleset: 'default@1',
  feeds: FEEDS.map((feed) => feedOf(feed)),
  server: { several: true, changes: 'told', software: 'Server 9', fhirVersion: '4.0.1' },
}

const HEALTH: DataHealth = {
  counts: COUNTS,
  types: [{ type: 'Observation', counts: COUNTS }],
  refusals: [
    {
      why: 'unit-not-understood',
      about: 'calcium-total',
      count: 2,
      examples: [{ patient: 'Patient/7', resource: 'Observation/9', detail: 'mmol/dL' }],
    },
  ],
  unmapped: [
    {
      system: 'urn:local',
      code: 'CA',
      display: 'Kalzium',
      types: ['Observation'],
      count: 3,
      patients: ['Patient/7'],
    },
  ],
  unattributed: [{ why: 'subject-unknown', count: 1, examples: ['Observation/4'] }],
}

function show({ feed = FEED, health }: { feed?: CaseloadFeed; health?: DataHealth | undefined } = {}) {
  const [open, onReload] = [vi.fn<(patient: PatientId) => void>(), vi.fn<() => void>()]
  const links = { hrefOf: (patient: PatientId) => `/at/${patient}`, open }
  render(<DataHealthScreen feed={feed} health={health} links={links} onReload={onReload} />)
  return { open, onReload }
}

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

describe('the health of the data', () => {
  test('names each feed with its state and its ages', () => {
    show({ health: HEALTH })
    expect(cells(/^Laboratory feed/)).toEqual([
      'Answered in full',
      '09:12 (just now)',
      '09:12 (just now)',
      '22-Nov 07:05 (26 h ago)',
      '1,234',
    ])
  })

  test('before anything has come says nothing of what there is @H8', () => {
    const { answered: _, newest: __, ...early } = feedOf('laboratory')
    show({ feed: { ...FEED, state: 'loading', feeds: [{ ...early, received: 0 }], problems: [] } })
    expect(cells(/^Laboratory feed/)).toEqual([
      'Loading',
      'not yet',
      '09:12 (just now)',
      'not yet',
      'not yet',
    ])
    expect(screen.getByText('Updating')).toBeVisible()
    expect(screen.queryByText('Nothing is missing')).toBeNull()
    expect(screen.queryByText(/Every code/)).toBeNull()
  })

  test('of nothing received says nothing good @H8', () => {
    const none = { received: 0, used: 0, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 }
    show({ health: { counts: none, types: [], refusals: [], unmapped: [], unattributed: [] } })
    expect(screen.getByText('No record has been received, so nothing can be said.')).toBeVisible()
    expect(screen.queryByText(/Every|No record was refused|add up/)).toBeNull()
  })

  test('tells how a feed fails, for how long, and what that makes of it @H12 @H17', () => {
    const failing = feedOf('laboratory', {
      failures: 3,
      why: 'server-error',
      detail: 'Down',
      isOutOfDate: true,
    })
    show({ feed: { ...FEED, feeds: [failing, feedOf('imaging', { isSilent: true })] }, health: HEALTH })
    expect(cells(/^Laboratory feed/)[0]).toBe(
      'Not complete 3 times in a row: the server failed (Down); too old to rely on',
    )
    expect(cells(/^Imaging reports/)[0]).toBe('nothing new for longer than is usual')
  })

  test('accounts for every record, by type @H11', () => {
    show({ health: HEALTH })
    expect(cells(/^Observation 10/)).toEqual(['10', '5', '2', '1', '1', '1', '0'])
    expect(screen.getByText('The parts add up to what was received.')).toBeVisible()
  })

  test('says so when records are not accounted for @H11', () => {
    show({ health: { ...HEALTH, counts: { ...COUNTS, received: 11 } } })
    expect(screen.getByText('1 records are not accounted for: a defect.')).toBeVisible()
    expect(screen.queryByText(/add up/)).toBeNull()
  })

  test('leads from a refused record to whom it is about', () => {
    const { open } = show({ health: HEALTH })
    const link = screen.getByRole('link', { name: 'Observation/9' })
    expect(link).toHaveAttribute('href', '/at/Patient/7')
    link.click()
    expect(open).toHaveBeenCalledWith('Patient/7')
    expect(cells(/^Unit not understood/).slice(0, 2)).toEqual(['Total calcium', '2'])
  })

  test('lists codes that are not known, with how often and where @H6', () => {
    show({ health: HEALTH })
    expect(cells(/^urn:local \| CA/)).toEqual(['Kalzium', 'Observation', '3', 'Patient/7'])
  })

  test('names what belongs to nobody, without a link: nobody’s page would open', () => {
    show({ health: HEALTH })
    expect(screen.getByText('Observation/4')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Observation/4' })).toBeNull()
  })

  test('says what the server is and what it said, and asks again when told to', () => {
    const { onReload } = show({
      feed: {
        ...FEED,
        state: 'partial',
        problems: [{ what: 'pain', patients: 2, why: 'timeout' }],
        remarks: ['Slow today'],
        clockAhead: -600_000,
        server: { several: false, changes: 'disproven' },
      },
      health: HEALTH,
    })
    for (const words of [
      'It does not say',
      'One at a time',
      'answered wrongly',
      'Slow today',
      'This device is 10 min behind the server',
      'Pain diary for 2 patients: the server did not answer in time',
    ])
      expect(screen.getAllByText(new RegExp(words))[0]).toBeVisible()
    screen.getByRole('button', { name: 'Read everything again' }).click()
    expect(onReload).toHaveBeenCalledTimes(1)
  })
})
