import type { SearchParameter } from '../parameters/define.ts'
import { isServed } from '../parameters/table.ts'
import { notSupported, Refusal } from '../refusal.ts'
import type { Resource } from '../resource.ts'
import { localReference, referenceKey, tokenKey } from '../store/keys.ts'
import { dateTest } from './date.ts'
import { splitUnescaped, unescaped } from './query.ts'
import { textTest } from './text.ts'

/** One parameter of a search: answered by keys of the index, or by looking at each resource. */
export type Criterion =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'keys'; readonly parameter: SearchParameter; readonly keys: readonly string[] }
  | { readonly kind: 'test'; readonly test: (resource: Resource) => boolean }

export function criterionOf(parameter: SearchParameter, value: string, base: string): Criterion {
  const alternatives = splitUnescaped(value, ',')
  if (alternatives.includes('')) throw new Refusal(400, 'value', `${parameter.name} has an empty value`)
  if (parameter.name === '_id') return { kind: 'ids', ids: alternatives.map((it) => unescaped(it)) }
  switch (parameter.type) {
    case 'token':
      return { kind: 'keys', parameter, keys: alternatives.map((it) => tokenKeyOf(it)) }
    case 'reference':
      return { kind: 'keys', parameter, keys: alternatives.map((it) => referenceKeyOf(parameter, it, base)) }
    case 'date':
      return { kind: 'test', test: dateTest(parameter, alternatives) }
    case 'string':
      return {
        kind: 'test',
        test: textTest(
          parameter,
          alternatives.map((it) => unescaped(it)),
        ),
      }
  }
}

/** `code`, `system|code`, `system|` or `|code` (https://hl7.org/fhir/R4/search.html#token). */
function tokenKeyOf(value: string): string {
  const [first = '', second, ...more] = splitUnescaped(value, '|').map((it) => unescaped(it))
  if (more.length > 0) throw new Refusal(400, 'value', `A token is system|code: ${value}`)
  if (second === undefined) return tokenKey.code(first)
  if (second === '') {
    if (first === '') throw new Refusal(400, 'value', 'A token needs a system or a code')
    return tokenKey.system(first)
  }
  return tokenKey.both(first, second)
}

/** `id`, `Type/id`, or the absolute address of a resource of this server. */
function referenceKeyOf(parameter: SearchParameter, value: string, base: string): string {
  const text = unescaped(value)
  const relative = text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text
  if (!relative.includes('/') && !relative.includes(':')) return referenceKey.id(relative)
  const local = localReference(relative)
  if (local === undefined) return referenceKey.whole(relative)
  if (!isServed(local.type)) throw notSupported(`${local.type} is not served here`)
  if (parameter.target !== undefined && parameter.target !== local.type) {
    throw new Refusal(
      400,
      'value',
      `${parameter.name} is a reference to ${parameter.target}, not to ${local.type}`,
    )
  }
  return referenceKey.whole(relative)
}
