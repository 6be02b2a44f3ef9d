import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { addDays, type Day } from '#domain/time/day.ts'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { Sparkline } from '#widgets/calcium/sparkline.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { PainStrip } from '#widgets/pain/pain-strip.tsx'

import styles from './peek-panel.module.css'

type PeekChartsProps = { readonly row: CaseloadRow; readonly today: Day | undefined }

const SIZE = { width: 150, height: 40 }
const SIX_MONTHS = 183

/** The two courses that move first. Their numbers stand beside them. */
export function PeekCharts({ row: { calcium, pain }, today }: PeekChartsProps) {
  const trend = calcium.state === 'value' || calcium.state === 'refused' ? calcium.trend : []
  const from = today === undefined ? -Infinity : addDays(today, -SIX_MONTHS)
  const recent = trend.filter(({ day }) => day >= from)
  return (
    <div className={styles.charts}>
      <section className={styles.card} aria-label="Calcium, 6 months">
        <h3>Calcium, 6 months</h3>
        <CalciumCell calcium={calcium} today={today} />
        {recent.length > 0 && (
          <Sparkline
            points={recent}
            limits={calcium.state === 'value' ? calcium : undefined}
            faded={calcium.state !== 'value' || calcium.stale}
            size={SIZE}
          />
        )}
      </section>
      <section className={styles.card} aria-label="Worst pain, 14 days">
        <h3>Worst pain, 14 days</h3>
        <PainCell pain={pain} today={today} />
        {pain.strip.some((day) => day !== undefined) && <PainStrip strip={pain.strip} size={SIZE} />}
      </section>
    </div>
  )
}
