import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow, Standing } from '#domain/review/caseload-row.ts'
import { STANDING_ORDER } from '#domain/review/standing.ts'

/** The order that someone is working through, and how each patient stood when it was taken. */
export type Held = {
  readonly ids: readonly FactId[]
  readonly standings: ReadonlyMap<FactId, Standing>
}

export type HeldView = {
  readonly rows: readonly CaseloadRow[]
  /** Patients who would now stand higher because they became more urgent, or arrived urgent. */
  readonly moreUrgent: number
  /** The order would change if it were taken anew. */
  readonly isStale: boolean
}

const URGENT: ReadonlySet<Standing> = new Set(['immediate', 'same-day', 'this-week'])

export function hold(rows: readonly CaseloadRow[]): Held {
  return {
    ids: rows.map(({ patient }) => patient),
    standings: new Map(rows.map(({ patient, standing }) => [patient, standing])),
  }
}

/** Those who arrived since join at the end, where nobody's hand is. Undefined when there are none. */
export function withArrivals(held: Held, ranked: readonly CaseloadRow[]): Held | undefined {
  const known = new Set(held.ids)
  const arrived = ranked.flatMap(({ patient }) => (known.has(patient) ? [] : [patient]))
  return arrived.length === 0 ? undefined : { ...held, ids: [...held.ids, ...arrived] }
}

/**
 * The held order with today's contents. `ranked` is what the order would be now; `all` also has those who no longer
 * match the filter: they stay until the order is taken anew.
 */
export function viewHeld(held: Held, ranked: readonly CaseloadRow[], all: readonly CaseloadRow[]): HeldView {
  const byId = new Map(all.map((row) => [row.patient, row]))
  const rows = held.ids.flatMap((id) => byId.get(id) ?? [])
  return {
    rows,
    moreUrgent: ranked.filter((row) => hasBecomeMoreUrgent(row, held.standings.get(row.patient))).length,
    isStale: rows.length !== ranked.length || rows.some((row, at) => row.patient !== ranked[at]?.patient),
  }
}

function hasBecomeMoreUrgent({ standing }: CaseloadRow, before: Standing | undefined): boolean {
  if (before === undefined) return URGENT.has(standing)
  return STANDING_ORDER.indexOf(standing) < STANDING_ORDER.indexOf(before)
}
