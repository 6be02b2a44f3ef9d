import type { ScanCourse } from '#domain/follow-up/imaging/scan-pipeline.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordScan } from '#wording/course.ts'
import { wordDay } from '#wording/day.ts'

import { SourceId } from '../record/source-id.tsx'

const HEADS = [{ text: 'Scan' }, { text: 'How far' }, { text: 'Date' }, { text: 'Source' }]

/** What is on its way: asked for, booked, done, to be read. */
export function ScansTable({ scans }: { readonly scans: readonly ScanCourse[] }) {
  return (
    <PlainTable caption="Scans on their way" heads={HEADS}>
      {scans.map((scan) => {
        const id = scan.examination ?? scan.booking ?? scan.orders[0]
        return (
          <tr key={[scan.examination, scan.booking, ...scan.orders].join(' ')}>
            <th scope="row">{scan.named}</th>
            <td>{wordScan(scan)}</td>
            <td>{scan.day === undefined ? 'No date' : <Value>{wordDay(scan.day)}</Value>}</td>
            <td>{id !== undefined && <SourceId id={id} />}</td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
