import type { CalciumEntry } from '#domain/calcium/series/calcium-series.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordAmount } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'
import { wordBadge } from '#wording/terms.ts'

import { SourceId } from '../record/source-id.tsx'
import { MEASURE_WORDS, wordCalcium, wordRange } from './calcium-words.ts'
import { PositionFlag } from './position-flag.tsx'
import styles from './results-table.module.css'

const HEADS = [
  { text: 'Date' },
  { text: 'Value', end: true },
  { text: 'Flag' },
  { text: 'Range' },
  { text: 'What it is' },
  { text: 'Source' },
]

/** The calcium of each day that the rules read: which value, from what, and what to keep in mind about it. */
export function CalciumTable({ entries }: { readonly entries: readonly CalciumEntry[] }) {
  return (
    <PlainTable caption="Calcium that the rules read, newest first" heads={HEADS}>
      {entries.map((entry) => (
        <Entry key={entry.evidence.join(' ')} entry={entry} />
      ))}
    </PlainTable>
  )
}

function Entry({ entry }: { readonly entry: CalciumEntry }) {
  const { value, unit, comparator, day, position, grade, low, high, defaultRange, evidence } = entry
  return (
    <tr>
      <th scope="row">
        <Value>{wordDay(day)}</Value>
      </th>
      <td className={styles.value}>
        <Value>
          {wordCalcium(value, unit, comparator)} <span className={styles.unit}>{unit}</span>
        </Value>
      </td>
      <td>
        <PositionFlag position={position} />
        {grade !== undefined && <span className={styles.remark}> grade {grade}</span>}
      </td>
      <td>
        <Value>{wordRange(low, high, unit)}</Value>
        {defaultRange && <span className={styles.remark}> default</span>}
      </td>
      <td>
        {MEASURE_WORDS[entry.measure]}
        <Notes entry={entry} />
      </td>
      <td>
        {evidence.map((id) => (
          <SourceId key={id} id={id} />
        ))}
      </td>
    </tr>
  )
}

/** What a computed value was computed from, and the remarks on it. */
function Notes({ entry: { from, badges, preliminary, unit } }: { readonly entry: CalciumEntry }) {
  const notes = [
    ...(from === undefined
      ? []
      : [
          `total ${wordCalcium(from.total, unit)}, albumin ${wordAmount(from.albumin.value, from.albumin.unit)}`,
        ]),
    ...(from !== undefined && from.albuminDaysApart > 0 ? [`albumin ${from.albuminDaysApart} d apart`] : []),
    ...(preliminary ? ['preliminary'] : []),
    ...badges.filter((badge) => badge !== 'preliminary' && badge !== 'default-range').map(wordBadge),
  ]
  return notes.length > 0 && <span className={styles.remark}> ({notes.join('; ')})</span>
}
