export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** Epoch milliseconds of an instant, cut to whole seconds. */
export function readInstant(text: string): number {
  const found = INSTANT.exec(text)
  if (found === null) throw new RangeError(`${text} is no instant such as 2026-11-23T09:12:00Z`)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const zone = found[7] ?? 'Z'
  const sign = zone.startsWith('-') ? -1 : 1
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)))
  return dayNumber(year, month, day) * DAY + (hour * 60 + minute - offset) * MINUTE + second * 1000
}

/** Days since 1970-01-01 in the Gregorian calendar (Hinnant, days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const known = new Map<number, string>()
const KNOWN_AT_MOST = 50_000

/** `2026-11-23`, in UTC. */
export function dateText(millis: number): string {
  const day = Math.floor(millis / DAY)
  const before = known.get(day)
  if (before !== undefined) return before
  if (known.size >= KNOWN_AT_MOST) known.clear()
  const text = civil(day)
  known.set(day, text)
  return text
}

/** `2026-11-23T09:12:00Z`. */
export function instantText(millis: number): string {
  const seconds = Math.floor((millis - Math.floor(millis / DAY) * DAY) / 1000)
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${dateText(millis)}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

function civil(day: number): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1
  const calendarYear = year + era * 400 + (month >= 10 ? 1 : 0)
  return `${String(calendarYear).padStart(4, '0')}-${two(month < 10 ? month + 3 : month - 9)}-${two(date)}`
}

const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

function two(value: number): string {
  return TWO[value] ?? ''
}
