import type { CalciumDay } from '#domain/calcium/series/calcium-days.ts'
import type { LabResult } from '#domain/facts/laboratory.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'
import { wordDay } from '#wording/day.ts'
import { wordBadge } from '#wording/terms.ts'

import { MEASURE_WORDS, wordCalcium, wordRange } from '../calcium/calcium-words.ts'
import { PositionFlag } from '../calcium/position-flag.tsx'
import { ResultValue } from './result-value.tsx'
import styles from './calcium-days-table.module.css'

const HEADS = [
  { text: 'Date' },
  { text: 'Total, measured' },
  { text: 'Albumin' },
  { text: 'Corrected by the laboratory' },
  { text: 'Ionized' },
  { text: 'What the rules read' },
]

/** Side by side what was measured on each day and what is read of it: a number never stands without what it is. */
export function CalciumDaysTable({ days }: { readonly days: readonly CalciumDay[] }) {
  return (
    <PlainTable caption="Calcium by day, newest first" heads={HEADS}>
      {days.map((day) => (
        <tr key={day.day}>
          <th scope="row">
            <Value>{wordDay(day.day)}</Value>
          </th>
          <Results results={day.total} />
          <Albumin day={day} />
          <Results results={day.corrected} />
          <Results results={day.ionized} />
          <td>
            <Read day={day} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function Results({ results }: { readonly results: readonly LabResult[] }) {
  return (
    <td>
      {results.length === 0 ? (
        <span className={styles.quiet}>
          <span aria-hidden="true">{'\u2013'}</span>
          <VisuallyHidden>not measured</VisuallyHidden>
        </span>
      ) : (
        results.map((result) => (
          <div key={result.id}>
            <ResultValue result={result} />
          </div>
        ))
      )}
    </td>
  )
}

/** Of another day it says of which. */
function Albumin({ day: { albumin, albuminFrom } }: { readonly day: CalciumDay }) {
  if (albuminFrom === undefined) return <Results results={albumin} />
  return (
    <td>
      <ResultValue result={albuminFrom} />
      <div className={styles.quiet}>
        of <Value>{wordDay(albuminFrom.when.day)}</Value>
      </div>
    </td>
  )
}

function Read({ day: { read } }: { readonly day: CalciumDay }) {
  if (read === undefined) return <span className={styles.quiet}>Nothing</span>
  const { value, unit, comparator, measure, position, grade, low, high, badges, preliminary } = read
  const notes = [
    ...(preliminary ? ['preliminary'] : []),
    ...badges.filter((badge) => badge !== 'preliminary').map(wordBadge),
  ]
  return (
    <>
      <Value>
        <span className={styles.value}>{wordCalcium(value, unit, comparator)}</span>{' '}
        <span className={styles.unit}>{unit}</span>
      </Value>{' '}
      <PositionFlag position={position} /> <Value>({wordRange(low, high, unit)})</Value>
      {grade !== undefined && `, grade ${grade}`}
      <div className={styles.quiet}>{[MEASURE_WORDS[measure], ...notes].join('; ')}</div>
    </>
  )
}
