/** FHIR as JSON. Nothing is assumed of an element until it has been looked at. */
export type JsonObject = { readonly [name: string]: unknown }

/** A resource as a client sends it: of a type, perhaps without id and meta. */
export type Draft = JsonObject & { readonly resourceType: string }

/** A resource as the server holds it. */
export type Resource = Draft & {
  readonly id: string
  readonly meta: JsonObject & { readonly versionId: string; readonly lastUpdated: string }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isDraft(value: unknown): value is Draft {
  return isObject(value) && typeof value['resourceType'] === 'string'
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Every value found by walking a path of element names; lists are walked through. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const found: unknown[] = []
  collect(value, path, 0, found)
  return found
}

function collect(value: unknown, path: readonly string[], depth: number, found: unknown[]): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, depth, found)
    return
  }
  const name = path[depth]
  if (name === undefined) found.push(value)
  else if (isObject(value)) collect(value[name], path, depth + 1, found)
}
