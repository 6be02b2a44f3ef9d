import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId } from '../facts/record.ts'
import type { Drug } from '../facts/treatment.ts'
import { agentOf } from '../bone-agent/planned-start.ts'

export type Exposure = { readonly named: readonly string[]; readonly evidence: readonly FactId[] }

/** Every bone agent that was given or ordered, whatever it was for: the jaw does not ask. Undefined where there was none. */
export function exposureTo({ doses, orders }: Pick<PatientFacts, 'doses' | 'orders'>): Exposure | undefined {
  const begun = orders.filter(({ state }) => state !== 'planned')
  const records = [...doses, ...begun].filter((record) => agentOf(record) !== undefined)
  if (records.length === 0) return undefined
  const newest = new Map<string, FactId>()
  for (const { id, drug } of records) {
    const name = nameOf(drug)
    if (!newest.has(name)) newest.set(name, id)
  }
  return { named: [...newest.keys()], evidence: [...newest.values()] }
}

function nameOf(drug: Drug): string {
  return agentOf({ drug }) ?? drug.named
}
