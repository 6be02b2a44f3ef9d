import { isObject, nodes, text } from '#fhir/json/raw.ts'

/** What decides which resources of an export must be read together. */
export type BulkKeys = {
  /** `Type/id`; undefined without an id. */
  readonly id: string | undefined
  /** `Patient/1`: the patient whom it is about, as far as the record says by reference. */
  readonly patient: string | undefined
  /** A Medication is read together with whatever refers to it, whosever that is. */
  readonly isShared: boolean
  readonly wants: readonly string[]
}

export function bulkKeysOf(resource: Readonly<Record<string, unknown>>): BulkKeys {
  const type = text(resource['resourceType']) ?? ''
  const id = text(resource['id'])
  const own = id === undefined ? undefined : `${type}/${id}`
  return {
    id: own,
    patient: type === 'Patient' ? own : patientOf(resource),
    isShared: type === 'Medication',
    wants: [addressed(resource['medicationReference'], 'Medication') ?? []].flat(),
  }
}

const SUBJECT_ELEMENTS = ['subject', 'patient', 'for', 'beneficiary', 'individual'] as const

function patientOf(resource: Readonly<Record<string, unknown>>): string | undefined {
  for (const element of SUBJECT_ELEMENTS) {
    const patient = addressed(resource[element], 'Patient')
    if (patient !== undefined) return patient
  }
  for (const { actor } of nodes<{ actor: unknown }>(resource['participant'])) {
    const patient = addressed(actor, 'Patient')
    if (patient !== undefined) return patient
  }
  return undefined
}

/** `Type/id` of a relative or absolute reference of that type, without its version. */
function addressed(reference: unknown, type: 'Patient' | 'Medication'): string | undefined {
  const address = isObject(reference) ? text(reference['reference']) : undefined
  if (address === undefined || address.startsWith('#')) return undefined
  const parts = address.split('/')
  const at = parts.lastIndexOf(type)
  const id = at < 0 ? undefined : parts[at + 1]
  return id === undefined || id === '' ? undefined : `${type}/${id}`
}
