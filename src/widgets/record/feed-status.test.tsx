import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { FEEDS } from '#domain/facts/feeds.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { aDay } from '../testing/build-row.ts'
import { FeedStatus, type FeedShown, type FeedStatusProps } from './feed-status.tsx'
import { wordAgo, wordMoment, wordSpan } from './feed-words.ts'

const at = (instant: string) => momentFromMillis(Date.parse(instant))
const NOW = { moment: at('2026-11-23T09:12:00Z'), day: aDay('2026-11-23'), zone: 'Europe/London' }
const CURRENT: readonly FeedShown[] = FEEDS.map((feed) => ({
  feed,
  answered: at('2026-11-23T09:12:00Z'),
  failures: 0,
  isOutOfDate: false,
  isSilent: false,
}))

const changed = (feed: FeedShown['feed'], changes: Partial<FeedShown>) =>
  CURRENT.map((one) => (one.feed === feed ? { ...one, ...changes } : one))

function shown(props: Partial<FeedStatusProps>): string {
  render(<FeedStatus feeds={CURRENT} now={NOW} offline={false} {...props} />)
  return screen.getByRole('status').textContent
}

describe('how current everything is @H12', () => {
  test('is not spoken of while it is', () => {
    expect(shown({})).toBe('')
  })

  test('one failure is not told: it may be an accident', () => {
    const late = { answered: at('2026-11-23T06:10:00Z') }
    expect(shown({ feeds: changed('laboratory', { ...late, failures: 1 }) })).toBe('')
  })

  test('a feed that failed twice is told, with the age of what is shown', () => {
    const late = { answered: at('2026-11-23T06:10:00Z'), failures: 2 }
    expect(shown({ feeds: changed('laboratory', late) })).toBe(
      'Laboratory feed last received 06:10 (3 h ago). Newer results may exist.',
    )
  })

  test('a feed that is too old says what that means', () => {
    const late = { answered: at('2026-11-22T06:10:00Z'), failures: 9, isOutOfDate: true }
    expect(shown({ feeds: changed('laboratory', late) })).toBe(
      'Laboratory feed last received 22-Nov 06:10 (27 h ago). Newer results may exist. What was good in it counts as not known.',
    )
  })

  test('a laboratory that has gone silent is told though it answers', () => {
    const silent = { isSilent: true, newest: at('2026-11-22T07:05:00Z') }
    expect(shown({ feeds: changed('laboratory', silent) })).toContain(
      'Laboratory feed: newest result received 22-Nov 07:05 (26 h ago), longer ago than is usual.',
    )
  })

  test('a server that cannot be reached is one line', () => {
    const feeds = CURRENT.map((feed) => ({ ...feed, failures: 2, answered: at('2026-11-23T08:12:00Z') }))
    expect(shown({ feeds })).toBe('The server cannot be reached. Showing data from 08:12 (1 h ago).')
  })

  test('offline is told at once', () => {
    expect(shown({ offline: true })).toBe('You are offline. Showing data from 09:12 (just now).')
  })

  test('offline from the start has nothing to show', () => {
    expect(shown({ offline: true, now: undefined })).toBe('You are offline. Nothing has been loaded yet.')
  })

  test('what never came is told where the list says so, not here', () => {
    const { answered: _, ...never } = CURRENT[0] ?? { feed: 'laboratory', failures: 3 }
    expect(shown({ feeds: [{ ...never, failures: 3, isOutOfDate: false, isSilent: false }] })).toBe('')
  })

  test.each([
    [7 * 60_000, '7 min ahead of the server’s: ages may be overstated'],
    [-125 * 60_000, '2 h 5 min behind the server’s, so the server’s time is used'],
  ])('two clocks that differ by %i are told', (clockAhead, words) => {
    expect(shown({ clockAhead })).toContain(words)
  })
})

test.each([
  ['2026-11-23T00:30:00Z', '00:30'],
  ['2026-11-22T23:59:00Z', '22-Nov 23:59'],
])('%s is %s', (instant, words) => {
  expect(wordMoment(at(instant), NOW)).toBe(words)
})

test.each([
  [-5, 'just now'],
  [0.5, 'just now'],
  [59, '59 min ago'],
  [60, '1 h ago'],
  [47 * 60, '47 h ago'],
  [48 * 60, '2 d ago'],
])('%f minutes ago is %s, and nothing lies ahead', (minutes, words) => {
  expect(wordAgo(NOW.moment - minutes * 60_000, NOW)).toBe(words)
})

test.each([
  [90_000, '2 min'],
  [3_600_000, '1 h'],
  [4 * 86_400_000, '4 d'],
])('%i milliseconds are %s', (millis, words) => {
  expect(wordSpan(millis)).toBe(words)
})
