import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { Day } from '#domain/time/day.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDue, wordObligation, wordWhyDue } from '#wording/obligation.ts'

import { TierGlyph } from '../tier/tier-glyph.tsx'
import { glyphOf } from './due-cell.tsx'
import styles from './obligations-table.module.css'

const HEADS = [{ text: 'What' }, { text: 'When' }, { text: 'Why then' }]

type ObligationsTableProps = { readonly obligations: readonly Obligation[]; readonly today: Day }

export function ObligationsTable({ obligations, today }: ObligationsTableProps) {
  return (
    <PlainTable caption="What is due" heads={HEADS}>
      {obligations.map((obligation) => (
        <tr key={`${obligation.kind} ${obligation.evidence.join(' ')}`}>
          <th scope="row">{wordObligation(obligation)}</th>
          <td>
            <When obligation={obligation} today={today} />
          </td>
          <td className={styles.why}>{wordWhyDue(obligation)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}

function When({ obligation, today }: { readonly obligation: Obligation; readonly today: Day }) {
  const tier = glyphOf(obligation)
  return (
    <span className={styles.when}>
      {tier !== undefined && <TierGlyph tier={tier} small />}
      <Value>{wordDue(obligation, today)}</Value>
    </span>
  )
}
