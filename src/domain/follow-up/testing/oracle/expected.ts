import { DAY, plusDays, plus, type Case, type Tier, type Line } from './calendar.ts'

const TIERS: readonly Tier[] = ['routine', 'this-week', 'same-day']

/** 6.2 word by word. ISO dates compare as text. */
export function expected(line: Line, { last, every, booked, today }: Case) {
  const { interval = every, lead, grace, answered = 0 } = line
  const due = plus(last, interval.count, interval.unit)
  const graceEnds = plusDays(due, grace)
  const length = (Date.parse(due) - Date.parse(last)) / DAY
  const firstDays = {
    'due-soon': plusDays(due, -lead),
    due: plusDays(due, 1),
    overdue: plusDays(graceEnds, 1),
    critical: plusDays(due, Math.max(2 * grace, Math.floor(length / 2)) + 1),
  }
  const status =
    (['critical', 'overdue', 'due', 'due-soon'] as const).find((name) => today >= firstDays[name]) ??
    'not-due'
  // What was kept tells that it took place; these lines are drawn without such bookings.
  const standing = booked
    .filter(({ state }) => state === 'booked')
    .map(({ at }) => at)
    .toSorted()
  const next = standing.find((at) => at >= today && isFor(at))
  const missed = standing.findLast((at) => at < today && isFor(at) && at > plusDays(last, answered))
  const ahead = next === undefined ? undefined : next <= graceEnds ? 'booked' : 'booked-late'
  const isLate = status === 'critical' || status === 'overdue'
  return {
    status,
    due,
    graceEnds,
    booking: ahead ?? (missed === undefined ? 'none' : 'missed'),
    bookedFor: next ?? missed,
    daysOverdue: isLate ? (Date.parse(today) - Date.parse(due)) / DAY : undefined,
    tier: isLate ? tierOf(line, status, next !== undefined) : undefined,
  }

  /** Where a row counts from an event, what was booked before it is for something else. */
  function isFor(at: string): boolean {
    return at > plusDays(last, answered) || line.fromEvent !== true
  }
}

/** Critical is one tier higher; a booking ahead takes one from what is overdue, and nothing from what is critical. */
function tierOf({ tier, isTierOfRule }: Line, status: string, isBooked: boolean): Tier | undefined {
  if (isTierOfRule === true) return tier
  const steps = status === 'critical' ? 1 : isBooked ? -1 : 0
  return TIERS[Math.max(0, TIERS.indexOf(tier) + steps)]
}
