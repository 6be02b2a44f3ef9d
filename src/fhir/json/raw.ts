/** A FHIR type as it really arrives: its elements are known by name, and each may be anything. */
export type Raw<T> = { readonly [Element in keyof T]?: unknown }

export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- T tells which elements there are
export function node<T>(json: unknown): Raw<T> | undefined {
  return isObject(json) ? json : undefined
}

/** The objects of an array: the array itself where there is nothing else in it, as nearly always. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- T tells which elements there are
export function nodes<T>(json: unknown): readonly Raw<T>[] {
  const items: readonly unknown[] = Array.isArray(json) ? json : NONE
  return areObjects(items) ? items : items.filter(isObject)
}

const NONE: readonly never[] = []

function areObjects(items: readonly unknown[]): items is readonly Readonly<Record<string, unknown>>[] {
  for (const item of items) if (!isObject(item)) return false
  return true
}

/** Text with something in it, without the space around it. */
export function text(json: unknown): string | undefined {
  if (typeof json !== 'string') return undefined
  const trimmed = json.trim()
  return trimmed === '' ? undefined : trimmed
}

export function texts(json: unknown): readonly string[] {
  return Array.isArray(json) ? json.flatMap((item) => text(item) ?? []) : []
}

export function finite(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isFinite(json) ? json : undefined
}

const CLIP = 200

/** At most 200 characters, whole ones. */
export function clip(words: string): string {
  const clipped = words.length > CLIP ? `${words.slice(0, CLIP - 1)}…` : words
  return clipped.isWellFormed() ? clipped : clipped.toWellFormed()
}

/** Any JSON value as short text, for showing what stood there. */
export function shown(json: unknown): string {
  if (json === undefined) return ''
  return clip(typeof json === 'string' ? json : written(json))
}

function written(json: unknown): string {
  try {
    return JSON.stringify(json) ?? ''
  } catch {
    // It calls itself for each level, and hostile JSON may have more levels than the stack.
    return 'nested too deeply to be shown'
  }
}
