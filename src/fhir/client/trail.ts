import { isUnder } from './address.ts'
import type { FhirError } from './fhir-error.ts'
import { patientsNamed } from './read/patients-named.ts'
import type { Page } from './read/read-page.ts'
import { asksForSeveral, type Search } from './search.ts'

/** Where a search has been, and what it has found there. */
export type Trail = {
  readonly note: (page: Page) => void
  readonly received: () => number
  /** Takes up a further page, or says why it must not. */
  readonly follow: (next: string) => FhirError | undefined
  /** From the start again, with what was found. */
  readonly restart: () => void
  /** When the last page is in: what the server counts beyond what came. The last count told is the one that holds. */
  readonly shortfall: () => FhirError | undefined
  /** Whether what was found shows that the question was understood: silence never does. */
  readonly shows: () => boolean
}

export type TrailLimits = { readonly base: string; readonly pages: number }

export function createTrail(search: Search, first: string, { base, pages }: TrailLimits): Trail {
  const matches = new Set<string>()
  const patients = new Set<string>()
  let visited = new Set([first])
  let [received, nameless] = [0, 0]
  let total: number | undefined

  return {
    note: ({ resources, matches: names, total: told }) => {
      total = told ?? total
      received += resources.length
      for (const name of names) {
        if (name === undefined) nameless += 1
        else matches.add(name)
      }
      for (const { resource } of resources)
        for (const patient of patientsNamed(resource)) patients.add(patient)
    },
    received: () => received,
    follow: (next) => {
      if (!isUnder(next, base)) return { why: 'refused-origin' }
      if (visited.has(next)) return { why: 'truncated', detail: 'its pages go in a circle' }
      if (visited.size >= pages) return { why: 'truncated', detail: `more than ${pages} pages` }
      visited.add(next)
      return undefined
    },
    restart: () => {
      visited = new Set([first])
    },
    shortfall: () => {
      const found = matches.size + nameless
      if (total === undefined || total <= found) return undefined
      return { why: 'truncated', detail: `${total - found} of ${total} are missing` }
    },
    shows: () => (asksForSeveral(search) ? patients.size > 1 : received > 0),
  }
}
