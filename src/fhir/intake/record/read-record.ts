import type { FactId, Refusal } from '#domain/facts/record.ts'
import { READERS } from '#fhir/read/readers.ts'
import { refused, type Fact, type FactLists, type Reading } from '#fhir/read/reading.ts'

import { conflictOf } from './conflict.ts'
import { contextOf, type Surroundings } from './context.ts'
import { listsOf, sortLists, sortRefusals } from './fact-lists.ts'
import { judge, type Fate } from './fate.ts'
import { joinFacts } from '../join-facts.ts'
import { linksIn } from '../join/links.ts'
import { panelTimesOf, type PanelTimes } from './panel-times.ts'
import type { Arrival } from '../arrival/arrival.ts'
import type { Standing } from '../arrival/versions.ts'

/** What the record of one patient came to, without the person. */
export type PatientRecord = {
  readonly lists: FactLists
  readonly refusals: readonly Refusal[]
  /** How many resources of each type met each fate; those of a conflict are counted elsewhere. */
  readonly fates: readonly { readonly type: string; readonly fate: Fate }[]
}

/** Reads all that stands under one patient, whatever the order in which it came. */
export function readRecord(members: readonly Member[], around: Surroundings): PatientRecord {
  const single = members.flatMap(({ standing }) => (standing.kind === 'one' ? [standing.arrival] : []))
  const panelTimes = panelTimesOf({ ...around, members: single })
  const facts: Fact[] = []
  const refusals: Refusal[] = []
  const fates: { type: string; fate: Fate }[] = []
  for (const arrival of single) {
    const judged = judge(readArrival(arrival, around, panelTimes), arrival.type, around.now)
    fates.push({ type: arrival.type, fate: judged.fate })
    for (const fact of judged.facts) facts.push(fact)
    for (const refusal of judged.refusals) refusals.push(refusal)
  }
  for (const { id, standing } of members) {
    if (standing.kind === 'one') continue
    const readings = standing.versions.map((version) => readArrival(version, around, panelTimes))
    refusals.push(conflictOf(id, readings, around.now))
  }
  const lists = sortLists(joinFacts(listsOf(facts), linksIn(single, around.book)))
  return { lists, refusals: sortRefusals(refusals), fates }
}

export type Member = { readonly id: FactId; readonly standing: Standing }

function readArrival(arrival: Arrival, around: Surroundings, panelTimes: PanelTimes): Reading {
  const context = contextOf(arrival, around, panelTimes)
  if (arrival.fault !== undefined) return refused(context, 'malformed', { detail: arrival.fault })
  const read = READERS.get(arrival.type)
  try {
    return read === undefined ? { facts: [], refusals: [] } : read(arrival.json, context)
  } catch {
    // One resource that a reader does not survive must not take the patient with it, nor everyone else.
    return refused(context, 'malformed', { detail: 'could not be read' })
  }
}
