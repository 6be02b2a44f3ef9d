import type { Client } from './client.ts'
import type { Fixture } from './fixture.ts'

export type Server = { readonly client: Client; readonly fixture: Fixture }

/** One thing that the client relies on. The check throws when the server does otherwise. */
export type ContractCase = {
  readonly id: string
  readonly says: string
  /** Where R4 says so, relative to https://hl7.org/fhir/R4/. */
  readonly section: string
  readonly check: (server: Server) => Promise<void>
}

export function contractCase(
  id: string,
  section: string,
  says: string,
  check: ContractCase['check'],
): ContractCase {
  return { id, section, says, check }
}
