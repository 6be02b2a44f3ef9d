import type { LabResult } from '#domain/facts/laboratory.ts'
import { differenceOf } from '#domain/laboratory/difference.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { wordDifference, wordResultStatus } from '#wording/laboratory/result.ts'

import { SourceId } from '../record/source-id.tsx'
import { wordLimits } from './limits.ts'
import { ResultValue } from './result-value.tsx'

const HEADS = [
  { text: 'Date' },
  { text: 'Value' },
  { text: 'Change' },
  { text: 'Range' },
  { text: 'Status' },
  { text: 'Source' },
]

type SeriesTableProps = {
  readonly caption: string
  readonly results: readonly LabResult[]
  /** With which each is compared, also where they are not shown. */
  readonly all: readonly LabResult[]
}

/** The course of one test in numbers, newest first, each in the unit in which it was reported. */
export function SeriesTable({ caption, results, all }: SeriesTableProps) {
  return (
    <PlainTable caption={caption} heads={HEADS}>
      {results.map((result) => {
        const difference = differenceOf(result, all)
        return (
          <tr key={result.id}>
            <th scope="row">
              <Value>{wordDay(result.when.day)}</Value>
            </th>
            <td>
              <ResultValue result={result} />
            </td>
            <td>{difference !== undefined && <Value>{wordDifference(difference)}</Value>}</td>
            <td>
              <Value>{wordLimits(result)}</Value>
            </td>
            <td>{wordResultStatus(result.status)}</td>
            <td>
              <SourceId id={result.id} />
            </td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
