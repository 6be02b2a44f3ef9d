import { dayFromNumber, dayOf, type Day } from '#domain/time/day.ts'
import { momentFromMillis, type Moment, type Now } from '#domain/time/when.ts'

/** A clinic's zone. Days before year 1 or after year 9999 are held at the ends of the calendar. */
export type Zone = {
  /** The IANA name. */
  readonly id: string
  readonly dayOf: (moment: Moment) => Day
  /** The moment at which the wall clock shows this; undefined when it shows it twice or never. */
  readonly momentOf: (day: Day, millisOfDay: number) => Moment | undefined
  /** The last moment that is still on this day. */
  readonly endOf: (day: Day) => Moment
}

const DAY = 86_400_000
/** A lifetime; records of more different days are hostile, and may cost time but no memory. */
const MOST_DAYS = 40_000
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

/** The offset over one day of UTC: it changes at most once in it, at `at`. */
type DayOffset = { readonly before: number; readonly after: number; readonly at: number }

const ZONES = new Map<string, Zone>()

/** Throws for a zone that is not known here. Each is made once: what is known of its offsets serves every scope. */
export function createZone(iana: string): Zone {
  const known = ZONES.get(iana)
  if (known !== undefined) return known
  const zone = makeZone(iana)
  ZONES.set(iana, zone)
  return zone
}

function makeZone(iana: string): Zone {
  const measure = createOffsetMeter(iana)
  const known = new Map<number, DayOffset>()

  function offsetAt(millis: number): number {
    const utcDay = Math.floor(millis / DAY)
    let offset = known.get(utcDay)
    if (offset === undefined) {
      offset = measureDay(utcDay * DAY, measure)
      if (known.size >= MOST_DAYS) known.clear()
      known.set(utcDay, offset)
    }
    return millis < offset.at ? offset.before : offset.after
  }

  function localDay(moment: number): Day {
    const local = Math.floor((moment + offsetAt(moment)) / DAY)
    return dayFromNumber(Math.min(Math.max(local, FIRST_DAY), LAST_DAY))
  }

  function momentsOf(wall: number): readonly number[] {
    const offsets = new Set([offsetAt(wall - DAY), offsetAt(wall + DAY)])
    return [...offsets].map((offset) => wall - offset).filter((millis) => millis + offsetAt(millis) === wall)
  }

  return {
    id: iana,
    dayOf: localDay,
    momentOf: (day, millisOfDay) => {
      const [only, ...others] = momentsOf(day * DAY + millisOfDay)
      return only === undefined || others.length > 0 ? undefined : momentFromMillis(only)
    },
    endOf: (day) => momentFromMillis(lastMilliOf(day, localDay)),
  }
}

/** The instant of evaluation, as the domain wants it. */
export function nowIn(zone: Zone, moment: Moment): Now {
  return { moment, day: zone.dayOf(moment), zone: zone.id }
}

/** A zone may skip or repeat midnight, so the end of a day is searched for, never computed from its hours. */
function lastMilliOf(day: Day, localDay: (millis: number) => Day): number {
  let [on, past] = [day * DAY - DAY, day * DAY + 3 * DAY]
  while (past - on > 1) {
    const middle = Math.floor((on + past) / 2)
    if (localDay(middle) <= day) on = middle
    else past = middle
  }
  return on
}

function measureDay(start: number, measure: (millis: number) => number): DayOffset {
  const [before, after] = [measure(start), measure(start + DAY - 1)]
  if (before === after) return { before, after, at: start }
  let [still, changed] = [start, start + DAY - 1]
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2)
    if (measure(middle) === before) still = middle
    else changed = middle
  }
  return { before, after, at: changed }
}

const WALL = /^(\d+)\/(\d+)\/(\d+) ([AB]), (\d+):(\d+):(\d+)$/

function createOffsetMeter(iana: string): (millis: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: iana,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'narrow',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (millis) => {
    const whole = Math.floor(millis / 1000) * 1000
    const [, month, day, year, era, ...clock] = WALL.exec(format.format(whole)) ?? []
    const [hour = 0, minute = 0, second = 0] = clock.map(Number)
    const days = civilDays(era === 'B' ? 1 - Number(year) : Number(year), Number(month), Number(day))
    return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 - whole
  }
}

/** Years outside the calendar of the domain are counted one Gregorian cycle of 400 years away. */
function civilDays(year: number, month: number, day: number): number {
  const cycles = year < 1 ? 1 : year > 9999 ? -1 : 0
  const within = dayOf({ year: year + cycles * 400, month, day })
  if (within === undefined) throw new RangeError(`the zone data gave ${year}-${month}-${day}`)
  return within - cycles * 146_097
}
