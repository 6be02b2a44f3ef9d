import type { PatientReview } from '#domain/review/patient-review.ts'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { wordModality } from '#wording/place/imaging.ts'

import { isOpenFor } from '../record/is-open.ts'
import styles from './imaging-card.module.css'
import { wordStanding } from './imaging-words.ts'

const MOST = 3

/** The newest examinations in a line each: when, what, and what it found or why that is not known. */
export function ImagingCard({ review }: { readonly review: PatientReview }) {
  const { row, facts, scans } = review
  const isOpen = isOpenFor(row.gaps)('examinations')
  const rest = facts.examinations.length - MOST
  return (
    <Card title="Imaging" note="newest first">
      {facts.examinations.length === 0 && (
        <p className={styles.none}>
          {isOpen ? 'Not loaded: none may mean not known.' : 'No examination on record.'}
        </p>
      )}
      <ul>
        {facts.examinations.slice(0, MOST).map((examination) => (
          <li key={examination.id} className={styles.line}>
            <Value>{wordDay(examination.when.day)}</Value>
            <span className={styles.found}>
              <span className={styles.what}>{wordModality(examination)}</span>{' '}
              {examination.conclusion ?? wordStanding(examination, scans)}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.none}>and {rest} earlier</p>}
    </Card>
  )
}
