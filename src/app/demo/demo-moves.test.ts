import { expect, test } from 'vitest'

import { clockMoves, scenarioMoves } from './demo-moves.ts'
import { wordClock } from './word-clock.ts'

const NOW = Date.parse('2026-11-23T09:12:34Z')
const word = (millis: number) => wordClock(millis, 'Europe/London')

test('the clock moves to a morning, and what else was wished for stays', () => {
  const moves = clockMoves(NOW, {
    wishes: { scenario: 'friday-evening', patients: 9 },
    appPath: '/app/',
    word,
  })
  expect(moves.map(({ note }) => note)).toEqual([
    'Tue 24-Nov-2026 08:00, Europe/London',
    'Mon 30-Nov-2026 08:00, Europe/London',
  ])
  expect(moves[0]?.href).toBe(
    '/app/caseload?scenario=friday-evening&patients=9&now=2026-11-24T08%3A00%3A00.000Z',
  )
})

test('each named world begins at its own time', () => {
  expect(scenarioMoves(new Map([['friday-evening', { summary: 'A diary entry' }]]), '/')).toEqual([
    { text: 'friday evening', note: 'A diary entry', href: '/caseload?scenario=friday-evening' },
  ])
})

test.each([
  ['2026-09-01T06:05:00Z', 'Tue 01-Sep-2026 07:05, Europe/London'],
  ['2026-12-31T23:59:00Z', 'Thu 31-Dec-2026 23:59, Europe/London'],
  ['2027-01-01T00:00:00Z', 'Fri 01-Jan-2027 00:00, Europe/London'],
])('%s reads %s', (instant, words) => {
  expect(word(Date.parse(instant))).toBe(words)
})
