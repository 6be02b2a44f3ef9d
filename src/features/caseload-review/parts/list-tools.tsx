import { lazy, Suspense } from 'react'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch, ColumnName } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Popover } from '#ui/control/popover.tsx'

const panels = () => import('./panels-on-demand.tsx')
const DisplayPanel = lazy(async () => ({ default: (await panels()).DisplayPanel }))
const ExportPanel = lazy(async () => ({ default: (await panels()).ExportPanel }))

export type ListToolsProps = {
  readonly feed: CaseloadFeed
  readonly rows: readonly CaseloadRow[]
  readonly columns: readonly ColumnName[]
  readonly search: CaseloadSearch
  readonly isCompact: boolean
  readonly onSearch: (next: CaseloadSearch) => void
}

/** How the list looks, and how it is taken out of the page. */
export function ListTools({ feed, rows, columns, search, isCompact, onSearch }: ListToolsProps) {
  return (
    <>
      <Popover label="Display">
        <Suspense fallback="Loading">
          <DisplayPanel density={isCompact ? 'compact' : 'cosy'} {...{ search, onSearch }} />
        </Suspense>
      </Popover>
      <Popover label="Export">
        <Suspense fallback="Loading">
          <ExportPanel {...{ rows, columns }} now={feed.now} isPartial={feed.state !== 'complete'} />
        </Suspense>
      </Popover>
    </>
  )
}
