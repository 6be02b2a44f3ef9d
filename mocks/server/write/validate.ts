import { isServed } from '../parameters/table.ts'
import { Refusal } from '../refusal.ts'
import { isDraft, isObject, listOf, textOf, type Draft, type JsonObject } from '../resource.ts'
import { SUBSETTED } from '../search/elements.ts'
import { localReference } from '../store/keys.ts'
import type { Store } from '../store/store.ts'
import { CODES, MANDATORY, PATIENT_ELEMENTS } from './rules.ts'

const ABSOLUTE = /^(https?:\/\/|urn:(uuid|oid):)/

/** Reads a body as a resource of the type that the address names. */
export function readDraft(body: string, type: string): Draft {
  return asDraft(parseJson(body), type)
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal(400, 'structure', 'The body is not valid JSON')
  }
}

export function asDraft(value: unknown, type: string): Draft {
  if (!isDraft(value)) throw new Refusal(400, 'structure', 'The body is not a FHIR resource')
  if (value.resourceType !== type) {
    throw new Refusal(400, 'invalid', `A ${value.resourceType} cannot be written as a ${type}`)
  }
  return value
}

/** Refuses nonsense: broken JSON structure, missing elements, unknown codes, a patient who is not there. */
export function validate(draft: Draft, store: Store, expected: ReadonlySet<string> = new Set()): void {
  if (!isServed(draft.resourceType))
    throw new Refusal(404, 'not-supported', `${draft.resourceType} is not served here`)
  checkStructure(draft, draft.resourceType)
  checkWhole(draft)
  checkMandatory(draft)
  checkCodes(draft)
  checkPatient(
    draft,
    (type, id) => expected.has(`${type}/${id}`) || store.current(type, id)?.resource !== undefined,
  )
}

/** https://hl7.org/fhir/R4/json.html: no null, no empty text, list or object; a reference leads somewhere. */
function checkStructure(value: unknown, path: string): void {
  if (value === '') throw new Refusal(400, 'structure', 'A text may not be empty', path)
  if (Array.isArray(value)) {
    if (value.length === 0) throw new Refusal(400, 'structure', 'A list may not be empty', path)
    for (const [at, item] of value.entries()) if (item !== null) checkStructure(item, `${path}[${at}]`)
  } else if (isObject(value)) checkObject(value, path)
}

function checkObject(value: JsonObject, path: string): void {
  const members = Object.entries(value)
  if (members.length === 0) throw new Refusal(400, 'structure', 'An object may not be empty', path)
  for (const [name, member] of members) {
    if (member === null) throw new Refusal(400, 'structure', 'A value may not be null', `${path}.${name}`)
    checkStructure(member, `${path}.${name}`)
  }
  if ('reference' in value) checkReference(value['reference'], `${path}.reference`)
}

function checkReference(reference: unknown, path: string): void {
  const text = textOf(reference)
  // `reference` is also the name of backbone elements, such as Consent.data.reference.
  if (text === undefined) return
  const isGood = text.startsWith('#') || ABSOLUTE.test(text) || localReference(text) !== undefined
  if (!isGood) throw new Refusal(400, 'value', `Not a reference: ${text}`, path)
}

/** A resource that was read with `_elements` has lost the rest; written back it would destroy it. */
function checkWhole(draft: Draft): void {
  const meta = isObject(draft['meta']) ? draft['meta'] : {}
  const isPart = listOf(meta['tag']).some((tag) => isObject(tag) && tag['code'] === SUBSETTED.code)
  if (isPart) throw new Refusal(422, 'business-rule', 'A SUBSETTED resource cannot be written', 'meta.tag')
}

function checkMandatory(draft: Draft): void {
  for (const name of MANDATORY.get(draft.resourceType) ?? []) {
    if (draft[name] !== undefined) continue
    throw new Refusal(
      422,
      'required',
      `${draft.resourceType}.${name} is required`,
      `${draft.resourceType}.${name}`,
    )
  }
}

function checkCodes(draft: Draft): void {
  for (const [name, codes] of Object.entries(CODES.get(draft.resourceType) ?? {})) {
    const value = draft[name]
    if (value === undefined || codes.some((code) => code === value)) continue
    const path = `${draft.resourceType}.${name}`
    throw new Refusal(422, 'code-invalid', `${JSON.stringify(value)} is no code of ${path}`, path)
  }
}

function checkPatient(draft: Draft, isThere: (type: string, id: string) => boolean): void {
  for (const name of PATIENT_ELEMENTS) {
    const element = draft[name]
    const reference = isObject(element) ? textOf(element['reference']) : undefined
    const local = reference === undefined ? undefined : localReference(reference)
    if (local === undefined || isThere(local.type, local.id)) continue
    const path = `${draft.resourceType}.${name}`
    throw new Refusal(422, 'not-found', `${reference} is not on this server`, path)
  }
}
