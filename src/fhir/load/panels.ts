import { isObject, text } from '#fhir/json/raw.ts'
import type { Received } from '#fhir/client/arrival.ts'
import { patientsNamed } from '#fhir/client/read/patients-named.ts'
import { escaped, type Search } from '#fhir/client/search.ts'

/** Results that have no time of their own: it stands on the panel that lists them, which has another code. */
export type Panels = {
  readonly note: (search: Search, resources: readonly Received[]) => void
  /** Asks for the panels. Where that is not understood, the results stay without a day, and are refused for it. */
  readonly namedIn: (search: Search) => readonly Search[]
}

type Undated = { readonly id: string; readonly patients: readonly string[] }

/** Ids have up to 64 characters, and an address is not to pass 1,800. */
const AT_ONCE = 8
const AT_MOST = 120

export function createPanels(newId: () => string): Panels {
  const asked = new Set<string>()
  const undated = new Map<string, Undated[]>()
  return {
    note: (search, resources) => {
      const known = undated.get(search.id) ?? []
      for (const { resource } of resources) {
        const result = undatedResult(resource)
        if (result === undefined || asked.has(result.id)) continue
        asked.add(result.id)
        known.push(result)
      }
      undated.set(search.id, known)
    },
    namedIn: (search) => {
      const results = (undated.get(search.id) ?? []).slice(0, AT_MOST)
      return Array.from({ length: Math.ceil(results.length / AT_ONCE) }, (_, at) =>
        panelSearch(search, results.slice(at * AT_ONCE, (at + 1) * AT_ONCE), newId()),
      )
    },
  }
}

function undatedResult(resource: unknown): Undated | undefined {
  if (!isObject(resource) || resource['resourceType'] !== 'Observation') return undefined
  const isDated = Object.keys(resource).some((element) => element.startsWith('effective'))
  const [id, patients] = [text(resource['id']), patientsNamed(resource)]
  return isDated || id === undefined || patients.length === 0 ? undefined : { id, patients }
}

function panelSearch({ stage }: Search, results: readonly Undated[], id: string): Search {
  const whose = [...new Set(results.flatMap(({ patients }) => patients))]
  const parameters = [
    { name: 'patient', values: whose.map((patient) => escaped(patient)) },
    { name: 'has-member', values: results.map((result) => escaped(`Observation/${result.id}`)) },
  ]
  const patients = whose.map((patient) => `Patient/${patient}`)
  return { id, type: 'Observation', parameters, patients, serves: [], stage }
}
