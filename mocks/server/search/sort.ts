import type { SearchParameter } from '../parameters/define.ts'
import { parameterOf } from '../parameters/table.ts'
import { notSupported } from '../refusal.ts'
import type { Resource } from '../resource.ts'
import { spansOf } from './date.ts'
import { folded, textsOf } from './text.ts'

export type SortKey = { readonly parameter: SearchParameter; readonly isDescending: boolean }

export function sortKeysOf(type: string, sort: string | undefined): readonly SortKey[] {
  if (sort === undefined) return []
  return sort.split(',').map((part) => {
    const isDescending = part.startsWith('-')
    const name = isDescending ? part.slice(1) : part
    const parameter = parameterOf(type, name)
    const isSortable = name === '_id' || parameter?.type === 'date' || parameter?.type === 'string'
    if (parameter === undefined || !isSortable)
      throw notSupported(`_sort=${name} is not supported for ${type}`)
    return { parameter, isDescending }
  })
}

type SortValue = string | number | undefined

/** What has no value comes last, whatever the direction; equals keep their order. */
export function sorted(resources: readonly Resource[], keys: readonly SortKey[]): readonly Resource[] {
  if (keys.length === 0) return resources
  return resources
    .map((resource) => ({ resource, values: keys.map((key) => sortValue(key, resource)) }))
    .toSorted((one, other) => {
      for (const [at, { isDescending }] of keys.entries()) {
        const order = compare(one.values[at], other.values[at], isDescending)
        if (order !== 0) return order
      }
      return 0
    })
    .map(({ resource }) => resource)
}

function sortValue({ parameter, isDescending }: SortKey, resource: Resource): SortValue {
  if (parameter.name === '_id') return resource.id
  const values: readonly (string | number)[] =
    parameter.type === 'date'
      ? spansOf(parameter, resource).map((span) => (isDescending ? span.until : span.from))
      : textsOf(parameter, resource).map((text) => folded(text))
  return values.reduce<SortValue>(
    (best, value) => (best === undefined || (isDescending ? value > best : value < best) ? value : best),
    undefined,
  )
}

function compare(one: SortValue, other: SortValue, isDescending: boolean): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other === isDescending ? 1 : -1
}
