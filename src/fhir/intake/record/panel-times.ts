import type { FactId } from '#domain/facts/record.ts'
import type { When } from '#domain/time/when.ts'
import { readTimed } from '#fhir/read/timing.ts'
import type { Zone } from '#fhir/time/zone.ts'

import type { AddressBook } from '../address/address-book.ts'
import type { Arrival } from '../arrival/arrival.ts'
import { listedIn } from '../panels.ts'

/** The time that a result has from the panels and reports that list it. */
export type PanelTimes = (result: FactId) => When | undefined

type Listing = {
  /** The record of the patient. */
  readonly members: readonly Arrival[]
  /** Panels that are about nobody and list this result. */
  readonly loosePanels: (result: FactId) => readonly Arrival[]
  readonly book: AddressBook
  readonly zone: Zone
}

/** A panel of another patient lists nothing here. */
export function panelTimesOf({ members, loosePanels, book, zone }: Listing): PanelTimes {
  let parents: ReadonlyMap<FactId, readonly Arrival[]> | undefined
  const above = (result: FactId) => {
    parents ??= parentsIn(members, book)
    return [...(parents.get(result) ?? []), ...loosePanels(result)]
  }
  return (result) => agreed(timesAbove(result, above, zone))
}

function parentsIn(members: readonly Arrival[], book: AddressBook): ReadonlyMap<FactId, readonly Arrival[]> {
  const parents = new Map<FactId, Arrival[]>()
  for (const member of members) {
    for (const child of new Set(listedIn(member).flatMap((address) => book.resolve(address) ?? []))) {
      const known = parents.get(child)
      if (known === undefined) parents.set(child, [member])
      else known.push(member)
    }
  }
  return parents
}

/** Of each way upwards the first time that is told. */
function timesAbove(
  result: FactId,
  above: (result: FactId) => readonly Arrival[],
  zone: Zone,
): readonly When[] {
  const times: When[] = []
  const seen = new Set<FactId>([result])
  const waiting = [result]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { id, json } of above(at)) {
      if (seen.has(id)) continue
      seen.add(id)
      const { when, given } = readTimed('effective', json, zone)
      if (when !== undefined) times.push(when)
      else if (given === undefined) waiting.push(id)
    }
  }
  return times
}

/** Panels that disagree on the day tell no day, and those that agree on the day alone tell no moment. */
function agreed([first, ...others]: readonly When[]): When | undefined {
  if (first === undefined || others.some(({ day }) => day !== first.day)) return undefined
  return others.every(({ moment }) => moment === first.moment) ? first : { day: first.day }
}
