import type { Search } from '#fhir/client/search.ts'
import type { FeedTimes } from '#fhir/load/feed-times.ts'

import type { AskingParts } from './asking.ts'
import type { CatchUp } from './catch-up.ts'
import type { Records } from './records.ts'
import type { Replaced } from './replaced.ts'
import type { Roll } from './roll.ts'

const CAPABILITY = 'CapabilityStatement'

/** What the server can do: sent when everything else has been. */
export function capabilitySearch(id: string): Search {
  return { id, type: CAPABILITY, read: 'metadata', parameters: [], patients: [], serves: [], stage: LAST }
}

const LAST = 1_000_000

/** What becomes of what comes. */
export type Receiving = Pick<AskingParts, 'onResources' | 'hasFound' | 'followUps'> & {
  /** What servers said beside what they were asked. */
  readonly remarks: ReadonlySet<string>
}

type Receivers = {
  readonly records: Records
  readonly roll: Roll
  readonly replaced: Replaced
  readonly catchUp: CatchUp
  readonly times: FeedTimes
  readonly onCapability: (statement: unknown) => void
}

export function createReceiving(receivers: Receivers): Receiving {
  const { records, roll, replaced, catchUp, times } = receivers
  const remarks = new Set<string>()
  return {
    remarks,
    onResources: ({ search, resources, remarks: said }, now) => {
      for (const remark of said) remarks.add(remark)
      if (search.type === CAPABILITY) {
        for (const { resource } of resources) receivers.onCapability(resource)
        return
      }
      if (roll.note(search, resources)) return
      records.add(resources)
      catchUp.note(search, resources, now)
      replaced.note(search, resources)
      for (const { resource } of resources) times.note(resource, now)
    },
    // Pain is what is looked for until it is found: an entry that could be read is one.
    hasFound: (_, patient) => (records.facts(patient)?.pain.length ?? 0) > 0,
    followUps: replaced.namedIn,
  }
}
