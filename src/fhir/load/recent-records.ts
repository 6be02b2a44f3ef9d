import type { FactId } from '#domain/facts/record.ts'
import type { Received } from '#fhir/client/arrival.ts'
import { patientsNamed } from '#fhir/client/read/patients-named.ts'
import { node, text } from '#fhir/json/raw.ts'
import { parseInstant } from '#fhir/time/fhir-time.ts'

/** What the server wrote last, by type: where to go on from, and what must come again when that is asked for. */
export type RecentRecords = {
  /** Returns whether something of it is not known in this version. */
  readonly note: (resources: readonly Received[], now: number) => boolean
  /** Epoch milliseconds of the newest; of all types, where none of this one has come. */
  readonly newest: (type: string) => number | undefined
  readonly since: (type: string, from: number, patients: readonly FactId[]) => readonly RecentRecord[]
  readonly count: () => number
}

export type RecentRecord = { readonly id: FactId; readonly at: number; readonly patients: readonly FactId[] }

/** A server may take so long until what was written can be found. */
export const OVERLAP = 300_000
const ROOM = 1000

export function createRecentRecords(): RecentRecords {
  const types = new Map<string, Map<FactId, RecentRecord>>()
  const newest = new Map<string, number>()

  function drop(type: string, records: Map<FactId, RecentRecord>): void {
    const oldest = (newest.get(type) ?? 0) - OVERLAP
    for (const [id, { at }] of records) if (at < oldest) records.delete(id)
  }

  function add(type: string, record: RecentRecord): boolean {
    const before = newest.get(type) ?? -Infinity
    if (record.at < before - OVERLAP) return false
    newest.set(type, Math.max(before, record.at))
    const records = types.get(type) ?? new Map<FactId, RecentRecord>()
    types.set(type, records)
    const isNew = records.get(record.id)?.at !== record.at
    records.set(record.id, record)
    if (records.size > ROOM && records.size % ROOM === 0) drop(type, records)
    return isNew
  }

  return {
    note: (resources, now) => {
      let isNew = false
      for (const { resource } of resources) {
        const named = recordIn(resource)
        // What says that it was written tomorrow would hide everything that is written until then.
        if (named === undefined || named.record.at > now + OVERLAP) continue
        isNew = add(named.type, named.record) || isNew
      }
      return isNew
    },
    newest: (type) =>
      newest.get(type) ??
      newest.values().reduce<number | undefined>((a, b) => Math.max(a ?? b, b), undefined),
    since: (type, from, patients) => {
      const asked = new Set(patients)
      const records = [...(types.get(type)?.values() ?? [])]
      return records.filter((record) => record.at >= from && record.patients.some((one) => asked.has(one)))
    },
    count: () => {
      for (const [type, records] of types) drop(type, records)
      return types.values().reduce((sum, records) => sum + records.size, 0)
    },
  }
}

type Named = { resourceType: string; id: string; meta: unknown }

function recordIn(resource: unknown): { readonly type: string; readonly record: RecentRecord } | undefined {
  const { resourceType, id, meta } = node<Named>(resource) ?? {}
  const [type, own] = [text(resourceType), text(id)]
  const at = lastUpdatedIn(meta)
  if (type === undefined || own === undefined || at === undefined) return undefined
  const patients = type === 'Patient' ? [own] : patientsNamed(resource)
  return { type, record: { id: `${type}/${own}`, at, patients: patients.map((one) => `Patient/${one}`) } }
}

/** Epoch milliseconds of the version. */
export function lastUpdatedIn(meta: unknown): number | undefined {
  const written = text(node<{ lastUpdated: string }>(meta)?.lastUpdated)
  return written === undefined ? undefined : parseInstant(written)
}
