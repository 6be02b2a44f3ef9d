/** A stretch of time in epoch milliseconds, its end not included. A FHIR date is as wide as its precision. */
export type Span = { readonly from: number; readonly until: number }

const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/
const MINUTE = 60_000
const known = new Map<string, Span | undefined>()
const KNOWN_AT_MOST = 200_000

/** Undefined when the text is no FHIR date, dateTime or instant. A time without a zone is read as UTC. */
export function spanOf(text: string): Span | undefined {
  if (known.has(text)) return known.get(text)
  if (known.size >= KNOWN_AT_MOST) known.clear()
  const span = readSpan(text)
  known.set(text, span)
  return span
}

function readSpan(text: string): Span | undefined {
  const parts = DATE_TIME.exec(text)
  if (parts === null) return undefined
  const [, year = '', month, day, hour, minute, second, fraction, zone] = parts
  const [y, m, d] = [Number(year), Number(month ?? '1'), Number(day ?? '1')]
  if (!isDay(y, m, d)) return undefined
  if (month === undefined) return { from: utc(y, 1, 1), until: utc(y + 1, 1, 1) }
  if (day === undefined) return { from: utc(y, m, 1), until: utc(y, m + 1, 1) }
  if (hour === undefined) return { from: utc(y, m, d), until: utc(y, m, d + 1) }
  const minutes = minuteOfDay(hour, minute, zone)
  return minutes === undefined ? undefined : withinMinute(utc(y, m, d) + minutes * MINUTE, second, fraction)
}

function minuteOfDay(hour: string, minute: string | undefined, zone: string | undefined): number | undefined {
  const [hours, minutes, offset] = [Number(hour), Number(minute), zoneOffset(zone)]
  if (hours > 23 || minutes > 59 || offset === undefined) return undefined
  return hours * 60 + minutes - offset
}

function withinMinute(
  start: number,
  second: string | undefined,
  fraction: string | undefined,
): Span | undefined {
  if (second === undefined) return { from: start, until: start + MINUTE }
  if (Number(second) > 59) return undefined
  const from = start + Number(second) * 1000
  if (fraction === undefined) return { from, until: from + 1000 }
  const millis = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6)
  return { from: from + millis, until: from + millis + Math.max(1, 10 ** (3 - fraction.length)) }
}

function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(utc(year, month, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))]
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** The first instant of a FHIR date or instant; undefined when it is none. */
export function instantOf(text: string): number | undefined {
  return spanOf(text)?.from
}

export function instantText(millis: number): string {
  return new Date(millis).toISOString()
}
