import { useEffect, useRef } from 'react'

import type { PatientFeed, PatientId } from '#data/caseload-feed.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { useCommands } from '#ui/keys/use-commands.ts'

import { RECORD_KEYS } from '../frame/patient-commands.ts'
import { Trouble } from '../frame/record-notices.tsx'
import { stateOf } from '../frame/record-state.ts'
import { BriefPage } from './brief-page.tsx'
import styles from './brief.module.css'

type BriefScreenProps = {
  readonly patient: PatientId
  readonly feed: PatientFeed
  readonly rules: Ruleset
  /** Name and role of who prints, where it is known. */
  readonly printedBy: string | undefined
  /** Nobody may take an invented patient for a real one, least of all on paper. */
  readonly isInvented: boolean
  readonly onBack: () => void
  readonly onPrint: () => void
}

/** The page of paper as it will be printed, so that it is seen whose it is before it is. */
export function BriefScreen(props: BriefScreenProps) {
  const { patient, feed, rules, printedBy, isInvented, onBack, onPrint } = props
  const { title, found } = stateOf({ patient, listed: undefined, feed })
  const print = useRef<HTMLDivElement>(null)
  const isThere = found !== undefined
  useEffect(() => {
    // One more key and it is on paper.
    if (isThere) print.current?.querySelector('button')?.focus()
  }, [isThere])
  useCommands([
    { id: 'brief.back', label: 'Back to the patient', scope: 'Brief', keys: 'Escape', run: onBack },
    ...(isThere
      ? [{ id: 'brief.print', label: 'Print', scope: 'Brief', keys: RECORD_KEYS.print, run: onPrint }]
      : []),
  ])
  return (
    <section className={styles.screen} aria-label="Brief">
      <div className={styles.bar} ref={print}>
        {isThere && (
          <Button look="primary" shortcut={RECORD_KEYS.print} onClick={onPrint}>
            Print
          </Button>
        )}
        <Button onClick={onBack}>Back to the patient</Button>
        {found?.loadingMore === true && (
          <Notice
            live
            tone="unsure"
            title="More of this record is on its way. What is printed now may lack it."
          />
        )}
      </div>
      {found === undefined ? (
        <>
          <h1>{title}</h1>
          <Trouble feed={feed} />
        </>
      ) : (
        <BriefPage record={found} rules={rules} printedBy={printedBy} isInvented={isInvented} />
      )}
    </section>
  )
}
