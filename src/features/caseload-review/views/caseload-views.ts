import type { CaseloadSearch, ColumnName, SortKey } from '#data/caseload-search.ts'
import { DOSE_DAYS_AHEAD, SCAN_DAYS_AHEAD, type CaseloadView } from '#domain/review/views/caseload-view.ts'
import { wordTier } from '#wording/terms.ts'

/** How a view is called, what it means, and how its list is laid out until someone lays it out otherwise. */
type ViewLook = {
  readonly text: string
  readonly means?: string
  readonly columns: readonly ColumnName[]
  readonly sort: readonly SortKey[]
}

const USUAL: Pick<ViewLook, 'columns' | 'sort'> = {
  columns: ['calcium', 'pain', 'sites', 'next-due'],
  sort: ['priority'],
}

const ALL: ViewLook = { text: 'All', ...USUAL }

const LOOKS: Readonly<Record<CaseloadView, ViewLook>> = {
  immediate: { text: wordTier('immediate'), ...USUAL },
  'same-day': { text: wordTier('same-day'), ...USUAL },
  'this-week': { text: wordTier('this-week'), ...USUAL },
  unknown: {
    text: wordTier('unknown'),
    means:
      'Nothing urgent is raised, and a rule cannot tell: what it needs is missing, too old or not readable.',
    ...USUAL,
  },
  routine: { text: wordTier('routine'), ...USUAL },
  none: {
    text: 'None raised',
    means: 'No rule has raised anything from the data received. It says nothing of health.',
    ...USUAL,
  },
  'calcium-watch': {
    text: 'Calcium watch',
    means:
      'Calcium outside its limits or not readable, a flag or a doubt about calcium, or calcium to be watched on or after a bone agent.',
    columns: ['calcium', 'egfr', 'bone-agent', 'next-due'],
    sort: ['priority'],
  },
  'bone-agent-due': {
    text: 'Bone agent due',
    means: `The next dose of a bone agent is overdue, due, or booked or due within ${DOSE_DAYS_AHEAD} days.`,
    columns: ['bone-agent', 'next-dose', 'calcium', 'egfr'],
    sort: ['next-dose'],
  },
  'silent-diaries': {
    text: 'Silent diaries',
    means: 'A pain diary was kept before, and has no entry in the last 7 days.',
    ...USUAL,
  },
  'upcoming-scans': {
    text: 'Upcoming scans',
    means: `A scan is booked or due within ${SCAN_DAYS_AHEAD} days, asked for and not booked, or overdue.`,
    columns: ['next-scan', 'sites', 'primary', 'calcium'],
    sort: ['next-scan'],
  },
  overdue: {
    text: 'Overdue',
    means: 'A scan, test, dose, visit or review is late beyond its grace.',
    columns: ['overdue', 'next-due', 'calcium', 'pain'],
    sort: ['-overdue'],
  },
  'data-gaps': {
    text: 'Data gaps',
    means: 'Records could not be read or loaded, or a rule needs something that nobody recorded.',
    columns: ['data-age', 'calcium', 'pain', 'next-due'],
    sort: ['priority'],
  },
}

export function viewLook(view: CaseloadView | undefined): ViewLook {
  return view === undefined ? ALL : LOOKS[view]
}

export function columnsOf({ view, columns }: CaseloadSearch): readonly ColumnName[] {
  return columns ?? viewLook(view).columns
}

export function sortOf({ view, sort }: CaseloadSearch): readonly SortKey[] {
  return sort ?? viewLook(view).sort
}
