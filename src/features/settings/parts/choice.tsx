import { useId } from 'react'

import styles from './choice.module.css'

type ChoiceProps<Value extends string> = {
  readonly legend: string
  readonly note: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, in force at once. */
export function Choice<Value extends string>({
  legend,
  note,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-note`}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ value, text }) => (
          <label key={value}>
            <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
            {text}
          </label>
        ))}
      </div>
      <p id={`${id}-note`} className={styles.note}>
        {note}
      </p>
    </fieldset>
  )
}
