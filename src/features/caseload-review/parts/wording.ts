import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

/** How many filters are on, typed text included. The order is none. */
export function countFilters(search: CaseloadSearch, text: string): number {
  const { standing, primary, region, due, gaps } = search
  const isOn = [standing, primary, region, due, gaps].filter((one) => one !== undefined).length
  return isOn + (text.trim() === '' ? 0 : 1)
}

/** `164 of 240 patients shown, 1 filter on`. What is not loaded is said in the same breath. */
export function wordShown(feed: CaseloadFeed, shown: number, filters: number): string {
  const { rows, expected, state } = feed
  if (state === 'failed') return 'No patient loaded'
  const total = expected ?? rows.length
  const missing = total - rows.length
  const known =
    filters > 0
      ? `${shown} of ${rows.length} patients shown, ${plural(filters, 'filter')} on`
      : patients(rows.length)
  if (missing > 0)
    return `${known}; ${missing} of ${total} not loaded${state === 'loading-more' ? ' yet' : ''}`
  return expected === undefined && state !== 'complete' ? `${known} so far` : known
}

/** Filters that leave out a patient only because something is not loaded. */
export function wordUndecided(undecided: number): string {
  return `${undecided} more ${undecided === 1 ? 'patient' : 'patients'} may belong here: what would tell is not loaded.`
}

/** What servers said beside their answers, in one notice: it is no problem of the list, and no comfort either. */
export function wordRemarks(remarks: number): string {
  return `${plural(remarks, 'remark')} on what was loaded`
}

export function wordArrivals(moreUrgent: number): string {
  return moreUrgent > 0 ? `${moreUrgent} more urgent: show` : 'Order has changed: show'
}

function patients(count: number): string {
  return plural(count, 'patient')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
