import { Popover } from './popover.tsx'
import styles from './choice-menu.module.css'

type Choice<Key extends string> = { readonly key: Key; readonly text: string; readonly count: number }

type ChoiceMenuProps<Key extends string> = {
  readonly name: string
  readonly choices: readonly Choice<Key>[]
  readonly chosen: readonly Key[]
  readonly onChange: (chosen: readonly Key[]) => void
}

/** Several of many. It says what is chosen while it is shut, and applies at once. */
export function ChoiceMenu<Key extends string>({ name, choices, chosen, onChange }: ChoiceMenuProps<Key>) {
  const inOrder = choices.filter(({ key }) => chosen.includes(key))
  const toggle = (key: Key) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  return (
    <Popover label={labelOf(name, inOrder)} on={inOrder.length > 0}>
      <fieldset className={styles.choices}>
        <legend>{name}</legend>
        {choices.map(({ key, text, count }) => (
          <label key={key} className={styles.choice}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
            <span className={styles.text}>{text}</span>
            <span className={styles.count}>{count}</span>
          </label>
        ))}
      </fieldset>
    </Popover>
  )
}

function labelOf(name: string, chosen: readonly { readonly text: string }[]): string {
  if (chosen.length === 0) return name
  if (chosen.length > 2) return `${name}: ${chosen.length}`
  return `${name}: ${chosen.map(({ text }) => text.toLowerCase()).join(', ')}`
}
