import type { PatientId } from '#data/caseload-feed.ts'
import type { PatientTab } from '#data/patient-search.ts'

/** The last part of the address: the server's id, which names nobody. */
export function idOf(patient: PatientId): string {
  return patient.slice(patient.indexOf('/') + 1)
}

export function patientOf(id: string): PatientId {
  return `Patient/${id}`
}

export function toPatient(patient: PatientId, tab: PatientTab = 'summary') {
  return { to: '/patients/$id/$tab', params: { id: idOf(patient), tab } } as const
}

export function toBrief(patient: PatientId) {
  return { to: '/print/brief/$id', params: { id: idOf(patient) } } as const
}
