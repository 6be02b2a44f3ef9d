import { createContext, use } from 'react'

import type { PatientId } from '#data/caseload-feed.ts'

/** How to get to the record of whom an example is about. */
export type PatientLinks = {
  readonly hrefOf: (patient: PatientId) => string
  readonly open: (patient: PatientId) => void
}

export const PatientLinksContext = createContext<PatientLinks | undefined>(undefined)

export function usePatientLinks(): PatientLinks {
  const links = use(PatientLinksContext)
  if (links === undefined) throw new Error('An example was rendered outside its screen')
  return links
}
