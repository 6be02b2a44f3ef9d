import { useQuery } from '@tanstack/react-query'

import type { FactId, RefusalReason } from '#domain/facts/record.ts'

import type { CaseloadFeed, IntakeCounts, PatientId } from './caseload-feed.ts'
import { useSession } from './session/session-context.ts'

/** What became of everything that was received, with examples: for whoever has to find out why something is missing. */
export type DataHealth = {
  readonly counts: IntakeCounts
  /** By resource type, in the order of their names. */
  readonly types: readonly { readonly type: string; readonly counts: IntakeCounts }[]
  /** Most frequent first. */
  readonly refusals: readonly RefusalGroup[]
  readonly unmapped: readonly UnmappedCode[]
  readonly unattributed: readonly StrayGroup[]
}

/** Records refused for one reason, of one kind. */
export type RefusalGroup = {
  readonly why: RefusalReason
  readonly about?: string
  readonly count: number
  /** At most a few. */
  readonly examples: readonly {
    readonly patient: PatientId
    readonly resource: FactId
    readonly detail?: string
  }[]
}

/** A code that no table of this program has. */
export type UnmappedCode = {
  readonly system?: string
  readonly code?: string
  readonly display?: string
  /** Of which resource types it was the code. */
  readonly types: readonly string[]
  readonly count: number
  readonly patients: readonly PatientId[]
}

/** Records that belong to nobody of this caseload. */
export type StrayGroup = {
  readonly why: string
  readonly count: number
  readonly examples: readonly FactId[]
}

/** As of the last round: asked for anew whenever one has ended. */
export function useDataHealth({ counts, refreshing, now }: CaseloadFeed): DataHealth | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['data-health', counts.received, refreshing, now?.day],
    queryFn: () => session.health(),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return data
}
