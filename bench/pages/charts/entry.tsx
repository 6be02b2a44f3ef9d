import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import type { CalciumPoint } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { addDays } from '#domain/time/day.ts'
import '#ui/styles/index.css'
import { Sparkline } from '#widgets/calcium/sparkline.tsx'
import { anEntry, aReview } from '#widgets/testing/build-review.ts'
import { aRow, TODAY } from '#widgets/testing/build-row.ts'
import { TrendCard } from '#widgets/trend/trend-card.tsx'

import { offer } from './bench-chart.ts'
import { CALCIUM, PAIN, RANGE, SPARKS } from './data.ts'

const COURSES = SPARKS.map((points) =>
  points.map(({ daysAgo, value }): CalciumPoint => ({
    day: addDays(TODAY, -daysAgo),
    value,
    unit: 'mmol/L',
    measure: 'calcium-corrected',
    position: value > RANGE.high ? 'high' : 'within',
  })),
)

function Sparks() {
  return COURSES.map((points, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- they never change places
    <Sparkline key={at} points={points} limits={RANGE} />
  ))
}

const REVIEW: PatientReview = {
  ...aReview(aRow(), {
    pain: PAIN.map(({ daysAgo, value }) => ({
      id: `Observation/pain-${daysAgo}`,
      when: { day: addDays(TODAY, -daysAgo) },
      worst: value,
      regions: [],
      sites: [],
    })),
  }),
  calcium: CALCIUM.toReversed().map(({ daysAgo, value }) =>
    anEntry({ value, day: addDays(TODAY, -daysAgo) }),
  ),
}

function drawn(picture: ReactNode) {
  return (place: HTMLElement) => {
    const root = createRoot(place)
    flushSync(() => root.render(picture))
    return () => root.unmount()
  }
}

offer(
  drawn(
    location.search === '?sparks' ? (
      <Sparks />
    ) : (
      <TrendCard review={REVIEW} today={TODAY} rules={DEFAULT_RULESET} range={6} />
    ),
  ),
)
