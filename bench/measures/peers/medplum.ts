import type { Lab } from '../../lab.ts'
import { medplumGateway } from './medplum-gateway.ts'
import { peerEntry } from './peers.ts'

export const MEDPLUM_ROW = '[data-testid="search-control-row"]'

/** Medplum's own list, reading the same patients from the same server. */
export function addMedplum({ pages, clinic }: Lab): Promise<string> {
  pages.leave('/medplum-fhir/', medplumGateway(clinic.fhir))
  return pages.add('medplum', peerEntry('medplum'))
}
