import { isObject } from './raw.ts'

/** The JSON types that elements must have. `any`: the reader decides. */
export type Shape =
  'any' | 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [element: string]: Shape }

/** The first element that has not the JSON type it must have, as a path. Null counts as absent. */
export function misshapenAt(json: unknown, shape: Shape, path = ''): string | undefined {
  if (json === undefined || json === null || shape === 'any') return undefined
  if (typeof shape === 'string') return typeof json === shape ? undefined : path
  if (isList(shape)) return Array.isArray(json) ? misshapenItem(json, shape[0], path) : path
  return isObject(json) ? misshapenElement(json, shape, path) : path
}

function misshapenElement(
  json: Readonly<Record<string, unknown>>,
  shape: { readonly [element: string]: Shape },
  path: string,
): string | undefined {
  for (const element of Object.keys(shape)) {
    const below = shape[element]
    if (below === undefined || json[element] === undefined) continue
    const at = misshapenAt(json[element], below, path === '' ? element : `${path}.${element}`)
    if (at !== undefined) return at
  }
  return undefined
}

function misshapenItem(items: readonly unknown[], shape: Shape, path: string): string | undefined {
  for (const item of items) {
    const at = misshapenAt(item, shape, path)
    if (at !== undefined) return at
  }
  return undefined
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

const CODING = { system: 'string', code: 'string', display: 'string' } as const
export const CONCEPT = { coding: [CODING], text: 'string', extension: ['any'] } as const
export const REFERENCE = { reference: 'string', display: 'string', type: 'string' } as const
export const PERIOD = { start: 'string', end: 'string' } as const
/** `value` is left to the reader: a text there is refused as not a number. */
export const QUANTITY = {
  value: 'any',
  unit: 'string',
  system: 'string',
  code: 'string',
  comparator: 'string',
} as const
