import { isObject, nodes, text } from '#fhir/json/raw.ts'

/** The kinds in which a choice element, `value[x]`, is given: `['Quantity']`. More than one is malformed. */
export function kindsOf(element: string, json: object): readonly string[] {
  const kinds: string[] = []
  for (const key of Object.keys(json)) {
    if (!key.startsWith(element) || !isCapital(key.charCodeAt(element.length))) continue
    if (isGiven(property(json, key))) kinds.push(key.slice(element.length))
  }
  return kinds
}

/** `A` to `Z`; not a number, beyond the end of the key, is none. */
function isCapital(character: number): boolean {
  return character >= 65 && character <= 90
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function property(json: Readonly<Record<string, unknown>>, key: string): unknown {
  return json[key]
}

/** The first modifier extension, which by its nature may turn the meaning round. None is known here. */
export function modifierOf(json: { readonly modifierExtension?: unknown }): string | undefined {
  if (json.modifierExtension === undefined || json.modifierExtension === null) return undefined
  const [first] = nodes<{ url: string }>(json.modifierExtension)
  return `modifierExtension ${text(first?.url) ?? 'without url'}`
}

const DATA_ABSENT_REASON = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** Why an element has no value, when an extension says so. */
export function absentReason(json: unknown): string | undefined {
  if (!isObject(json)) return undefined
  const found = nodes<{ url: string; valueCode: string }>(json.extension).find(
    ({ url }) => url === DATA_ABSENT_REASON,
  )
  return text(found?.valueCode)
}

export function extensionOf<T>(json: unknown, url: string) {
  if (!isObject(json)) return undefined
  return nodes<T & { url: string }>(json.extension).find((extension) => extension.url === url)
}
