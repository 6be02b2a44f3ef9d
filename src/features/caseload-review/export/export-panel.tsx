import type { ColumnName } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Now } from '#domain/time/when.ts'
import { Button } from '#ui/control/button.tsx'

import { caseloadCsv, csvName } from './caseload-csv.ts'
import styles from './export-panel.module.css'
import { saveFile } from './save-file.ts'

type ExportPanelProps = {
  readonly rows: readonly CaseloadRow[]
  readonly columns: readonly ColumnName[]
  readonly now: Now | undefined
  /** Not everyone, or not everything of them, is loaded. */
  readonly isPartial: boolean
}

/** What is shown, taken out of this page: said before it is done. */
export function ExportPanel({ rows, columns, now, isPartial }: ExportPanelProps) {
  if (now === undefined || rows.length === 0) return <p>There is nothing in this list to save or to print.</p>
  return (
    <div className={styles.panel}>
      <p>{wordWarning(rows.length)} Handle it as you would the record.</p>
      {isPartial && <p>The list is not complete: what is not loaded is not in it.</p>}
      <Button onClick={() => saveFile(csvName(now), caseloadCsv(rows, columns, now))}>Save as CSV</Button>
      <Button onClick={() => print()}>Print this list</Button>
    </div>
  )
}

function wordWarning(patients: number): string {
  return patients === 1
    ? 'This file will contain 1 patient\u2019s identifiable data.'
    : `This file will contain ${patients} patients\u2019 identifiable data.`
}
