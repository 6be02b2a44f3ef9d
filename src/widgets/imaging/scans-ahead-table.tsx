import type { ScanCourse, ScanStep } from '#domain/follow-up/imaging/scan-pipeline.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordScan } from '#wording/course.ts'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'

import { SourceId } from '../record/source-id.tsx'
import { wordWhere } from './imaging-words.ts'

const HEADS = [{ text: 'Date' }, { text: 'Scan' }, { text: 'Where' }, { text: 'How far' }, { text: 'Source' }]

/** Of these nothing is known yet of what they found. */
const AHEAD: ReadonlySet<ScanStep> = new Set<ScanStep>([
  'requested',
  'missed',
  'booked',
  'attended',
  'performed',
])

export function scansAhead(scans: readonly ScanCourse[]): readonly ScanCourse[] {
  return scans.filter(({ examination, step }) => examination === undefined && AHEAD.has(step))
}

type ScansAheadTableProps = {
  readonly scans: readonly ScanCourse[]
  readonly facts: Pick<PatientReview['facts'], 'services' | 'bookings'>
}

/** What is asked for and booked, and what was missed or has no record yet of what it found. */
export function ScansAheadTable({ scans, facts }: ScansAheadTableProps) {
  return (
    <PlainTable caption="Scans asked for and booked" heads={HEADS}>
      {scans.map(({ named, day, orders, booking, ...scan }) => {
        const ids = [...(booking === undefined ? [] : [booking]), ...orders]
        const told = [...facts.bookings, ...facts.services].find(({ id }) => ids.includes(id))
        const [first] = ids
        return (
          <tr key={ids.join(' ')}>
            <th scope="row">{day === undefined ? 'No date' : <Value>{wordDay(day)}</Value>}</th>
            <td>{named}</td>
            <td>{wordWhere(told?.regions ?? [], false)}</td>
            <td>{capitalized(wordScan({ named, orders, ...scan }))}</td>
            <td>{first !== undefined && <SourceId id={first} />}</td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
