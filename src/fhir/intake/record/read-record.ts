import type { FactId, Refusal } from '#domain/facts/record.ts'
import { READERS } from '#fhir/read/readers.ts'
import { refused, type Context, type Fact, type FactLists, type Reading } from '#fhir/read/reading.ts'

import type { Arrival } from '../arrival/arrival.ts'
import type { Standing } from '../arrival/versions.ts'
import { joinFacts } from '../join-facts.ts'
import { linksIn } from '../join/links.ts'
import { conflictOf } from './conflict.ts'
import { contextsOf, type Surroundings } from './context.ts'
import { listsOf, sortExaminations, sortRefusals } from './fact-lists.ts'
import { judge, type Fate, type Fates } from './fate.ts'
import { panelTimesOf } from './panel-times.ts'

/** What the record of one patient came to, without the person. */
export type PatientRecord = {
  readonly lists: FactLists
  readonly refusals: readonly Refusal[]
  /** Those of a conflict are counted elsewhere. */
  readonly fates: Fates
}

export type Member = { readonly id: FactId; readonly standing: Standing }

/** Reads all that stands under one patient, whatever the order in which it came. */
export function readRecord(members: readonly Member[], around: Surroundings): PatientRecord {
  const single = members.flatMap(({ standing }) => (standing.kind === 'one' ? standing.arrival : []))
  const contextOf = contextsOf(around, panelTimesOf({ ...around, members: single }))
  const facts: Fact[] = []
  const refusals: Refusal[] = []
  const fates = new Map<string, Record<Fate, number>>()
  for (const arrival of single) {
    const { fate, left } = judge(readArrival(arrival, contextOf(arrival)), arrival.type, around.now)
    for (const fact of left.facts) facts.push(fact)
    for (const refusal of left.refusals) refusals.push(refusal)
    const counts = fates.get(arrival.type) ?? { used: 0, refused: 0, notYet: 0, outOfScope: 0 }
    counts[fate]++
    fates.set(arrival.type, counts)
  }
  for (const { id, standing } of members) {
    if (standing.kind === 'one') continue
    const readings = standing.versions.map((version) => readArrival(version, contextOf(version)))
    refusals.push(conflictOf(id, readings, around.now))
  }
  const lists = joinFacts(listsOf(facts), linksIn(single, around.book))
  return {
    lists: { ...lists, examinations: sortExaminations(lists.examinations) },
    refusals: sortRefusals(refusals),
    fates,
  }
}

function readArrival({ type, json, fault }: Arrival, context: Context): Reading {
  if (fault !== undefined) return refused(context, 'malformed', { detail: fault })
  const read = READERS.get(type)
  try {
    return read === undefined ? { facts: [], refusals: [] } : read(json, context)
  } catch {
    // One resource that a reader does not survive must not take the patient with it, nor everyone else.
    return refused(context, 'malformed', { detail: 'could not be read' })
  }
}
