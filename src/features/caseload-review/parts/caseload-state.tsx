import type { CaseloadFeed } from '#data/caseload-feed.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { LoadProblems } from '#widgets/record/load-problems.tsx'

import { wordRemarks } from './wording.ts'

/** What went wrong while loading, where the numbers are. Nothing when nothing did. */
export function CaseloadProblems({
  feed,
  onReload,
}: {
  readonly feed: CaseloadFeed
  readonly onReload: () => void
}) {
  const { state, problems } = feed
  const again = (
    <Button size="small" onClick={onReload}>
      Load again
    </Button>
  )
  if (state === 'failed') {
    return (
      <Notice
        live
        tone="problem"
        title="The caseload could not be loaded. No patient is shown."
        action={again}
      >
        <LoadProblems problems={problems} />
      </Notice>
    )
  }
  if (problems.length === 0) return null
  return (
    <Notice
      live
      tone="problem"
      title="This list is not complete. Counts are lower bounds, and “none” may mean not loaded."
      action={again}
    >
      <LoadProblems problems={problems} />
    </Notice>
  )
}

/** Who of the caseload is left out, and what the servers said beside their answers. Nothing when nothing was said. */
export function CaseloadRemarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <Notice tone="plain" title={wordRemarks(remarks.length)}>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Why no row is shown. */
export function EmptyList({ filters, onClear }: { readonly filters: number; readonly onClear: () => void }) {
  if (filters > 0) {
    return (
      <>
        <p>No patient matches {filters === 1 ? 'the filter' : `the ${filters} filters`}.</p>
        <Button onClick={onClear}>Clear filters</Button>
      </>
    )
  }
  return <p>No patients in this caseload yet. The clinic sets who is in it on the server.</p>
}
