import type { Obligation } from '#domain/follow-up/obligation.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { wordBookingShort, wordObligation, wordStatus, wordWhyDue } from '#wording/obligation.ts'

import { TierGlyph } from '../tier/tier-glyph.tsx'
import { glyphOf } from './due-cell.tsx'
import styles from './obligations-table.module.css'

const HEADS = [
  { text: 'What' },
  { text: 'State' },
  { text: 'Due' },
  { text: 'Days over', end: true },
  { text: 'Booking' },
  { text: 'Why then' },
]

/** Each with where it stands and why it is due then: by which plan or assumed interval, counted from what, with which grace. */
export function ObligationsTable({ obligations }: { readonly obligations: readonly Obligation[] }) {
  return (
    <PlainTable caption="What is due" heads={HEADS}>
      {obligations.map((obligation) => {
        const { kind, evidence, due, daysOverdue } = obligation
        const glyph = glyphOf(obligation)
        return (
          <tr key={`${kind} ${evidence.join(' ')}`}>
            <th scope="row">{wordObligation(obligation)}</th>
            <td>
              <span className={styles.when}>
                {glyph !== undefined && <TierGlyph tier={glyph} small />}
                {wordStatus(obligation)}
              </span>
            </td>
            <td>{due === undefined ? 'No date' : <Value>{wordDay(due)}</Value>}</td>
            <td data-end="true">{daysOverdue !== undefined && <Value>{daysOverdue} d</Value>}</td>
            <td>
              <Value>{wordBookingShort(obligation)}</Value>
            </td>
            <td className={styles.why}>{wordWhyDue(obligation)}</td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
