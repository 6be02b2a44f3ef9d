import { PRIMARIES, type PrimarySite } from '#domain/facts/disease.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS } from '#domain/skeleton/region.ts'
import type { Standing } from '#domain/review/caseload-row.ts'

export const STANDINGS = [
  'immediate',
  'same-day',
  'this-week',
  'unknown',
  'routine',
  'none',
] as const satisfies readonly Standing[]
export const REGION_NAMES = [...MIDLINE_REGIONS, ...PAIRED_REGIONS] as const
export const SORT_COLUMNS = [
  'priority',
  'patient',
  'calcium',
  'pain',
  'next-scan',
  'next-due',
  'overdue',
  'risk',
] as const
export const DUE_FILTERS = ['overdue', 'due', 'booked-late', 'missed'] as const

export type RegionName = (typeof REGION_NAMES)[number]
export type SortColumn = (typeof SORT_COLUMNS)[number]

/** Filters and order of the list as they stand in the URL. Nothing here names a person; free text never enters it. */
export type CaseloadSearch = {
  readonly standing?: readonly Standing[]
  readonly primary?: readonly PrimarySite[]
  readonly region?: readonly RegionName[]
  readonly due?: readonly (typeof DUE_FILTERS)[number][]
  /** Only patients with a result, diary or order that could not be read or loaded. */
  readonly gaps?: true
  readonly sort?: SortColumn
  readonly descending?: true
  readonly compact?: true
}

/** Drops whatever it does not know, so that an old or damaged link still opens the list. */
export function parseCaseloadSearch(raw: Readonly<Record<string, unknown>>): CaseloadSearch {
  const standing = members(raw.standing, STANDINGS)
  const primary = members(raw.primary, PRIMARIES)
  const region = members(raw.region, REGION_NAMES)
  const due = members(raw.due, DUE_FILTERS)
  const [sort] = members(raw.sort, SORT_COLUMNS)
  return {
    ...(standing.length > 0 && { standing }),
    ...(primary.length > 0 && { primary }),
    ...(region.length > 0 && { region }),
    ...(due.length > 0 && { due }),
    ...(raw.gaps === true && { gaps: true }),
    ...(sort && { sort }),
    ...(raw.descending === true && { descending: true }),
    ...(raw.compact === true && { compact: true }),
  }
}

function members<const Word extends string>(raw: unknown, words: readonly Word[]): readonly Word[] {
  const given = Array.isArray(raw) ? raw : [raw]
  return words.filter((word) => given.includes(word))
}
