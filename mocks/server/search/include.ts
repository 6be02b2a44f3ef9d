import type { SearchParameter } from '../parameters/define.ts'
import { parameterOf } from '../parameters/table.ts'
import { notSupported } from '../refusal.ts'
import { isObject, textOf, valuesAt, type Resource } from '../resource.ts'
import { localReference, referenceKey } from '../store/keys.ts'
import type { Store } from '../store/store.ts'

/** Resources that the matches refer to, or that refer to the matches. One step, no iteration. */
export type Include = {
  readonly direction: 'out' | 'in'
  readonly type: string
  readonly parameter: SearchParameter
}

export function includeOf(type: string, name: '_include' | '_revinclude', value: string): Include {
  const [source = '', parameterName = '', ...more] = value.split(':')
  const parameter = parameterOf(source, parameterName)
  const isOurs = name === '_revinclude' || source === type
  if (!isOurs || parameter?.type !== 'reference' || more.length > 0) {
    throw notSupported(`${name}=${value} is not supported`)
  }
  return { direction: name === '_include' ? 'out' : 'in', type: source, parameter }
}

export function included(
  store: Store,
  includes: readonly Include[],
  matches: readonly Resource[],
): readonly Resource[] {
  const found = new Set<Resource>()
  for (const include of includes) {
    for (const match of matches) {
      for (const resource of include.direction === 'out'
        ? outwards(store, include, match)
        : inwards(store, include, match))
        found.add(resource)
    }
  }
  for (const match of matches) found.delete(match)
  return [...found]
}

function outwards(store: Store, { parameter }: Include, match: Resource): readonly Resource[] {
  return parameter.paths
    .flatMap((path) => valuesAt(match, path))
    .flatMap((value) => {
      const local = isObject(value) ? localReference(textOf(value['reference']) ?? '') : undefined
      if (local === undefined || (parameter.target !== undefined && parameter.target !== local.type))
        return []
      const resource = store.current(local.type, local.id)?.resource
      return resource === undefined ? [] : [resource]
    })
}

function inwards(store: Store, { type, parameter }: Include, match: Resource): Iterable<Resource> {
  return store.find(type, parameter, referenceKey.whole(`${match.resourceType}/${match.id}`))
}
