import { useState } from 'react'

import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { Segments } from '#ui/control/segments.tsx'
import { Card } from '#ui/layout/card.tsx'

import { measuresOf, type TrendMeasure } from './course/laboratory-panel.ts'
import { trendOf } from './course/trend-of.ts'
import type { TrendRange } from './course/trend-range.ts'
import { MeasureStrip } from './measure-strip.tsx'
import { TrendBody, type TrendView } from './trend-body.tsx'

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
  const { results } = review.facts
  const trend = trendOf({ review, rules, today }, { range, other })
  return (
    <Card title="Trends" note={<Segments label="Show as" options={VIEWS} chosen={view} onChoose={setView} />}>
      <TrendBody trend={trend} view={view}>
        <MeasureStrip
          results={results}
          measures={measuresOf(results)}
          chosen={other}
          today={today}
          onChoose={setOther}
        />
      </TrendBody>
    </Card>
  )
}
