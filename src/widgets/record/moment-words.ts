import type { Now } from '#domain/time/when.ts'
import { wordDay } from '#wording/day.ts'

/** `23-Nov-2026 09:12`, in the clinic's zone. */
export function wordNow({ moment, day, zone }: Now): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)
  return `${wordDay(day)} ${time}`
}

/** How long something has stood: `today`, `1 d`, `144 d`. */
export function wordAge(days: number): string {
  return days <= 0 ? 'today' : `${days} d`
}
