import { dayOf } from '#domain/time/day.ts'

import type { Answer } from './ask.ts'

const SECOND = 1000
const DAY = 86_400_000
const PATIENCE = 300 * SECOND
const LONGEST_STEP = 16 * SECOND

/** How long to wait before asking again: as the server says, at most 5 minutes, else 1, 2, 4, 8, then 16 seconds. */
export function waitAfter(answer: Answer, failures: number, now: number): number {
  const step = Math.min(SECOND * 2 ** (failures - 1), LONGEST_STEP)
  const said = answer.kind === 'response' ? answer.headers.get('retry-after') : undefined
  return readRetryAfter(said ?? '', now) ?? step
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) as milliseconds from now. Undefined for anything else. */
export function readRetryAfter(written: string, now: number): number | undefined {
  const text = written.trim()
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : untilDate(text, now)
  return wait === undefined ? undefined : Math.min(Math.max(wait, 0), PATIENCE)
}

const HTTP_DATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function untilDate(text: string, now: number): number | undefined {
  const at = readHttpDate(text)
  return at === undefined ? undefined : at - now
}

/** Milliseconds since 1970. Undefined for anything that is not the form that servers are to send (RFC 9110, 5.6.7). */
export function readHttpDate(text: string): number | undefined {
  const [, day, month = '', year, hour, minute, second] = HTTP_DATE.exec(text) ?? []
  const date = dayOf({ year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) })
  if (date === undefined) return undefined
  return date * DAY + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * SECOND
}
