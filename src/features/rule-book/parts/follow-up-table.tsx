import { Value } from '#ui/text/value.tsx'
import { ChangedTag, MarkTag } from '#widgets/rule/mark-tag.tsx'
import type { FollowUpLine } from '#wording/rule-book/follow-up.ts'
import type { NumberValue } from '#wording/rule-book/numbers.ts'
import { nameSource } from '#wording/setting.ts'

import styles from './numbers-table.module.css'

/** When each thing is due: how often, how long before it is announced, how long after it is overdue. */
export function FollowUpTable({ lines }: { readonly lines: readonly FollowUpLine[] }) {
  return (
    <table className={styles.table} data-of="follow-up" aria-label="Follow-up intervals">
      <thead>
        <tr>
          <th scope="col">What is due</th>
          <th scope="col">Interval</th>
          <th scope="col">Announced before</th>
          <th scope="col">Grace</th>
          <th scope="col">Where the interval comes from</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, name, interval, lead, grace, source, mark, isChanged }) => (
          <tr key={row}>
            <th scope="row">
              {name}
              <p className={styles.key}>follow-up.{row}</p>
            </th>
            {[interval, lead, grace].map((days) => (
              <Days key={days.key} days={days} />
            ))}
            <td>
              {isChanged ? <ChangedTag /> : <MarkTag mark={mark} />}
              <p className={styles.source}>{nameSource(source)}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Days({ days: { text, bounds, byDefault } }: { readonly days: NumberValue }) {
  return (
    <td>
      <span className={styles.value}>
        <Value>{text}</Value>
      </span>
      <span className={styles.default}>{byDefault === undefined ? bounds : `by default ${byDefault}`}</span>
    </td>
  )
}
