import type { LabResult } from '#domain/facts/laboratory.ts'
import { differenceOf } from '#domain/laboratory/difference.ts'
import type { ComputedEgfr } from '#domain/renal/computed-egfr.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordUnit } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'
import { wordDifference } from '#wording/laboratory/result.ts'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure } from '#wording/measure.ts'

import { SourceId } from '../record/source-id.tsx'
import { wordLimits } from './limits.ts'
import { ResultValue } from './result-value.tsx'
import styles from './newest-results-table.module.css'

const HEADS = [
  { text: 'Test' },
  { text: 'Value' },
  { text: 'Change' },
  { text: 'Range' },
  { text: 'Date' },
  { text: 'Source' },
]

type NewestResultsTableProps = {
  readonly results: readonly LabResult[]
  /** With which each is compared. */
  readonly all: readonly LabResult[]
  /** Where the laboratory gave none. */
  readonly egfr?: ComputedEgfr | undefined
}

/** Of each measure the newest, as the laboratory reported it, with its own limits; last what was computed here. */
export function NewestResultsTable({ results, all, egfr }: NewestResultsTableProps) {
  return (
    <PlainTable caption="The newest result of each test" heads={HEADS}>
      {results.map((result) => {
        const { id, measure, when } = result
        const difference = differenceOf(result, all)
        return (
          <tr key={id}>
            <th scope="row">{capitalized(wordLabMeasure(measure))}</th>
            <td>
              <ResultValue result={result} />
            </td>
            <td>{difference !== undefined && <Value>{wordDifference(difference)}</Value>}</td>
            <td>
              <Value>{wordLimits(result)}</Value>
            </td>
            <td>
              <Value>{wordDay(when.day)}</Value>
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
      <td>
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
