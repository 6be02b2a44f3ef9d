import { Value } from '#ui/text/value.tsx'
import { ChangedTag, MarkTag } from '#widgets/rule/mark-tag.tsx'
import type { NumberLine, NumberValue } from '#wording/rule-book/numbers.ts'
import { nameSource } from '#wording/setting.ts'

import styles from './numbers-table.module.css'

/** Each number with its unit, where it comes from, how far to trust it, and what a site may make of it. */
export function NumbersTable({ numbers }: { readonly numbers: readonly NumberLine[] }) {
  return (
    <table className={styles.table} aria-label="Numbers">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Value</th>
          <th scope="col">A site may choose</th>
          <th scope="col">Where it comes from</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <tr key={number.keys.join(' ')}>
            <th scope="row">
              {number.name}
              {number.keys.map((key) => (
                <p key={key} className={styles.key}>
                  {key}
                </p>
              ))}
            </th>
            <td>
              {number.values.map((value) => (
                <OneValue key={value.key} value={value} />
              ))}
            </td>
            <td className={styles.bounds}>
              {number.values.map(({ key, bounds }) => (
                <p key={key}>{bounds ?? 'fixed'}</p>
              ))}
            </td>
            <td>
              {number.isChanged ? <ChangedTag /> : <MarkTag mark={number.mark} />}
              <Origin number={number} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneValue({ value: { text, byDefault } }: { readonly value: NumberValue }) {
  return (
    <p className={styles.value}>
      <Value>{text}</Value>
      {byDefault !== undefined && <span className={styles.default}> by default {byDefault}</span>}
    </p>
  )
}

function Origin({ number: { source } }: { readonly number: NumberLine }) {
  const named = nameSource(source)
  return (
    <p className={styles.source}>
      {source.url === undefined ? (
        named
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          {named}
        </a>
      )}
    </p>
  )
}
