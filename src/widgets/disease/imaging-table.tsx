import type { Examination } from '#domain/facts/plan.ts'
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

export function ImagingTable({ examinations }: { readonly examinations: readonly Examination[] }) {
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
            {STATE_WORDS[state]}
            {reviewed === undefined ? ', not marked as reviewed' : ', reviewed'}
          </td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
