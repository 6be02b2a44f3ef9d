import { createContext, use } from 'react'

import type { Preferences } from '#data/preferences.ts'
import type { DisplayUnits } from '#wording/amount.ts'

type Held = {
  readonly preferences: Preferences
  readonly change: (next: Preferences) => void
  /** Held in memory for as long as the page lives; the clinic's own at first. */
  readonly units: DisplayUnits
  readonly changeUnits: (next: DisplayUnits) => void
}

export const PreferencesContext = createContext<Held | undefined>(undefined)

export function usePreferences(): Held {
  const held = use(PreferencesContext)
  if (held === undefined) throw new Error('A screen was rendered outside its preferences')
  return held
}
