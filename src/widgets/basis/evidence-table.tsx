import { Value } from '#ui/text/value.tsx'

import { SourceId } from '../record/source-id.tsx'
import type { Evidence } from './evidence.ts'
import styles from './evidence-table.module.css'

export function EvidenceTable({ lines }: { readonly lines: readonly Evidence[] }) {
  return (
    <table className={styles.evidence}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Value</th>
          <th scope="col">Date</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, what, value, date }) => (
          <tr key={id}>
            <th scope="row">{what}</th>
            <td className={styles.value}>{value !== undefined && <Value>{value}</Value>}</td>
            <td className={styles.date}>{date === undefined ? 'no date' : <Value>{date}</Value>}</td>
            <td>
              <SourceId id={id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
