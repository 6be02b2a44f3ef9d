import { isObject, nodes, text } from '#fhir/json/raw.ts'

/** A choice element, `value[x]`, as it is given: as `Quantity`. */
export type Choice = { readonly kind: string; readonly json: unknown }

type Json = Readonly<Record<string, unknown>>

/** More than one is malformed. */
export function choicesOf(element: string, json: Json): readonly Choice[] {
  let choices: Choice[] | undefined
  for (const key in json) {
    if (!isCapital(key.charCodeAt(element.length)) || !key.startsWith(element)) continue
    const value = json[key]
    if (value === undefined || value === null) continue
    const choice = { kind: key.slice(element.length), json: value }
    if (choices === undefined) choices = [choice]
    else choices.push(choice)
  }
  return choices ?? NONE
}

const NONE: readonly Choice[] = []

export function kindsOf(element: string, json: Json): readonly string[] {
  return choicesOf(element, json).map(({ kind }) => kind)
}

/** `A` to `Z`: `valueQuantity`, not `valueset`. Beyond the end of a key there is none. */
function isCapital(character: number): boolean {
  return character >= 65 && character <= 90
}

/** The first of these choice elements that is given in two kinds: `effective as DateTime and Period`. */
export function severalKindsOf(json: Json, ...elements: readonly string[]): string | undefined {
  for (const element of elements) {
    const told = severalKindsIn(choicesOf(element, json), element)
    if (told !== undefined) return told
  }
  return undefined
}

export function severalKindsIn(choices: readonly Choice[], element: string): string | undefined {
  if (choices.length < 2) return undefined
  return `${element} as ${choices.map(({ kind }) => kind).join(' and ')}`
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
