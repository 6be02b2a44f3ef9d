import type { SearchParameter } from '../parameters/define.ts'
import { parameterOf } from '../parameters/table.ts'
import type { Resource } from '../resource.ts'
import { keysOf } from './keys.ts'

type Postings = Map<string, Set<Resource>>

const NONE: ReadonlySet<Resource> = new Set()

/** For each parameter that was ever searched: which resources stand under which key. */
export type InvertedIndex = {
  readonly find: (type: string, parameter: SearchParameter, key: string) => ReadonlySet<Resource>
  readonly replace: (type: string, before: Resource | undefined, after: Resource | undefined) => void
  readonly clear: () => void
}

export function createInvertedIndex(all: (type: string) => Iterable<Resource>): InvertedIndex {
  const built = new Map<string, Map<string, Postings>>()

  function postingsOf(type: string, parameter: SearchParameter): Postings {
    const ofType = built.get(type) ?? new Map<string, Postings>()
    built.set(type, ofType)
    const there = ofType.get(parameter.name)
    if (there !== undefined) return there
    const postings: Postings = new Map()
    for (const resource of all(type)) add(postings, parameter, resource)
    ofType.set(parameter.name, postings)
    return postings
  }

  return {
    find: (type, parameter, key) => postingsOf(type, parameter).get(key) ?? NONE,
    replace: (type, before, after) => {
      for (const [name, postings] of built.get(type) ?? []) {
        const parameter = parameterOf(type, name)
        if (parameter === undefined) continue
        if (before !== undefined) remove(postings, parameter, before)
        if (after !== undefined) add(postings, parameter, after)
      }
    },
    clear: () => built.clear(),
  }
}

function add(postings: Postings, parameter: SearchParameter, resource: Resource): void {
  for (const key of keysOf(parameter, resource)) {
    const there = postings.get(key)
    if (there === undefined) postings.set(key, new Set([resource]))
    else there.add(resource)
  }
}

function remove(postings: Postings, parameter: SearchParameter, resource: Resource): void {
  for (const key of keysOf(parameter, resource)) {
    const there = postings.get(key)
    there?.delete(resource)
    if (there?.size === 0) postings.delete(key)
  }
}
