import { useLayoutEffect, useState, type ReactNode } from 'react'

import { readPreferences, writePreferences, type Preferences } from '#data/preferences.ts'
import { CommandsProvider } from '#ui/keys/commands-provider.tsx'
import { DisplayUnitsContext } from '#widgets/laboratory/display-units.ts'
import type { DisplayUnits } from '#wording/amount.ts'

import { PreferencesContext } from './preferences-context.ts'

type PreferencesProviderProps = {
  readonly storage: Storage
  /** As the clinic has configured them. */
  readonly displayUnits?: DisplayUnits | undefined
  readonly children: ReactNode
}

/** Holds the three preferences, remembers them in this browser, and puts the theme on the document. Units it forgets. */
export function PreferencesProvider({
  storage,
  displayUnits = 'as-reported',
  children,
}: PreferencesProviderProps) {
  const [units, changeUnits] = useState(displayUnits)
  const [preferences, setPreferences] = useState(() => readPreferences(storage))
  useLayoutEffect(() => applyTheme(preferences), [preferences])
  const change = (next: Preferences) => {
    writePreferences(storage, next)
    setPreferences(next)
  }
  return (
    <PreferencesContext value={{ preferences, change, units, changeUnits }}>
      <CommandsProvider singleKeys={preferences.singleKeys}>
        <DisplayUnitsContext value={units}>{children}</DisplayUnitsContext>
      </CommandsProvider>
    </PreferencesContext>
  )
}

function applyTheme({ theme }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}
