import type { Dose, MedicationOrder, Procedure } from '#domain/facts/treatment.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { wordDosage } from '#wording/treatment/dosage.ts'
import { wordRegionShort } from '#wording/place/region.ts'
import { SourceId } from '../record/source-id.tsx'

const ORDER_HEADS = [
  { text: 'Medication' },
  { text: 'How' },
  { text: 'State' },
  { text: 'From' },
  { text: 'To' },
  { text: 'Source' },
]
const DOSE_HEADS = [{ text: 'Date' }, { text: 'Dose' }, { text: 'Certainty' }, { text: 'Source' }]
const PROCEDURE_HEADS = [
  { text: 'Date' },
  { text: 'Procedure' },
  { text: 'Where' },
  { text: 'State' },
  { text: 'Source' },
]

const ORDER_STATES: Readonly<Record<MedicationOrder['state'], string>> = {
  active: 'Active',
  'on-hold': 'On hold',
  stopped: 'Stopped',
  completed: 'Completed',
  planned: 'Planned',
}

const PROCEDURE_STATES: Readonly<Record<Procedure['state'], string>> = {
  completed: 'Done',
  'in-progress': 'In progress',
  planned: 'Planned',
  stopped: 'Stopped',
}

type OrdersTableProps = { readonly orders: readonly MedicationOrder[]; readonly caption: string }

export function OrdersTable({ orders, caption }: OrdersTableProps) {
  return (
    <PlainTable caption={caption} heads={ORDER_HEADS}>
      {orders.map((order) => (
        <tr key={order.id}>
          <th scope="row">{order.drug.named}</th>
          <td>{wordDosage(order) ?? 'Not told'}</td>
          <td>
            {ORDER_STATES[order.state]}
            {order.stopReason !== undefined && `: ${order.stopReason}`}
            {order.origin === 'statement' && ', stated'}
          </td>
          <td>
            <Begin order={order} />
          </td>
          <td>{order.end !== undefined && <Value>{wordDay(order.end)}</Value>}</td>
          <td>
            <SourceId id={order.id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

/** The day of an order is not that on which it begins, and says so. */
function Begin({ order: { start, authored } }: { readonly order: MedicationOrder }) {
  if (start !== undefined) return <Value>{wordDay(start)}</Value>
  return authored === undefined ? 'Not told' : <Value>ordered {wordDay(authored.day)}</Value>
}

export function DosesTable({ doses }: { readonly doses: readonly Dose[] }) {
  return (
    <PlainTable caption="Doses, newest first" heads={DOSE_HEADS}>
      {doses.map(({ id, when, drug, strength, certainty }) => (
        <tr key={id}>
          <th scope="row">
            <Value>{wordDay(when.day)}</Value>
          </th>
          <td>
            {drug.named} {strength === undefined ? '(strength not told)' : <Value>{strength.text}</Value>}
          </td>
          <td>{certainty === 'given' ? 'Given' : 'Stated, not seen given'}</td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

export function ProceduresTable({ procedures }: { readonly procedures: readonly Procedure[] }) {
  return (
    <PlainTable caption="Radiotherapy, surgery and other procedures" heads={PROCEDURE_HEADS}>
      {procedures.map(({ id, when, named, regions, state }) => (
        <tr key={id}>
          <th scope="row">{when === undefined ? 'No date' : <Value>{wordDay(when.day)}</Value>}</th>
          <td>{named}</td>
          <td>{regions.length === 0 ? 'Not told' : regions.map(wordRegionShort).join(', ')}</td>
          <td>{PROCEDURE_STATES[state]}</td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
