import type { PainEntry } from '#domain/facts/pain.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'
import { wordDay } from '#wording/day.ts'

import { wordRegionShort } from '#wording/place/region.ts'
import { SourceId } from '../record/source-id.tsx'
import styles from './pain-table.module.css'

const HEADS = [
  { text: 'Date' },
  { text: 'Worst', end: true },
  { text: 'Average', end: true },
  { text: 'Now', end: true },
  { text: 'Rescue doses', end: true },
  { text: 'Where' },
  { text: 'Source' },
]

/** The diary as it was kept. What was not answered is a dash that says so; a day without an entry has no row. */
export function PainTable({ entries }: { readonly entries: readonly PainEntry[] }) {
  return (
    <PlainTable caption="Pain diary, newest first; scores 0 to 10" heads={HEADS}>
      {entries.map(({ id, when, worst, average, now, rescueDoses, regions }) => (
        <tr key={id}>
          <th scope="row">
            <Value>{wordDay(when.day)}</Value>
          </th>
          <Score value={worst} isStrong />
          <Score value={average} />
          <Score value={now} />
          <Score value={rescueDoses} />
          <td>{regions.length === 0 ? 'Not told' : regions.map(wordRegionShort).join(', ')}</td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function Score({
  value,
  isStrong = false,
}: {
  readonly value: number | undefined
  readonly isStrong?: boolean
}) {
  if (value === undefined) {
    return (
      <td className={styles.none} data-end="true">
        <span aria-hidden="true">{'\u2013'}</span>
        <VisuallyHidden>not answered</VisuallyHidden>
      </td>
    )
  }
  return (
    <td data-end="true" className={isStrong ? styles.strong : undefined}>
      <Value>{value}</Value>
    </td>
  )
}
