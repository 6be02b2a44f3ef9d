import type { Resource } from '../resource.ts'
import type { Store } from '../store/store.ts'
import type { Criterion } from './criterion.ts'

/** All resources of a type that meet every criterion. The index names the fewest candidates, the rest are tested. */
export function matchesOf(store: Store, type: string, criteria: readonly Criterion[]): readonly Resource[] {
  const sets: ReadonlySet<Resource>[] = []
  const tests: ((resource: Resource) => boolean)[] = []
  for (const criterion of criteria) {
    if (criterion.kind === 'test') tests.push(criterion.test)
    else sets.push(candidates(store, type, criterion))
  }
  const [fewest, ...others] = sets.toSorted((one, other) => one.size - other.size)
  const found: Resource[] = []
  for (const resource of fewest ?? store.all(type)) {
    if (others.every((set) => set.has(resource)) && tests.every((test) => test(resource)))
      found.push(resource)
  }
  return found
}

function candidates(
  store: Store,
  type: string,
  criterion: Exclude<Criterion, { kind: 'test' }>,
): ReadonlySet<Resource> {
  if (criterion.kind === 'ids') {
    const resources = criterion.ids.map((id) => store.current(type, id)?.resource)
    return new Set(resources.filter((resource) => resource !== undefined))
  }
  const { parameter, keys } = criterion
  const [only, ...more] = keys
  if (only !== undefined && more.length === 0) return store.find(type, parameter, only)
  const all = new Set<Resource>()
  for (const key of keys) for (const resource of store.find(type, parameter, key)) all.add(resource)
  return all
}
