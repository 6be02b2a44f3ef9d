import { useLayoutEffect, useState, type ReactNode } from 'react'

import { readPreferences, writePreferences, type Preferences } from '#data/preferences.ts'
import { CommandsProvider } from '#ui/keys/commands-provider.tsx'

import { PreferencesContext } from './preferences-context.ts'

/** Holds the three preferences, remembers them in this browser, and puts the theme on the document. */
export function PreferencesProvider({
  storage,
  children,
}: {
  readonly storage: Storage
  readonly children: ReactNode
}) {
  const [preferences, setPreferences] = useState(() => readPreferences(storage))
  useLayoutEffect(() => applyTheme(preferences), [preferences])
  const change = (next: Preferences) => {
    writePreferences(storage, next)
    setPreferences(next)
  }
  return (
    <PreferencesContext value={{ preferences, change }}>
      <CommandsProvider singleKeys={preferences.singleKeys}>{children}</CommandsProvider>
    </PreferencesContext>
  )
}

function applyTheme({ theme }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}
