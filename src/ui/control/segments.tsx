import { useId } from 'react'

import styles from './segments.module.css'

type SegmentsProps<Key extends string> = {
  readonly label: string
  readonly options: readonly { readonly key: Key; readonly text: string; readonly name?: string }[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
}

/** One of a few, all in sight. Radio buttons beneath: arrow keys move, one tab stop. */
export function Segments<Key extends string>({ label, options, chosen, onChoose }: SegmentsProps<Key>) {
  const group = useId()
  return (
    <fieldset className={styles.segments}>
      <legend>{label}</legend>
      {options.map(({ key, text, name }) => (
        <label key={key} className={styles.segment}>
          <input
            type="radio"
            name={group}
            checked={key === chosen}
            aria-label={name}
            onChange={() => onChoose(key)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
