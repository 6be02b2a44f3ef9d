import type { Feed } from '#domain/facts/feeds.ts'
import type { Now } from '#domain/time/when.ts'

/** Each feed as a sentence begins with it. */
export const FEED_WORDS: Readonly<Record<Feed, string>> = {
  laboratory: 'Laboratory feed',
  diary: 'Pain diary and symptom reports',
  medication: 'Medication feed',
  bookings: 'Orders and bookings',
  imaging: 'Imaging reports',
  record: 'Diagnoses, visits and plans',
  tasks: 'Tasks',
}

/** Of a clinic day the time, of another `22-Nov 07:05`, in the clinic's zone. */
export function wordMoment(millis: number, { moment, zone }: Pick<Now, 'moment' | 'zone'>): string {
  const [day, today] = [dayIn(millis, zone), dayIn(moment, zone)]
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short', hourCycle: 'h23' })
  return day === today ? time.format(millis) : `${day} ${time.format(millis)}`
}

function dayIn(millis: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, day: '2-digit', month: 'short' })
  const told = new Map(parts.formatToParts(millis).map(({ type, value }) => [type, value]))
  return `${told.get('day')}-${told.get('month')}`
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

/** `3 h ago`; a clock that runs behind makes nothing lie ahead. */
export function wordAgo(millis: number, { moment }: Pick<Now, 'moment'>): string {
  const passed = moment - millis
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`
  return passed < 2 * DAY ? `${Math.floor(passed / HOUR)} h ago` : `${Math.floor(passed / DAY)} d ago`
}

/** `7 min`, `2 h 5 min`. */
export function wordSpan(millis: number): string {
  const minutes = Math.round(Math.abs(millis) / MINUTE)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours >= 48) return `${Math.floor(hours / 24)} d`
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter((part) => part !== false).join(' ')
}
