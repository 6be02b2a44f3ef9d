import type { SearchParameter } from '../parameters/define.ts'
import type { Resource } from '../resource.ts'
import { createInvertedIndex } from './inverted-index.ts'
import type { Version } from './version.ts'

/** The versions of every resource in the order in which they came, and an index over the newest ones. */
export type History = {
  /** Oldest first. */
  readonly versions: (type: string, id: string) => readonly Version[]
  readonly all: (type: string) => Iterable<Resource>
  readonly find: (type: string, parameter: SearchParameter, key: string) => ReadonlySet<Resource>
  readonly counts: () => ReadonlyMap<string, number>
  readonly append: (version: Version) => void
  /** Takes the last version back, as if it had never come. */
  readonly retract: () => Version | undefined
  readonly last: () => Version | undefined
  readonly length: () => number
  /** Empties the history and returns what was in it. */
  readonly drain: () => readonly Version[]
}

export function createHistory(): History {
  const types = new Map<string, Map<string, Version[]>>()
  const index = createInvertedIndex(all)
  let journal: Version[] = []

  const ofType = (type: string) => {
    const there = types.get(type) ?? new Map<string, Version[]>()
    types.set(type, there)
    return there
  }

  function* all(type: string): Generator<Resource> {
    for (const versions of types.get(type)?.values() ?? []) {
      const resource = versions.at(-1)?.resource
      if (resource !== undefined) yield resource
    }
  }

  function append(version: Version): void {
    const { type, id, resource } = version
    const versions = ofType(type).get(id)
    index.replace(type, versions?.at(-1)?.resource, resource)
    if (versions === undefined) ofType(type).set(id, [version])
    else versions.push(version)
    journal.push(version)
  }

  function retract(): Version | undefined {
    const version = journal.pop()
    if (version === undefined) return undefined
    const versions = ofType(version.type).get(version.id) ?? []
    versions.pop()
    if (versions.length === 0) ofType(version.type).delete(version.id)
    index.replace(version.type, version.resource, versions.at(-1)?.resource)
    return version
  }

  function drain(): readonly Version[] {
    const drained = journal
    journal = []
    types.clear()
    index.clear()
    return drained
  }

  return {
    versions: (type, id) => types.get(type)?.get(id) ?? [],
    all,
    find: index.find,
    counts: () => new Map([...types].map(([type, ids]) => [type, ids.size])),
    append,
    retract,
    last: () => journal.at(-1),
    length: () => journal.length,
    drain,
  }
}
