import { Fragment } from 'react'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { Value } from '#ui/text/value.tsx'
import { LoadProblems } from '#widgets/record/load-problems.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'

import { wordFilters } from '../filters/caseload-filters.tsx'
import type { Asked } from '../filters/filter-rows.ts'
import { viewLook } from '../views/caseload-views.ts'
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

type EmptyListProps = {
  readonly feed: CaseloadFeed
  readonly asked: Asked
  readonly onClear: () => void
}

/** Why no row is shown. That nothing is raised says nothing of health. */
export function EmptyList({ feed: { rows, now }, asked: { search, text }, onClear }: EmptyListProps) {
  if (rows.length === 0)
    return <p>No patients in this caseload yet. The clinic sets who is in it on the server.</p>
  const filters = [...wordFilters(search), ...(text.trim() === '' ? [] : [`\u201c${text.trim()}\u201d`])]
  const view = search.view === undefined ? [] : [viewLook(search.view).text]
  if (filters.length > 0) {
    return (
      <>
        <p>
          No patients match <Names names={[...view, ...filters]} />.
        </p>
        <Button onClick={onClear}>Clear filters</Button>
      </>
    )
  }
  return (
    <p>
      No patient in <Names names={view} /> from the data received.
      {now !== undefined && (
        <>
          {' '}
          Checked <Value>{wordNow(now)}</Value>.
        </>
      )}
    </p>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at > 0 && ' and '}
      <em>{name}</em>
    </Fragment>
  ))
}
