import { createContext, use } from 'react'

import type { DisplayUnits } from '#wording/amount.ts'

/** The viewer's units. They stand beside what was reported, and change no flag. */
export const DisplayUnitsContext = createContext<DisplayUnits>('as-reported')

export function useDisplayUnits(): DisplayUnits {
  return use(DisplayUnitsContext)
}
