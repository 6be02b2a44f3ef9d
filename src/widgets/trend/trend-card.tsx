import { useState } from 'react'

import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { Segments } from '#ui/control/segments.tsx'
import { Card } from '#ui/layout/card.tsx'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure } from '#wording/measure.ts'

import { measuresOf, type TrendMeasure } from './course/laboratory-panel.ts'
import { TrendBody, type TrendView } from './trend-body.tsx'
import styles from './trend-card.module.css'
import { trendOf } from './course/trend-of.ts'
import type { TrendRange } from './course/trend-range.ts'

const VIEWS: readonly { readonly key: TrendView; readonly text: string }[] = [
  { key: 'chart', text: 'Chart' },
  { key: 'table', text: 'Table' },
]

type TrendCardProps = {
  readonly review: PatientReview
  readonly today: Day
  readonly rules: Ruleset
  readonly range: TrendRange
}

/** Treatment, calcium, pain and one more on one time axis, as a picture, as a table and in words. */
export function TrendCard({ review, today, rules, range }: TrendCardProps) {
  const [view, setView] = useState<TrendView>('chart')
  const [other, setOther] = useState<TrendMeasure>()
  const trend = trendOf({ review, rules, today }, { range, other })
  return (
    <Card title="Trends" note="Treatment, calcium and pain on one time axis">
      <div className={styles.bar}>
        <OtherMeasure measures={measuresOf(review.facts.results)} chosen={other} onChoose={setOther} />
        <Segments label="Show as" options={VIEWS} chosen={view} onChoose={setView} />
      </div>
      <TrendBody trend={trend} view={view} />
    </Card>
  )
}

type OtherMeasureProps = {
  readonly measures: readonly TrendMeasure[]
  readonly chosen: TrendMeasure | undefined
  readonly onChoose: (measure: TrendMeasure | undefined) => void
}

function OtherMeasure({ measures, chosen, onChoose }: OtherMeasureProps) {
  return (
    <label className={styles.other}>
      <span>With</span>
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(measures.find((one) => one === target.value))}
      >
        <option value="">no other result</option>
        {measures.map((one) => (
          <option key={one} value={one}>
            {capitalized(wordLabMeasure(one))}
          </option>
        ))}
      </select>
    </label>
  )
}
