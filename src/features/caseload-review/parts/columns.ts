import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'

import type { SortColumn } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { wordName } from '#widgets/patient/name-words.ts'

import { calciumValue, nextDueValue, nextScanValue, overdueValue, painValue } from '../order/sort-values.ts'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
})

const helper = createColumnHelper<typeof features, CaseloadRow>()

/** What is not known comes last, whichever way the list is turned. */
const UNKNOWN_LAST = { sortFn: 'basic', sortUndefined: 'last' } as const

export const columns = helper.columns([
  helper.accessor((_, rank) => rank, { id: 'priority' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(({ name }) => (name === undefined ? undefined : wordName(name)), {
    id: 'patient' satisfies SortColumn,
    ...UNKNOWN_LAST,
  }),
  helper.accessor(calciumValue, { id: 'calcium' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(painValue, { id: 'pain' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(nextScanValue, { id: 'next-scan' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(nextDueValue, { id: 'next-due' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(overdueValue, { id: 'overdue' satisfies SortColumn, ...UNKNOWN_LAST }),
  helper.accessor(({ riskFactors }) => riskFactors.length, {
    id: 'risk' satisfies SortColumn,
    ...UNKNOWN_LAST,
  }),
])

/** The heads as they stand in the table, in order. Those with `sort` can be pressed. */
export const HEADS: readonly {
  readonly id: string
  readonly text: string
  readonly unit?: string
  readonly sort?: SortColumn
}[] = [
  { id: 'priority', text: 'Priority', sort: 'priority' },
  { id: 'patient', text: 'Patient', sort: 'patient' },
  { id: 'why', text: 'Why' },
  { id: 'calcium', text: 'Calcium', sort: 'calcium' },
  { id: 'pain', text: 'Pain', unit: 'worst 7 d', sort: 'pain' },
  { id: 'disease', text: 'Primary, sites' },
  { id: 'scan', text: 'Next scan', sort: 'next-scan' },
  { id: 'due', text: 'Next due', sort: 'next-due' },
  { id: 'overdue', text: 'Overdue', sort: 'overdue' },
  { id: 'risk', text: 'Risk', sort: 'risk' },
]
