import { readCapability, type Capability } from '#fhir/client/read/capability.ts'
import { LOADED_TYPES } from '#fhir/load/feed-of.ts'

import type { ServerFound } from '../../caseload-feed.ts'

/** What is known of the server. It is asked what it can do; whether that is so, its answers show. */
export type Server = {
  readonly note: (statement: unknown) => void
  /** The types that can be asked for what was written since; none where that cannot be relied on. */
  readonly changing: () => readonly string[]
  /** Those that are loaded and cannot. */
  readonly unchanging: () => readonly string[]
  /** It has shown that it does not do what it says. */
  readonly disprove: () => void
  readonly found: (several: boolean) => ServerFound
}

export function createServer(): Server {
  let capability: Capability | undefined
  let isDisproven = false

  const served = () => LOADED_TYPES.filter((type) => capability?.types.has(type) === true)
  const changing = () => (isDisproven ? [] : served().filter((type) => capability?.changesOf.has(type)))

  return {
    note: (statement) => {
      capability = readCapability(statement) ?? capability
    },
    changing,
    unchanging: () => served().filter((type) => !changing().includes(type)),
    disprove: () => {
      isDisproven = true
    },
    found: (several) => ({
      several,
      changes: isDisproven ? 'disproven' : changing().length > 0 ? 'told' : 'untold',
      ...(capability?.software !== undefined && { software: capability.software }),
      ...(capability?.fhirVersion !== undefined && { fhirVersion: capability.fhirVersion }),
    }),
  }
}
