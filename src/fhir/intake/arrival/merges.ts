import type { FactId } from '#domain/facts/record.ts'

/** Who stands for whom, where records were merged. */
export type Merges = {
  /** The record that stands for this one now: itself, unless it was replaced by one that has come. */
  readonly survivorOf: (patient: FactId) => FactId
  /** This one and all that it stands for; nobody when it is replaced itself. */
  readonly standsFor: (patient: FactId) => readonly FactId[]
}

/** `replacedBy` names only patients that have come. What leads into a circle leads nowhere: there everyone stays. */
export function mergesOf(replacedBy: ReadonlyMap<FactId, FactId>): Merges {
  const survivors = new Map<FactId, FactId>()
  const lost = new Set<FactId>()
  for (const patient of replacedBy.keys()) follow(patient, replacedBy, survivors, lost)
  const survivorOf = (patient: FactId) => (lost.has(patient) ? patient : (survivors.get(patient) ?? patient))
  const absorbed = Map.groupBy(replacedBy.keys(), survivorOf)
  return {
    survivorOf,
    standsFor: (patient) => {
      if (survivorOf(patient) !== patient) return []
      return [patient, ...(absorbed.get(patient) ?? []).filter((other) => other !== patient)]
    },
  }
}

/** Every record on the way is settled with it, so that a long chain is walked once. */
function follow(
  patient: FactId,
  replacedBy: ReadonlyMap<FactId, FactId>,
  survivors: Map<FactId, FactId>,
  lost: Set<FactId>,
): void {
  const way = new Set<FactId>()
  let at = patient
  for (let next = replacedBy.get(at); next !== undefined && !survivors.has(at); next = replacedBy.get(at)) {
    if (way.has(at)) break
    way.add(at)
    at = next
  }
  const isCircle = way.has(at) || lost.has(at)
  const survivor = survivors.get(at) ?? at
  for (const step of way) {
    survivors.set(step, survivor)
    if (isCircle) lost.add(step)
  }
}
