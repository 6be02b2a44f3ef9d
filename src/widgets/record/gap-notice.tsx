import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Notice } from '#ui/feedback/notice.tsx'

import { CONCEPT_WORDS } from './concept-words.ts'
import { wordGapWhy } from './load-problems.tsx'

type Gap = CaseloadRow['gaps'][number]

/** Which kinds of record are not completely read for this patient, and why. Nothing when all is there. */
export function GapNotice({ gaps }: { readonly gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  const isOnlyLoading = gaps.every(({ coverage }) => coverage.state === 'loading')
  return (
    <Notice
      tone={isOnlyLoading ? 'plain' : 'unsure'}
      title={
        isOnlyLoading
          ? 'Still loading. What is missing below may yet come.'
          : 'Not everything could be read. What is missing below is not known to be absent.'
      }
    >
      <ul>
        {gaps.map((gap) => (
          <li key={gap.concept}>{wordGap(gap)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function wordGap({ concept, coverage }: Gap): string {
  const what = CONCEPT_WORDS[concept]
  switch (coverage.state) {
    case 'complete':
      return `${what}: older records were not asked for`
    case 'loading':
      return `${what}: loading`
    case 'failed':
      return `${what}: could not be loaded (${wordGapWhy(coverage.why)})`
    case 'truncated':
      return `${what}: cut short (${wordGapWhy(coverage.why)})`
    case 'not-permitted':
      return `${what}: the server does not permit it`
    case 'not-loaded':
      return `${what}: not loaded`
  }
}
