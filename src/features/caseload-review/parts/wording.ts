import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

import { FILTERS } from '../filters/filter-rows.ts'
import { viewLook } from '../views/caseload-views.ts'

/** How many filters are on, typed text included. A view and an order are none. */
export function countFilters(search: CaseloadSearch, text: string): number {
  const isOn = FILTERS.filter((filter) => search[filter] !== undefined).length
  return isOn + (text.trim() === '' ? 0 : 1)
}

type Shown = { readonly shown: number; readonly filters: number; readonly view: CaseloadSearch['view'] }

/** `164 of 240 patients shown, 1 filter on`. What is not loaded is said in the same breath. */
export function wordShown(feed: CaseloadFeed, { shown, filters, view }: Shown): string {
  const { rows, expected, state } = feed
  if (state === 'failed') return 'No patient loaded'
  const total = expected ?? rows.length
  const missing = total - rows.length
  const narrowed = [
    ...(view === undefined ? [] : [`view ${viewLook(view).text}`]),
    ...(filters > 0 ? [`${plural(filters, 'filter')} on`] : []),
  ]
  const known =
    narrowed.length > 0
      ? `${shown} of ${patients(rows.length)} shown, ${narrowed.join(', ')}`
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
