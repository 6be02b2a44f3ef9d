import type { ObligationKind, Problem } from '../findings/problem.ts'
import type { Raised } from '../findings/finding.ts'

/**
 * The obligations that a rule speaks of: what is late is then a part of that rule's flag and makes none of its own. Keyed
 * by the ids of the clinical register, so that a rule finds its obligations on the day it is written.
 */
const READ_BY: ReadonlyMap<string, readonly ObligationKind[]> = new Map([
  ['H-08a', ['calcium', 'bone-agent-dose']],
  ['H-11', ['calcium']],
  ['H-13', ['repeat-calcium']],
  ['L-03', ['bone-agent-dose']],
  ['L-04', ['calcium', 'creatinine', 'bone-agent-dose']],
  ['L-07', ['calcium']],
  ['B-04', ['dental-review']],
  ['B-05', ['dental-review']],
  ['B-09', ['bone-agent-dose']],
  ['B-10', ['calcium', 'creatinine', 'bone-agent-dose']],
])

export function obligationsReadBy(rule: string): readonly ObligationKind[] {
  return READ_BY.get(rule) ?? []
}

/** Those of the bone agent; all others are follow-up, each kind by itself. */
const OF_BONE_AGENT: ReadonlySet<ObligationKind> = new Set(['bone-agent-dose', 'vitamin-d'])

export type FlagPlace = { readonly problem: Problem; readonly site?: string }

export function placeOf(kind: ObligationKind, raised: readonly Raised[]): FlagPlace {
  const reading = raised.find(({ rule }) => obligationsReadBy(rule).includes(kind))
  if (reading) return placeOfFinding(reading)
  return OF_BONE_AGENT.has(kind) ? { problem: 'bone-agent' } : { problem: 'follow-up', site: kind }
}

export function placeOfFinding({ problem, site }: FlagPlace): FlagPlace {
  return { problem, ...(site !== undefined && { site }) }
}
