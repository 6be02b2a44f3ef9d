import type { SearchParameter } from '../parameters/define.ts'
import { isObject, textOf, valuesAt, type Resource } from '../resource.ts'

// A NUL cannot occur in a code, a system or a reference, so that no value can be mistaken for another.
const SEP = '\u0000'
const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/

/** Keys under which a resource stands in the index of a token parameter. */
export const tokenKey = {
  code: (code: string) => `c${SEP}${code}`,
  system: (system: string) => `s${SEP}${system}`,
  both: (system: string, code: string) => `b${SEP}${system}${SEP}${code}`,
}

/** Keys of a reference parameter: `Type/id`, the bare id, or the whole text of a reference that leads elsewhere. */
export const referenceKey = {
  id: (id: string) => `i${SEP}${id}`,
  whole: (reference: string) => reference,
}

export function keysOf(parameter: SearchParameter, resource: Resource): readonly string[] {
  const values = parameter.paths.flatMap((path) => valuesAt(resource, path))
  return parameter.type === 'token'
    ? values.flatMap((value) => tokenKeys(value))
    : values.flatMap((value) => referenceKeys(value, parameter.target))
}

function tokenKeys(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'boolean') {
    return [tokenKey.code(String(value)), tokenKey.both('', String(value))]
  }
  if (!isObject(value)) return []
  if (Array.isArray(value['coding'])) return value['coding'].flatMap((coding) => tokenKeys(coding))
  const system = textOf(value['system'])
  const code = textOf(value['code']) ?? textOf(value['value'])
  const keys: string[] = system === undefined ? [] : [tokenKey.system(system)]
  if (code !== undefined) keys.push(tokenKey.code(code), tokenKey.both(system ?? '', code))
  return keys
}

function referenceKeys(value: unknown, target: string | undefined): readonly string[] {
  const reference = isObject(value) ? textOf(value['reference']) : undefined
  if (reference === undefined || reference.startsWith('#')) return []
  const local = localReference(reference)
  if (local === undefined) return target === undefined ? [referenceKey.whole(reference)] : []
  if (target !== undefined && local.type !== target) return []
  return [referenceKey.whole(`${local.type}/${local.id}`), referenceKey.id(local.id)]
}

/** `Type/id`, with or without a version; undefined for everything else. */
export function localReference(
  reference: string,
): { readonly type: string; readonly id: string } | undefined {
  const [, type, id] = RELATIVE.exec(reference) ?? []
  return type === undefined || id === undefined ? undefined : { type, id }
}
