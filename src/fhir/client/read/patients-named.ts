import { isObject, text } from '#fhir/json/raw.ts'

const ELEMENTS = ['subject', 'patient', 'for'] as const

/** The ids of the patients that a resource names by reference, to see whether an answer is about several of them. */
export function patientsNamed(resource: unknown): readonly string[] {
  if (!isObject(resource)) return []
  const { participant } = resource
  const actors = Array.isArray(participant) ? participant.map((item) => isObject(item) && item['actor']) : []
  return [...ELEMENTS.map((element) => resource[element]), ...actors].flatMap((it) => patientIn(it) ?? [])
}

function patientIn(reference: unknown): string | undefined {
  const address = isObject(reference) ? text(reference['reference']) : undefined
  const [, id] = /(?:^|\/)Patient\/([^/]+)/.exec(address ?? '') ?? []
  return id
}
