import { describe, expect, test } from 'vitest'

import { answerOf } from '../testing/fake-server.ts'
import { readRetryAfter, waitAfter } from './wait.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 12, 0)

describe('Retry-After', () => {
  test.each<[written: string, millis: number | undefined]>([
    ['0', 0],
    ['2', 2000],
    [' 300 ', 300_000],
    ['301', 300_000],
    ['999999999', 300_000],
    ['Mon, 23 Nov 2026 09:12:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 09:11:30 GMT', 0],
    ['Tue, 24 Nov 2026 09:12:30 GMT', 300_000],
    ['', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Mon, 31 Feb 2026 09:12:30 GMT', undefined],
    ['Mon, 23 Foo 2026 09:12:30 GMT', undefined],
    ['2026-11-23T09:12:30Z', undefined],
  ])('%o is %o', (written, millis) => {
    expect(readRetryAfter(written, NOW)).toBe(millis)
  })
})

test('without it the wait doubles from 1 second to 16', () => {
  const waits = [1, 2, 3, 4, 5, 6, 60].map((failures) =>
    waitAfter(answerOf(1, { status: 500 }), failures, NOW),
  )
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 16_000, 16_000])
})
