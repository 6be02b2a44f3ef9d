import { useEffect } from 'react'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { Now } from '#domain/time/when.ts'
import { BusyLine } from '#ui/feedback/busy-line.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'

import styles from './caseload-head.module.css'
import { wordShown } from './wording.ts'

type CaseloadHeadProps = {
  readonly feed: CaseloadFeed
  readonly shown: number
  readonly filters: number
  readonly view: CaseloadSearch['view']
}

export function CaseloadHead({ feed, shown, filters, view }: CaseloadHeadProps) {
  const { state, rows, expected, now, ruleset } = feed
  const isLoading = state === 'loading' || state === 'loading-more'
  useAsOfOnPaper(now)
  return (
    <>
      <div className={styles.head}>
        <h1>Caseload</h1>
        <output className={styles.shown}>
          {state === 'loading' ? 'Loading patients' : wordShown(feed, { shown, filters, view })}
        </output>
        <p className={styles.checked}>
          Rules {ruleset}
          {now !== undefined && (
            <>
              , checked <Value>{wordNow(now)}</Value>
            </>
          )}
        </p>
      </div>
      {isLoading && (
        <BusyLine part={expected === undefined ? undefined : rows.length / Math.max(expected, 1)} />
      )}
    </>
  )
}

/** The margin of each printed page says as of when, which only a variable of the whole page can tell it. */
function useAsOfOnPaper(now: Now | undefined): void {
  const words = now && wordNow(now)
  useEffect(() => {
    if (words === undefined) return
    const { style } = document.documentElement
    style.setProperty('--caseload-as-of', `'${words}'`)
    return () => {
      style.removeProperty('--caseload-as-of')
    }
  }, [words])
}
