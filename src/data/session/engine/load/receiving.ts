import type { AskingParts } from './asking.ts'
import type { Records } from './records.ts'
import type { Replaced } from './replaced.ts'
import type { Roll } from './roll.ts'

/** What becomes of what comes. */
export type Receiving = Pick<AskingParts, 'onResources' | 'hasFound' | 'followUps'> & {
  /** What servers said beside what they were asked. */
  readonly remarks: ReadonlySet<string>
}

export function createReceiving(records: Records, roll: Roll, replaced: Replaced): Receiving {
  const remarks = new Set<string>()
  return {
    remarks,
    onResources: (search, resources, said) => {
      if (!roll.note(search, resources)) records.add(resources)
      replaced.note(search, resources)
      for (const remark of said) remarks.add(remark)
    },
    // Pain is what is looked for until it is found: an entry that could be read is one.
    hasFound: (_, patient) => (records.facts(patient)?.pain.length ?? 0) > 0,
    followUps: replaced.namedIn,
  }
}
