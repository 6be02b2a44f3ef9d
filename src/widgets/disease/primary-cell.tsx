import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { PRIMARY_WORDS } from '#wording/place/region.ts'

import { CellLines } from '../record/cell-lines.tsx'

type PrimaryCellProps = {
  readonly primaries: CaseloadRow['primaries']
  /** Conditions are not completely read. */
  readonly isOpen: boolean
}

/** Where the cancer began. */
export function PrimaryCell({ primaries, isOpen }: PrimaryCellProps) {
  const named = [
    ...new Set(
      primaries.map(({ primary, named: own }) => (primary === 'other' ? own : PRIMARY_WORDS[primary])),
    ),
  ]
  if (named.length > 0)
    return <CellLines value={named.join(', ')} tone="text" second={isOpen ? 'not all loaded' : undefined} />
  return isOpen ? (
    <CellLines value="Not loaded" tone="unknown" second="diagnoses" />
  ) : (
    <CellLines value="Not recorded" tone="quiet" />
  )
}
