import type { Examination } from '#domain/facts/plan.ts'
import type { ScanCourse } from '#domain/follow-up/imaging/scan-pipeline.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { SourceId } from '../record/source-id.tsx'
import styles from './imaging-table.module.css'
import { wordStanding, wordWhere } from './imaging-words.ts'

const HEADS = [
  { text: 'Date' },
  { text: 'Examination' },
  { text: 'Where' },
  { text: 'Conclusion' },
  { text: 'State' },
  { text: 'Source' },
]

type ImagingTableProps = {
  readonly examinations: readonly Examination[]
  /** How far each has come: what is not among them, its own record tells. */
  readonly scans: readonly ScanCourse[]
}

/** What was done, newest first, with what it found and how far its report has come. */
export function ImagingTable({ examinations, scans }: ImagingTableProps) {
  return (
    <PlainTable caption="Imaging, newest first" heads={HEADS}>
      {examinations.map((examination) => (
        <DoneRow key={examination.id} examination={examination} scans={scans} />
      ))}
    </PlainTable>
  )
}

type DoneRowProps = { readonly examination: Examination; readonly scans: readonly ScanCourse[] }

function DoneRow({ examination, scans }: DoneRowProps) {
  const { id, when, named, regions, isWholeBody, conclusion } = examination
  return (
    <tr>
      <th scope="row">
        <Value>{wordDay(when.day)}</Value>
      </th>
      <td>{named}</td>
      <td>{wordWhere(regions, isWholeBody === true)}</td>
      <td className={styles.conclusion}>{conclusion ?? 'None in the record'}</td>
      <td>{wordStanding(examination, scans)}</td>
      <td>
        <SourceId id={id} />
      </td>
    </tr>
  )
}
