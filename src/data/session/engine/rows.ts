import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { compareRows } from '#domain/review/compare-rows.ts'
import { isSameJson } from '#fhir/json/same-json.ts'

/** The rows as the page has them. */
export type Rows = {
  /** Whether it differs from what the page has. */
  readonly put: (row: CaseloadRow) => boolean
  readonly drop: (patient: FactId) => boolean
  /** Most urgent first. */
  readonly order: () => readonly FactId[]
  readonly patients: () => readonly FactId[]
}

export function createRows(): Rows {
  const rows = new Map<FactId, CaseloadRow>()
  return {
    put: (row) => {
      const before = rows.get(row.patient)
      rows.set(row.patient, row)
      return before === undefined || (before !== row && !isSameJson(before, row))
    },
    drop: (patient) => rows.delete(patient),
    order: () => [...rows.values()].toSorted(compareRows).map(({ patient }) => patient),
    patients: () => [...rows.keys()],
  }
}
