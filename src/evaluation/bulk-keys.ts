import { isObject, nodes, text } from '#fhir/json/raw.ts'

type Json = Readonly<Record<string, unknown>>

/** What decides which resources of an export must be read together. */
export type BulkKeys = {
  /** `Type/id`; undefined without an id. */
  readonly id: string | undefined
  /** `Patient/1`: the patient whom it is about, as far as the record says by reference. */
  readonly patient: string | undefined
  /** By what others want it, whosever they are: a Medication by its id, a Questionnaire by its canonical address. */
  readonly sharedAs: string | undefined
  readonly wants: readonly string[]
  /** Patients whose records must be read together with this one, as the one that replaces it. */
  readonly joins: readonly string[]
}

export function bulkKeysOf(resource: Json): BulkKeys {
  const type = text(resource['resourceType']) ?? ''
  const id = text(resource['id'])
  const own = id === undefined ? undefined : `${type}/${id}`
  const wanted = [
    addressed(resource['medicationReference'], 'Medication'),
    text(resource['questionnaire'])?.split('|', 1).join(''),
  ]
  return {
    id: own,
    patient: type === 'Patient' ? own : patientOf(resource),
    sharedAs: sharedAs(type, own, resource),
    wants: wanted.filter((one) => one !== undefined),
    joins: type === 'Patient' ? replacedBy(resource) : [],
  }
}

function sharedAs(type: string, id: string | undefined, { url }: Json): string | undefined {
  if (type === 'Medication') return id
  return type === 'Questionnaire' ? text(url) : undefined
}

function replacedBy({ link }: Json): readonly string[] {
  return nodes<{ type: unknown; other: unknown }>(link).flatMap(({ type, other }) =>
    type === 'replaced-by' ? (addressed(other, 'Patient') ?? []) : [],
  )
}

const SUBJECT_ELEMENTS = ['subject', 'patient', 'for', 'beneficiary', 'individual'] as const

function patientOf(resource: Json): string | undefined {
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
