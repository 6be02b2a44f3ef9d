import type { SkeletalHistory, OtherComplication } from '#domain/skeletal-events/skeletal-event.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordPartialDate } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordConcept } from '#wording/measure.ts'
import { EVENT_WORDS } from '#wording/place/event.ts'
import { wordRegion } from '#wording/place/region.ts'

import { SourceId } from '../record/source-id.tsx'

const HEADS = [{ text: 'What' }, { text: 'Where' }, { text: 'Since' }, { text: 'Source' }]

const COMPLICATION_WORDS: Readonly<Record<OtherComplication, string>> = {
  hypercalcemia: 'High calcium',
  'nerve-damage': 'Nerve damage',
  kidney: 'Kidney',
  'blood-counts': 'Blood counts',
  infection: 'Infection',
  'mobility-loss': 'Loss of mobility',
}

/** Skeletal-related events as trials count them, newest first; below them what else is on record. */
export function EventsTable({ history: { events, complications } }: { readonly history: SkeletalHistory }) {
  return (
    <PlainTable caption="Skeletal events and complications" heads={HEADS}>
      {events.flatMap(({ records }, event) =>
        records.map(({ id, kind, named, regions, since }, index) => (
          <tr key={`${event} ${id} ${kind}`}>
            <th scope="row">
              {EVENT_WORDS[kind]}
              {index === 0 ? '' : ', same event'}
            </th>
            <td>{regions.length === 0 ? named : regions.map(wordRegion).join('; ')}</td>
            <td>{since === undefined ? 'Not told' : <Value>{wordPartialDate(since)}</Value>}</td>
            <td>
              <SourceId id={id} />
            </td>
          </tr>
        )),
      )}
      {complications.map(({ id, kind, named, since }) => (
        <tr key={`${id} ${kind} ${named}`}>
          <th scope="row">{COMPLICATION_WORDS[kind]}</th>
          <td>{capitalized(wordConcept(named))}</td>
          <td>{since === undefined ? 'Not told' : <Value>{wordPartialDate(since)}</Value>}</td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
