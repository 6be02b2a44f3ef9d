import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Day } from '#domain/time/day.ts'
import { Card } from '#ui/layout/card.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import { useWidth } from '#ui/use-width.ts'
import { wordDay } from '#wording/day.ts'

import { treatmentLanes } from '../trend/course/treatment-lanes.ts'
import { monthTicks, windowOf, type TrendRange } from '../trend/course/trend-range.ts'
import { xOf } from '../trend/plot/geometry.ts'
import { LanesPlot } from '../trend/plot/lanes-plot.tsx'
import styles from './course-card.module.css'

type CourseCardProps = {
  readonly facts: PatientReview['facts']
  readonly today: Day
  readonly range: TrendRange
}

const USUAL_WIDTH = 640
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What was given against the disease, for the bones and to one place, on one time axis. The tables below say the same. */
export function CourseCard({ facts, today, range }: CourseCardProps) {
  const [measured = USUAL_WIDTH, measure] = useWidth()
  const width = usePrinting() ? USUAL_WIDTH : measured
  const window = windowOf(range, today, earliestOf(facts))
  const lanes = treatmentLanes(facts, window)
  return (
    <Card title="Course" note={`${wordDay(window.from)} to ${wordDay(window.to)}`}>
      <div ref={measure} className={styles.course}>
        <LanesPlot lanes={lanes} window={window} width={width} />
        <svg width={width} height="16" aria-hidden="true">
          {monthTicks(window).map(({ day, month }) => (
            <text key={day} x={xOf(day, window, width)} y="12" className={styles.month} textAnchor="middle">
              {MONTHS[month - 1]}
            </text>
          ))}
        </svg>
      </div>
    </Card>
  )
}

function earliestOf({ orders, doses, procedures }: PatientReview['facts']): Day | undefined {
  const days = [
    ...orders.flatMap(({ start }) => start ?? []),
    ...doses.map(({ when }) => when.day),
    ...procedures.flatMap(({ when }) => when?.day ?? []),
  ]
  return days.toSorted((a, b) => a - b)[0]
}
