import { civilOf, daysBetween, parseDay, type Day } from '#domain/time/day.ts'
import type { PartialDate } from '#domain/time/when.ts'

/** Fixed English three-letter months: `Intl` prints `Sept`, which clinical dates must not. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `16-Nov-2026`, whatever the viewer's locale. */
export function wordDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  return `${String(dayOfMonth).padStart(2, '0')}-${wordMonth(month)}-${wordYear(year)}`
}

/** `16-Nov`, only where the year stands nearby. */
export function wordShortDay(day: Day): string {
  return wordDay(day).slice(0, 6)
}

const NEARLY_A_YEAR = 300

/** Without its year where it cannot be mistaken: within ten months of the day of review, which stands nearby. */
export function wordNearDay(day: Day, today: Day | undefined): string {
  const isNear = today !== undefined && Math.abs(daysBetween(day, today)) <= NEARLY_A_YEAR
  return isNear ? wordShortDay(day) : wordDay(day)
}

const WHOLE_DATE = /\b(\d{2})-([A-Z][a-z]{2})-(\d{4})\b/g

/** A sentence whose dates lose their year where it cannot be mistaken. */
export function withNearDays(sentence: string, today: Day | undefined): string {
  return sentence.replaceAll(WHOLE_DATE, (date, dayOfMonth: string, month: string, year: string) => {
    const number = MONTHS.findIndex((name) => name === month) + 1
    const day = parseDay(`${year}-${String(number).padStart(2, '0')}-${dayOfMonth}`)
    return day === undefined ? date : wordNearDay(day, today)
  })
}

/** To the precision that is known: `1961`, `Mar-1961`, `14-Mar-1961`. */
export function wordPartialDate({ year, month, day }: PartialDate): string {
  if (month === undefined) return wordYear(year)
  const monthAndYear = `${wordMonth(month)}-${wordYear(year)}`
  return day === undefined ? monthAndYear : `${String(day).padStart(2, '0')}-${monthAndYear}`
}

/** `today`, `yesterday`, `9 days ago`, `in 3 days`. */
export function wordRelativeDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  if (ago === -1) return 'tomorrow'
  return ago > 0 ? `${ago} days ago` : `in ${-ago} days`
}

function wordMonth(month: number): string {
  return MONTHS[month - 1] ?? String(month)
}

function wordYear(year: number): string {
  return String(year).padStart(4, '0')
}
