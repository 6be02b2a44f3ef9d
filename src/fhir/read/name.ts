import type { CodeableConcept } from 'fhir/r4'

import { codingsOf, nameOf, type CodeTable } from '#fhir/codes/code-table.ts'
import { DATA_ABSENT_REASON } from '#fhir/codes/system.ts'
import { text, type Raw } from '#fhir/json/raw.ts'

import { absentReason } from './choice.ts'

/** What to call a concept: by its own words, else as the tables call its code, else by the bare code. */
export function nameIn(
  concept: Raw<CodeableConcept> | undefined,
  ...tables: readonly CodeTable<unknown>[]
): string | undefined {
  const codings = codingsOf(concept)
  const isWorded = [concept, ...codings].some((one) => text(wordsOf(one)) !== undefined)
  if (isWorded) return nameOf(concept)
  const entries = tables.flatMap((table) => table.entries)
  const known = codings.map(({ system, code }) =>
    entries.find((entry) => entry.system === system && entry.code === code),
  )
  return known.find((entry) => entry !== undefined)?.display ?? nameOf(concept)
}

function wordsOf(one: { readonly text?: unknown; readonly display?: unknown } | undefined): unknown {
  return one?.text ?? one?.display
}

/** Why a concept that stands there says nothing: `masked`, `unknown`. It may have been anything. */
export function hiddenBy(concept: Raw<CodeableConcept> | undefined): string | undefined {
  const codings = codingsOf(concept)
  const isHidden = codings.length > 0 && codings.every(({ system }) => system === DATA_ABSENT_REASON)
  return isHidden ? nameOf(concept) : absentReason(concept)
}
