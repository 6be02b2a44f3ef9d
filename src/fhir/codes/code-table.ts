import { nodes, text, type Raw } from '#fhir/json/raw.ts'

import type { CodeableConcept, Coding } from 'fhir/r4'

/**
 * Where a code was verified. A: an official or curated artifact (mCODE, VSAC value sets, DICOM, IPS, LOINC's own table).
 * B: public use by a third party with the same display. C: general knowledge, its check digit verified.
 * own: a code system of this project.
 */
export type Source = 'A' | 'B' | 'C' | 'own'

export type CodeEntry<Meaning> = {
  readonly system: string
  readonly code: string
  /** For people only; nothing is matched by it. */
  readonly display: string
  readonly source: Source
  readonly means: Meaning
}

/** What one concept says in a table. `conflict`: two of its codings mean different things. */
export type Lookup<Meaning> =
  | { readonly kind: 'found'; readonly means: Meaning; readonly code: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'conflict' }

export type CodeTable<Meaning> = {
  readonly entries: readonly CodeEntry<Meaning>[]
  readonly get: (system: string, code: string) => Meaning | undefined
  readonly find: (concept: Raw<CodeableConcept> | undefined) => Lookup<Meaning>
}

export type Row<Meaning> = readonly [code: string, display: string, source: Source, means: Meaning]

/** Rows of one system, in the brief form in which they are written down. */
export function inSystem<Meaning>(
  system: string,
  rows: readonly Row<Meaning>[],
): readonly CodeEntry<Meaning>[] {
  return rows.map(([code, display, source, means]) => ({ system, code, display, source, means }))
}

export function createCodeTable<Meaning>(
  ...lists: readonly (readonly CodeEntry<Meaning>[])[]
): CodeTable<Meaning> {
  const entries = lists.flat()
  const meanings = new Map<string, Map<string, Meaning>>()
  for (const { system, code, means } of entries) {
    const known = meanings.get(system)
    if (known === undefined) meanings.set(system, new Map([[code, means]]))
    else known.set(code, means)
  }
  const get = (system: string, code: string) => meanings.get(system)?.get(code)
  return { entries, get, find: (concept) => find(codingsOf(concept), get) }
}

export function codingsOf(concept: Raw<CodeableConcept> | undefined): readonly Raw<Coding>[] {
  return nodes<Coding>(concept?.coding)
}

function find<Meaning>(
  codings: readonly Raw<Coding>[],
  get: (system: string, code: string) => Meaning | undefined,
): Lookup<Meaning> {
  let found: Lookup<Meaning> = { kind: 'none' }
  for (const { system, code } of codings) {
    if (typeof system !== 'string' || typeof code !== 'string') continue
    const means = get(system, code)
    if (means === undefined) continue
    if (found.kind === 'found' && JSON.stringify(found.means) !== JSON.stringify(means))
      return { kind: 'conflict' }
    if (found.kind === 'none') found = { kind: 'found', means, code }
  }
  return found
}

/** What to call a concept: its own text, else the display of its first coding that has one, else a code. */
export function nameOf(concept: Raw<CodeableConcept> | undefined): string | undefined {
  const codings = codingsOf(concept)
  const display = codings.map((coding) => text(coding.display)).find((found) => found !== undefined)
  return (
    text(concept?.text) ??
    display ??
    codings.map((coding) => text(coding.code)).find((found) => found !== undefined)
  )
}

export function hasCode(
  concept: Raw<CodeableConcept> | undefined,
  system: string,
  ...codes: readonly string[]
): boolean {
  return codingsOf(concept).some(
    (coding) => coding.system === system && codes.some((code) => code === coding.code),
  )
}
