import type { Examination } from '#domain/facts/plan.ts'
import type { ScanCourse } from '#domain/follow-up/imaging/scan-pipeline.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { SourceId } from '../record/source-id.tsx'

const HEADS = [
  { text: 'Date' },
  { text: 'Examination' },
  { text: 'Conclusion' },
  { text: 'State' },
  { text: 'Source' },
]

const STATE_WORDS: Readonly<Record<Examination['state'], string>> = {
  reported: 'Reported',
  preliminary: 'Preliminary report',
  performed: 'Done, no report',
}

type ImagingTableProps = {
  readonly examinations: readonly Examination[]
  /** How far each has come: what is not among them, its own record tells. */
  readonly scans: readonly ScanCourse[]
}

export function ImagingTable({ examinations, scans }: ImagingTableProps) {
  return (
    <PlainTable caption="Imaging, newest first" heads={HEADS}>
      {examinations.map(({ id, when, named, conclusion, state, reviewed }) => (
        <tr key={id}>
          <th scope="row">
            <Value>{wordDay(when.day)}</Value>
          </th>
          <td>{named}</td>
          <td>{conclusion ?? 'None in the record'}</td>
          <td>
            {STATE_WORDS[state]},{' '}
            {wordReview(scans.find(({ examination }) => examination === id)?.step, reviewed)}
          </td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function wordReview(step: ScanCourse['step'] | undefined, reviewed: Examination['reviewed']): string {
  if (step === 'reviewed-elsewhere') return 'reviewed elsewhere'
  return reviewed === undefined ? 'not marked as reviewed' : 'reviewed'
}
