import { spawnSync } from 'node:child_process'

/** What Temporal says of one instant: the day in its zone, and what is due some intervals later. */
export type Sample = {
  readonly zone: string
  readonly at: number
  readonly day: string
  /** By the name of the interval, `P3M`. */
  readonly due: Readonly<Record<string, string>>
  /** The first instant after the grace of a scan that is due ninety days later. */
  readonly overdueFrom: number
}

/*
 * Temporal is asked in a process of its own: Node 24 has it behind a flag only, in an early form, and nothing of it is
 * shared with what it judges. Every change of the clock of a zone gives samples around it: the instant itself, the
 * milliseconds beside it, and both ends of its day.
 */
const SCRIPT = `
const [zones, intervals, grace] = JSON.parse(process.argv[1])
const from = Temporal.Instant.from('2020-01-01T00:00Z')
const until = Temporal.Instant.from('2036-12-31T23:59Z')

function transitionsOf(zone) {
  const found = []
  const timeZone = Temporal.TimeZone?.from(zone)
  for (let at = from; ; ) {
    const next = timeZone
      ? timeZone.getNextTransition(at)
      : at.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant()
    if (!next || Temporal.Instant.compare(next, until) > 0) return found
    found.push(next)
    at = next
  }
}

const startOf = (day, zone) => day.toZonedDateTime({ timeZone: zone }).startOfDay?.().epochMilliseconds

function sampleOf(zone, at) {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const due = Object.fromEntries(intervals.map((interval) => [interval, day.add(interval).toString()]))
  const overdueFrom = startOf(day.add({ days: 90 + grace + 1 }), zone)
  return { zone, at, day: day.toString(), due, overdueFrom }
}

function samplesOf(zone) {
  const around = transitionsOf(zone).flatMap((instant) => {
    const at = instant.epochMilliseconds
    const day = instant.toZonedDateTimeISO(zone).toPlainDate()
    return [at - 1, at, at + 1, startOf(day, zone), startOf(day.add({ days: 1 }), zone) - 1]
  })
  const quiet = around.length === 0 ? [Date.UTC(2028, 1, 29, 12)] : []
  return [...new Set([...around, ...quiet])].map((at) => sampleOf(zone, at))
}

process.stdout.write(JSON.stringify(zones.flatMap(samplesOf)))
`

export function askTemporal(
  zones: readonly string[],
  intervals: readonly string[],
  graceDays: number,
): readonly Sample[] {
  const isNative = 'Temporal' in globalThis
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...(isNative ? [] : ['--harmony-temporal']),
      '--eval',
      SCRIPT,
      '--',
      JSON.stringify([zones, intervals, graceDays]),
    ],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`Temporal could not be asked: ${stderr}`)
  return JSON.parse(stdout)
}
