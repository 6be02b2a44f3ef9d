import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import { daysOf } from './course/reading.ts'
import styles from './trend-card.module.css'
import { pointsIn, type TimeWindow, type TrendPanel, type TrendPoint } from './course/trend-panel.ts'

type TrendTableProps = { readonly panels: readonly TrendPanel[]; readonly window: TimeWindow }

/** The same values, one row a day, newest first, as they were reported. */
export function TrendTable({ panels, window }: TrendTableProps) {
  const columns = panels.map((panel) => ({
    panel,
    byDay: new Map(pointsIn(panel, window).map((point) => [point.day, point])),
  }))
  return (
    <div className={styles.table}>
      <PlainTable
        caption="Trends, newest first"
        heads={[{ text: 'Date' }, ...panels.map(({ title }) => ({ text: title }))]}
      >
        {daysOf(panels, window)
          .toReversed()
          .map((day) => (
            <tr key={day}>
              <th scope="row">
                <Value>{wordDay(day)}</Value>
              </th>
              {columns.map(({ panel, byDay }) => (
                <td key={panel.id}>
                  <Cell point={byDay.get(day)} isPain={panel.id === 'pain'} />
                </td>
              ))}
            </tr>
          ))}
      </PlainTable>
    </div>
  )
}

function Cell({ point, isPain }: { readonly point: TrendPoint | undefined; readonly isPain: boolean }) {
  if (point === undefined) return null
  return (
    <>
      <Value>{point.text}</Value> {!isPain && <PositionFlag position={point.position} />}
      {point.remarks.length > 0 && <span className={styles.aside}> {point.remarks.join(', ')}</span>}
    </>
  )
}
