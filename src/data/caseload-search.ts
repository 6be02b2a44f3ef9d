import { PRIMARIES, type PrimarySite } from '#domain/facts/disease.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS } from '#domain/skeleton/region.ts'
import type { Standing } from '#domain/review/caseload-row.ts'
import { STANDING_ORDER } from '#domain/review/standing.ts'
import { NAMED_VIEWS, type CaseloadView } from '#domain/review/views/caseload-view.ts'

export const VIEWS = [...STANDING_ORDER, ...NAMED_VIEWS] as const satisfies readonly CaseloadView[]
export const REGION_NAMES = [...MIDLINE_REGIONS, ...PAIRED_REGIONS] as const
export const DUE_FILTERS = ['overdue', 'due', 'booked-late', 'missed'] as const
export const DATA_FILTERS = ['refused', 'not-loaded'] as const

/** What can stand beside priority, patient and reason, which always stand. */
export const COLUMNS = [
  'calcium',
  'pain',
  'sites',
  'next-due',
  'primary',
  'next-scan',
  'overdue',
  'bone-agent',
  'next-dose',
  'risk',
  'egfr',
  'alkaline-phosphatase',
  'performance',
  'data-age',
] as const

export const SORT_COLUMNS = ['priority', 'patient', ...COLUMNS.filter((name) => name !== 'sites')] as const

export type RegionName = (typeof REGION_NAMES)[number]
export type ColumnName = (typeof COLUMNS)[number]
export type SortColumn = 'priority' | 'patient' | Exclude<ColumnName, 'sites'>
/** `-calcium`: the greatest first. */
export type SortKey = SortColumn | `-${SortColumn}`

/** View, filters, order and columns of the list as they stand in the URL. Nothing here names a person; free text never enters it. */
export type CaseloadSearch = {
  readonly view?: CaseloadView
  readonly standing?: readonly Standing[]
  readonly primary?: readonly PrimarySite[]
  readonly region?: readonly RegionName[]
  readonly due?: readonly (typeof DUE_FILTERS)[number][]
  readonly data?: readonly (typeof DATA_FILTERS)[number][]
  /** The first counts most. Absent: that of the view. */
  readonly sort?: readonly SortKey[]
  /** In order. Absent: those of the view. */
  readonly columns?: readonly ColumnName[]
  /** Absent: as the settings say. */
  readonly density?: 'cosy' | 'compact'
  /** The record whose summary is open: the id that the server gave it, without its type. */
  readonly peek?: string
}

const SORT_KEYS: readonly SortKey[] = SORT_COLUMNS.flatMap((name): SortKey[] => [name, `-${name}`])
const AN_ID = /^[A-Za-z0-9.-]{1,64}$/

/** Drops whatever it does not know, so that an old or damaged link still opens the list. */
export function parseCaseloadSearch(raw: Readonly<Record<string, unknown>>): CaseloadSearch {
  return { ...whoOf(raw), ...howOf(raw) }
}

/** Who is in the list. */
function whoOf(raw: Readonly<Record<string, unknown>>): CaseloadSearch {
  const [view] = members(raw.view, VIEWS)
  const standing = members(raw.standing, STANDING_ORDER)
  const primary = members(raw.primary, PRIMARIES)
  const region = members(raw.region, REGION_NAMES)
  const due = members(raw.due, DUE_FILTERS)
  const data = members(raw.data, DATA_FILTERS)
  return {
    ...(view && { view }),
    ...(standing.length > 0 && { standing }),
    ...(primary.length > 0 && { primary }),
    ...(region.length > 0 && { region }),
    ...(due.length > 0 && { due }),
    ...(data.length > 0 && { data }),
  }
}

/** How they are shown. */
function howOf(raw: Readonly<Record<string, unknown>>): CaseloadSearch {
  const [density] = members(raw.density, ['cosy', 'compact'])
  const sort = inOrder(raw.sort, SORT_KEYS)
  // The router reads digits alone as a number.
  const peek = typeof raw.peek === 'number' ? String(raw.peek) : raw.peek
  return {
    ...(sort.length > 0 && { sort }),
    ...(Array.isArray(raw.columns) && { columns: inOrder(raw.columns, COLUMNS) }),
    ...(density && { density }),
    ...(typeof peek === 'string' && AN_ID.test(peek) && { peek }),
  }
}

/** In the order of the words: whichever was pressed first makes no other address. */
function members<const Word extends string>(raw: unknown, words: readonly Word[]): readonly Word[] {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  return words.filter((word) => given.includes(word))
}

/** In the order given, each once. */
function inOrder<const Word extends string>(raw: unknown, words: readonly Word[]): readonly Word[] {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  return [...new Set(given.flatMap((one) => words.find((word) => word === one) ?? []))]
}
