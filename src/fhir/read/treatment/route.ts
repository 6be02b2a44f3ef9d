import type { CodeableConcept } from 'fhir/r4'

import type { Route } from '#domain/facts/treatment.ts'
import { codingsOf, nameOf } from '#fhir/codes/code-table.ts'
import { ROUTES, ROUTES_IN_WORDS } from '#fhir/codes/medicine/route.ts'
import { node } from '#fhir/json/raw.ts'

/** A way that is told and that no table has is `other`: it must not pass for the usual one. */
export function routeOf(json: unknown): Route | undefined {
  const concept = node<CodeableConcept>(json)
  const words = nameOf(concept)
  if (concept === undefined || (words === undefined && codingsOf(concept).length === 0)) return undefined
  const found = ROUTES.find(concept)
  if (found.kind === 'found') return found.means
  if (found.kind === 'conflict' || codingsOf(concept).length > 0) return 'other'
  return ROUTES_IN_WORDS.get((words ?? '').toLowerCase()) ?? 'other'
}
