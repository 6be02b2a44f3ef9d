import { isRed } from '#domain/calcium/calcium-symptoms.ts'
import { cordSigns } from '#domain/cord/cord-signs.ts'
import type { SymptomReport } from '#domain/facts/symptom.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { standingAnswers } from '#domain/symptoms/standing-answers.ts'
import { daysBetween } from '#domain/time/day.ts'
import type { Now } from '#domain/time/when.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay, wordRelativeDay } from '#wording/day.ts'
import { wordReport } from '#wording/pain/diary.ts'

import { TierGlyph } from '../../tier/tier-glyph.tsx'
import styles from './grave-answers.module.css'

type GraveAnswersProps = { readonly facts: PatientReview['facts']; readonly now: Now }

/** Signs of the cord and red symptoms that nothing newer took back: above everything, whatever days are looked at. */
export function GraveAnswers({ facts, now }: GraveAnswersProps) {
  const signs = cordSigns(facts, now).standing.map(({ reports: [newest] }) => newest)
  const red = redAnswers(facts, now)
  if (signs.length + red.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Warning answers that stand">
      {signs.map((report) => (
        <Answer key={report.id} report={report} what="Sign of the cord" tier="immediate" now={now} />
      ))}
      {red.map((report) => (
        <Answer key={report.id} report={report} what="Warning symptom" tier="same-day" now={now} />
      ))}
    </ul>
  )
}

/** As long as the longest look back. */
const OLDEST = 90

function redAnswers(facts: PatientReview['facts'], now: Now): readonly SymptomReport[] {
  return standingAnswers(facts, isRed).filter(
    ({ answer, when }) => answer !== 'absent' && daysBetween(when.day, now.day) < OLDEST,
  )
}

type AnswerProps = {
  readonly report: SymptomReport
  readonly what: string
  readonly tier: 'immediate' | 'same-day'
  readonly now: Now
}

function Answer({ report, what, tier, now }: AnswerProps) {
  const { day } = report.when
  return (
    <li>
      <TierGlyph tier={tier} />
      <span className={styles.what}>{what}</span>
      <span>{wordReport(report)}</span>
      <span className={styles.when}>
        <Value>{wordDay(day)}</Value>, {wordRelativeDay(day, now.day)}
      </span>
    </li>
  )
}
