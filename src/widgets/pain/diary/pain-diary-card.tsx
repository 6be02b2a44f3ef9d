import { useState } from 'react'

import { DIARY_RANGES, painDiary, type PainDiary } from '#domain/pain/diary/pain-diary.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import type { Now } from '#domain/time/when.ts'
import { Segments } from '#ui/control/segments.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay, wordRelativeDay } from '#wording/day.ts'

import { isOpenFor } from '../../record/is-open.ts'
import { DayGrid } from './day-grid.tsx'
import { GraveAnswers } from './grave-answers.tsx'
import { PainCourse } from './pain-course.tsx'
import { PainPlaces } from './pain-places.tsx'
import styles from './pain-diary-card.module.css'

type PainDiaryCardProps = { readonly review: PatientReview; readonly now: Now; readonly rules: Ruleset }

const RANGES = DIARY_RANGES.map((range) => ({
  key: String(range),
  text: `${range} d`,
  name: `${range} days`,
}))

/** The diary: how faithfully it is kept, the course, where it hurts, and every answer of every day. */
export function PainDiaryCard({ review, now, rules }: PainDiaryCardProps) {
  const [chosen, setChosen] = useState('28')
  const { facts, row } = review
  const today = now.day
  const range = DIARY_RANGES.find((one) => String(one) === chosen) ?? 28
  const diary = painDiary(facts, range, today)
  const isOpen = isOpenFor(row.gaps)('pain', 'symptoms')
  return (
    <Card title="Pain diary" note="0 to 10, higher is worse; a gap is a day without entry" flush>
      <GraveAnswers facts={facts} now={now} />
      <div className={styles.bar}>
        <Segments label="How many days" options={RANGES} chosen={chosen} onChoose={setChosen} />
        <Adherence diary={diary} today={today} isOpen={isOpen} />
      </div>
      <div className={styles.parts}>
        <div className={styles.course}>
          {diary.daysWithEntry > 0 && <PainCourse diary={diary} rules={rules} />}
        </div>
        <PainPlaces facts={facts} range={range} today={today} rules={rules} />
      </div>
      <DayGrid diary={diary} rules={rules} />
    </Card>
  )
}

type AdherenceProps = { readonly diary: PainDiary; readonly today: Day; readonly isOpen: boolean }

/** Few entries tell little, and none is never no pain. */
function Adherence({ diary, today, isOpen }: AdherenceProps) {
  const { days, daysWithEntry, lastEntry, worst, meanAverage } = diary
  const share = Math.round((daysWithEntry / days.length) * 100)
  return (
    <dl className={styles.adherence}>
      <div>
        <dt>Entries</dt>
        <dd>
          <Value>
            {daysWithEntry}/{days.length} ({share} %)
          </Value>
          {isOpen && ', not all loaded'}
        </dd>
      </div>
      <div>
        <dt>Last entry</dt>
        <dd>
          {lastEntry === undefined ? (
            isOpen ? (
              'not loaded'
            ) : (
              'never'
            )
          ) : (
            <>
              <Value>{wordDay(lastEntry)}</Value>, {wordRelativeDay(lastEntry, today)}
            </>
          )}
        </dd>
      </div>
      {worst !== undefined && (
        <div>
          <dt>Worst</dt>
          <dd>
            <Value>{worst}</Value>
          </dd>
        </div>
      )}
      <div>
        <dt>Mean of averages</dt>
        <dd>{meanAverage === undefined ? 'too few entries' : <Value>{meanAverage}</Value>}</dd>
      </div>
    </dl>
  )
}
