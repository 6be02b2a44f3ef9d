import type { ReactNode } from 'react'

import { VisuallyHidden } from '../text/visually-hidden.tsx'
import styles from './plain-table.module.css'

type PlainTableProps = {
  readonly caption: string
  readonly heads: readonly { readonly text: string; readonly end?: boolean }[]
  readonly children: ReactNode
}

/** A short table that shows every row. The first cell of each row is its `<th scope="row">`. */
export function PlainTable({ caption, heads, children }: PlainTableProps) {
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {heads.map(({ text, end = false }) => (
            <th key={text} scope="col" data-end={end}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
