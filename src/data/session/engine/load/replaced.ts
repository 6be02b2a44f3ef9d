import type { FactId } from '#domain/facts/record.ts'
import type { Received } from '#fhir/client/arrival.ts'
import type { Search } from '#fhir/client/search.ts'
import { node, text } from '#fhir/json/raw.ts'
import { onBehalfOf, replacedIn } from '#fhir/load/replaced.ts'

/** Follows patients to the records that they have replaced, each once. */
export type Replaced = {
  readonly note: (search: Search, resources: readonly Received[]) => void
  readonly namedIn: (search: Search) => readonly Search[]
}

type Pair = { readonly survivor: FactId; readonly replaced: FactId }

export function createReplaced(
  wholeOf: (patient: FactId, stage: number) => readonly Search[],
  /** Their record is asked for anyway. */
  isMember: (patient: FactId) => boolean,
): Replaced {
  const followed = new Set<string>()
  const named = new Map<string, Pair[]>()

  function pairsIn(search: Search, resource: unknown): readonly Pair[] {
    const survivor = survivorIn(search, resource)
    if (survivor === undefined) return []
    return replacedIn(resource).flatMap((replaced) => {
      const key = `${survivor} ${replaced}`
      if (followed.has(key) || isMember(replaced)) return []
      followed.add(key)
      return [{ survivor, replaced }]
    })
  }

  return {
    note: (search, resources) => {
      const pairs = resources.flatMap(({ resource }) => pairsIn(search, resource))
      if (pairs.length > 0) named.set(search.id, [...(named.get(search.id) ?? []), ...pairs])
    },
    namedIn: (search) =>
      (named.get(search.id) ?? []).flatMap(({ survivor, replaced }) =>
        wholeOf(replaced, search.stage).map((one) => onBehalfOf(survivor, replaced, one)),
      ),
  }
}

/** The patient who was asked for, or in whose place a record was that replaces another in its turn. */
function survivorIn({ patients, replaced }: Search, resource: unknown): FactId | undefined {
  const person = node<{ resourceType: string; id: string }>(resource)
  if (person?.resourceType !== 'Patient') return undefined
  const id = `Patient/${text(person.id)}`
  return id === replaced ? patients[0] : patients.find((patient) => patient === id)
}
