import type { LabResult } from '#domain/facts/laboratory.ts'
import type { ComputedEgfr } from '#domain/renal/computed-egfr.ts'
import { positionOf } from '#domain/review/position-of.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordBound, wordNumber, wordUnit } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure } from '#wording/measure.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import { SourceId } from '../record/source-id.tsx'
import styles from './newest-results-table.module.css'

const HEADS = [
  { text: 'Test' },
  { text: 'Value', end: true },
  { text: 'Flag' },
  { text: 'Range' },
  { text: 'Date' },
  { text: 'Source' },
]

type NewestResultsTableProps = {
  readonly results: readonly LabResult[]
  /** Where the laboratory gave none. */
  readonly egfr?: ComputedEgfr | undefined
}

/** Of each measure the newest, as the laboratory reported it, with its own limits; last what was computed here. */
export function NewestResultsTable({ results, egfr }: NewestResultsTableProps) {
  return (
    <PlainTable caption="The newest result of each test" heads={HEADS}>
      {results.map((result) => {
        const { id, measure, amount, comparator, low, high, when, status } = result
        return (
          <tr key={id}>
            <th scope="row">{capitalized(wordLabMeasure(measure))}</th>
            <td data-end="true">
              <Value>
                <span className={styles.value}>
                  {wordBound(comparator)}
                  {wordNumber(amount.value)}
                </span>{' '}
                <span className={styles.unit}>{wordUnit(amount.unit)}</span>
              </Value>
            </td>
            <td>
              <PositionFlag position={positionOf(result)} />
            </td>
            <td>
              {low === undefined && high === undefined ? (
                'Not reported'
              ) : (
                <Value>{wordLimits(low, high)}</Value>
              )}
            </td>
            <td>
              <Value>{wordDay(when.day)}</Value>
              {status === 'preliminary' && ' preliminary'}
            </td>
            <td>
              <SourceId id={id} />
            </td>
          </tr>
        )
      })}
      {egfr !== undefined && <ComputedRow egfr={egfr} />}
    </PlainTable>
  )
}

/** No result of the laboratory, and no rule reads it. */
function ComputedRow({ egfr: { value, day, from } }: { readonly egfr: ComputedEgfr }) {
  return (
    <tr>
      <th scope="row">eGFR, computed here (CKD-EPI 2021)</th>
      <td data-end="true">
        <Value>
          <span className={styles.value}>{value}</span>{' '}
          <span className={styles.unit}>{wordUnit('mL/min/{1.73_m2}')}</span>
        </Value>
      </td>
      <td>Not graded</td>
      <td>Not reported</td>
      <td>
        <Value>{wordDay(day)}</Value>
      </td>
      <td>
        <SourceId id={from} />
      </td>
    </tr>
  )
}

/** The first of each measure in a list that is newest first. */
export function newestOfEach(results: readonly LabResult[]): readonly LabResult[] {
  const seen = new Set<string>()
  return results.filter(({ measure }) => {
    const isFirst = !seen.has(measure)
    seen.add(measure)
    return isFirst
  })
}

function wordLimits(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `up to ${high ?? ''}`
  return high === undefined ? `from ${low}` : `${low}\u2013${high}`
}
