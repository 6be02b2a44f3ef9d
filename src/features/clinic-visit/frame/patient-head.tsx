import type { ReactNode } from 'react'

import type { ConceptCoverage } from '#domain/facts/coverage.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { Button } from '#ui/control/button.tsx'
import { BusyLine } from '#ui/feedback/busy-line.tsx'
import { PatientBanner } from '#widgets/patient/patient-banner.tsx'
import { PatientLine } from '#widgets/patient/patient-line.tsx'

import styles from './patient-head.module.css'

type PatientHeadProps = {
  /** Who it is, as soon as that is known; the record may still be on its way. */
  readonly who: CaseloadRow | undefined
  /** What the page is called until it is known whose it is. */
  readonly title: string
  readonly facts: PatientReview['facts'] | undefined
  readonly isBusy: boolean
  /** By which rules and when all of it was worked out. */
  readonly checked: ReactNode
  readonly place: ReactNode
  /** What can be done with the record. */
  readonly acts: ReactNode
  readonly tabs: ReactNode
  readonly onBack: () => void
}

/** Stays in view. What it says of a person is of the one whose page this is, or is not there. */
export function PatientHead({
  who,
  title,
  facts,
  isBusy,
  checked,
  place,
  acts,
  tabs,
  onBack,
}: PatientHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.first}>
        {who === undefined ? (
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
        ) : (
          <PatientBanner row={who} allergies={facts?.allergies ?? []} allergyGap={allergyGap(who, facts)} />
        )}
        <div className={styles.acts}>
          <Button size="small" look="quiet" aria-label="Back to the caseload" onClick={onBack}>
            Back
          </Button>
          {place}
          {acts}
        </div>
      </div>
      {facts !== undefined && (
        <div className={styles.second}>
          <PatientLine facts={facts} />
          <span className={styles.checked}>{checked}</span>
        </div>
      )}
      {tabs}
      {isBusy && <BusyLine part={undefined} />}
    </div>
  )
}

function allergyGap(
  { gaps }: CaseloadRow,
  facts: PatientHeadProps['facts'],
): ConceptCoverage['state'] | 'not-loaded' | undefined {
  if (facts === undefined) return 'loading'
  return gaps.find(({ concept }) => concept === 'allergies')?.coverage.state
}
