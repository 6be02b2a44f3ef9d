import { THEMES, type Preferences } from '#data/preferences.ts'

import styles from './settings-screen.module.css'
import { THEME_WORDS } from './theme-words.ts'

type SettingsScreenProps = {
  readonly preferences: Preferences
  readonly onChange: (next: Preferences) => void
  readonly clinic: { readonly zone: string; readonly ruleset: string; readonly server: string }
}

export function SettingsScreen({ preferences, onChange, clinic }: SettingsScreenProps) {
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      <p className={styles.lead}>
        Kept in this browser only. Nothing here changes a rule, a flag or a patient.
      </p>
      <Choice
        legend="Theme"
        name="theme"
        options={THEMES.map((theme) => ({ value: theme, text: THEME_WORDS[theme] }))}
        chosen={preferences.theme}
        onChoose={(theme) => onChange({ ...preferences, theme })}
      />
      <Choice
        legend="Row height"
        name="density"
        options={[
          { value: 'cosy', text: 'Two lines a patient' },
          { value: 'compact', text: 'One line a patient' },
        ]}
        chosen={preferences.density}
        onChoose={(density) => onChange({ ...preferences, density })}
      />
      <Choice
        legend="Single-letter keys (j, k and others)"
        name="single-keys"
        options={[
          { value: 'on', text: 'On' },
          { value: 'off', text: 'Off' },
        ]}
        chosen={preferences.singleKeys ? 'on' : 'off'}
        onChoose={(choice) => onChange({ ...preferences, singleKeys: choice === 'on' })}
      />
      <section className={styles.facts} aria-labelledby="clinic-facts">
        <h2 id="clinic-facts">Set by this clinic</h2>
        <dl>
          <dt>Time zone</dt>
          <dd>{clinic.zone}</dd>
          <dt>Rules</dt>
          <dd>{clinic.ruleset}</dd>
          <dt>Records from</dt>
          <dd>{clinic.server}</dd>
        </dl>
      </section>
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ legend, name, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
