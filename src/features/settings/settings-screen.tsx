import { THEMES, type Preferences } from '#data/preferences.ts'
import type { DisplayUnits } from '#wording/amount.ts'

import { About } from './parts/about.tsx'
import { Choice } from './parts/choice.tsx'
import styles from './settings-screen.module.css'
import { THEME_WORDS } from './theme-words.ts'

type SettingsScreenProps = {
  readonly preferences: Preferences
  readonly onChange: (next: Preferences) => void
  readonly units: DisplayUnits
  readonly onUnits: (next: DisplayUnits) => void
  readonly clinic: { readonly zone: string; readonly ruleset: string; readonly server: string }
  readonly version: string
}

const UNIT_CHOICES = [
  { value: 'as-reported', text: 'Only as reported' },
  { value: 'si', text: 'Calcium in mmol/L, creatinine in \u00b5mol/L' },
  { value: 'conventional', text: 'Calcium and creatinine in mg/dL' },
] as const

export function SettingsScreen(props: SettingsScreenProps) {
  const { preferences, onChange, units, onUnits, clinic, version } = props
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      <div className={styles.columns}>
        <section className={styles.column} aria-labelledby="preferences">
          <h2 id="preferences">My preferences</h2>
          <p className={styles.lead}>Nothing here changes a rule, a flag or a patient.</p>
          <Choice
            legend="Theme"
            note="Kept in this browser."
            options={THEMES.map((theme) => ({ value: theme, text: THEME_WORDS[theme] }))}
            chosen={preferences.theme}
            onChoose={(theme) => onChange({ ...preferences, theme })}
          />
          <Choice
            legend="Row height"
            note="Kept in this browser."
            options={[
              { value: 'cosy', text: 'Two lines a patient' },
              { value: 'compact', text: 'One line a patient' },
            ]}
            chosen={preferences.density}
            onChoose={(density) => onChange({ ...preferences, density })}
          />
          <Choice
            legend="Single-letter keys (j, k and others)"
            note="Kept in this browser. Off, for whoever dictates or presses keys by accident; Ctrl K and Esc go on working."
            options={[
              { value: 'on', text: 'On' },
              { value: 'off', text: 'Off' },
            ]}
            chosen={preferences.singleKeys ? 'on' : 'off'}
            onChoose={(choice) => onChange({ ...preferences, singleKeys: choice === 'on' })}
          />
          <Choice
            legend="Units of results"
            note="Until this page is closed. What the laboratory reported always comes first; the other unit follows it in brackets."
            options={UNIT_CHOICES}
            chosen={units}
            onChoose={onUnits}
          />
        </section>
        <About clinic={clinic} version={version} />
      </div>
    </div>
  )
}
