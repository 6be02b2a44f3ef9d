import {
  createColumnHelper,
  constructTable,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'

import type { SortColumn, SortKey } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { wordName } from '#wording/patient/person.ts'
import { PRIMARY_WORDS } from '#wording/place/region.ts'

import { sortsOf } from './next-sort.ts'
import {
  calciumValue,
  dataAgeValue,
  nextDoseValue,
  nextDueValue,
  nextScanValue,
  overdueValue,
  painValue,
} from './sort-values.ts'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
})

const helper = createColumnHelper<typeof features, CaseloadRow>()

type SortValue = (row: CaseloadRow, rank: number) => number | string | undefined

const VALUES: Readonly<Record<SortColumn, SortValue>> = {
  priority: (_, rank) => rank,
  patient: ({ name }) => (name === undefined ? undefined : wordName(name)),
  calcium: calciumValue,
  pain: painValue,
  'next-due': nextDueValue,
  primary: ({ primaries: [first] }) => first && PRIMARY_WORDS[first.primary],
  'next-scan': nextScanValue,
  overdue: overdueValue,
  'bone-agent': ({ boneAgent }) => boneAgent?.given,
  'next-dose': nextDoseValue,
  risk: ({ riskFactors }) => riskFactors.length,
  egfr: ({ egfr }) => egfr?.value,
  'alkaline-phosphatase': ({ alkalinePhosphatase }) => alkalinePhosphatase?.value,
  performance: ({ performance }) => (performance?.scale === 'ecog' ? performance.score : undefined),
  'data-age': dataAgeValue,
}

/** What is not known comes last, whichever way the list is turned. */
const columns = helper.columns(
  Object.entries(VALUES).map(([id, value]) =>
    helper.accessor(value, { id, sortFn: 'basic', sortUndefined: 'last' }),
  ),
)

/** Equals keep the order in which they come, which is that of priority. */
export function sortRows(rows: readonly CaseloadRow[], keys: readonly SortKey[]): readonly CaseloadRow[] {
  const table = constructTable({
    features,
    columns,
    data: rows,
    getRowId: ({ patient }) => patient,
    state: { sorting: sortsOf(keys).map((sort) => ({ ...sort })) },
  })
  return table.getRowModel().rows.map(({ original }) => original)
}
