import { createContext, use } from 'react'

import type { Preferences } from '#data/preferences.ts'

type Held = { readonly preferences: Preferences; readonly change: (next: Preferences) => void }

export const PreferencesContext = createContext<Held | undefined>(undefined)

export function usePreferences(): Held {
  const held = use(PreferencesContext)
  if (held === undefined) throw new Error('A screen was rendered outside its preferences')
  return held
}
