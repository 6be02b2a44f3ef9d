import type { CalciumResult, LabResult } from '#domain/facts/laboratory.ts'
import type { CalciumMeasureUsed } from '#domain/review/caseload-row.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { positionOf } from '#domain/review/position-of.ts'
import { InYourUnit } from '../laboratory/in-your-unit.tsx'
import { SourceId } from '../record/source-id.tsx'
import { MEASURE_WORDS, wordCalcium, wordRange } from './calcium-words.ts'
import { PositionFlag } from './position-flag.tsx'
import styles from './results-table.module.css'

const HEADS = [
  { text: 'Date' },
  { text: 'Value', end: true },
  { text: 'Flag' },
  { text: 'Range' },
  { text: 'What was measured' },
  { text: 'Status' },
  { text: 'Source' },
]

/** Every calcium result as the laboratory reported it, newest first. The flag compares it with the limits beside it. */
export function ResultsTable({ results }: { readonly results: readonly CalciumResult[] }) {
  return (
    <PlainTable caption="Calcium as the laboratory reported it, newest first" heads={HEADS}>
      {results.map((result) => (
        <Result key={result.id} result={result} />
      ))}
    </PlainTable>
  )
}

function Result({ result }: { readonly result: CalciumResult }) {
  const { id, amount, comparator, when, measure, status, remark, low, high } = result
  return (
    <tr>
      <th scope="row">
        <Value>{wordDay(when.day)}</Value>
      </th>
      <td className={styles.value}>
        <Value>
          {wordCalcium(amount.value, amount.unit, comparator)}{' '}
          <span className={styles.unit}>{amount.unit}</span>
          <InYourUnit measure="calcium-total" {...amount} comparator={comparator} />
        </Value>
      </td>
      <td>
        <PositionFlag position={positionOf(result)} />
      </td>
      <td>
        {low === undefined || high === undefined ? (
          <span className={styles.quiet}>Not reported</span>
        ) : (
          <Value>{wordRange(low, high, amount.unit)}</Value>
        )}
      </td>
      <td>
        {MEASURE_WORDS[measure satisfies CalciumMeasureUsed]}
        {remark !== undefined && <span className={styles.remark}> ({remark})</span>}
      </td>
      <td>{STATUS_WORDS[status]}</td>
      <td>
        <SourceId id={id} />
      </td>
    </tr>
  )
}

const STATUS_WORDS: Readonly<Record<LabResult['status'], string>> = {
  final: 'Final',
  amended: 'Amended',
  corrected: 'Corrected',
  preliminary: 'Preliminary',
}
