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
export type Lookup<Meaning> = Found<Meaning> | { readonly kind: 'none' } | { readonly kind: 'conflict' }

type Found<Meaning> = { readonly kind: 'found'; readonly means: Meaning; readonly code: string }

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
  const systems = Array.from(
    Map.groupBy(entries, ({ system }) => system),
    ([system, ofSystem]) => ({
      system,
      codes: new Map(ofSystem.map(({ code, means }) => [code, { kind: 'found', means, code } as const])),
    }),
  )
  // Of so few systems the right one is found sooner than its name is hashed.
  function look(system: string, code: string): Found<Meaning> | undefined {
    for (const known of systems) if (known.system === system) return known.codes.get(code)
    return undefined
  }
  return {
    entries,
    get: (system, code) => look(system, code)?.means,
    find: (concept) => find(codingsOf(concept), look),
  }
}

export function codingsOf(concept: Raw<CodeableConcept> | undefined): readonly Raw<Coding>[] {
  return nodes<Coding>(concept?.coding)
}

const NONE: Lookup<never> = { kind: 'none' }
const CONFLICT: Lookup<never> = { kind: 'conflict' }

function find<Meaning>(
  codings: readonly Raw<Coding>[],
  look: (system: string, code: string) => Found<Meaning> | undefined,
): Lookup<Meaning> {
  let first: Found<Meaning> | undefined
  for (const { system, code } of codings) {
    if (typeof system !== 'string' || typeof code !== 'string') continue
    const found = look(system, code)
    if (found === undefined) continue
    if (first !== undefined && !isSame(first.means, found.means)) return CONFLICT
    first ??= found
  }
  return first ?? NONE
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** What to call a concept: its own text, else the display of its first coding that has one, else a code. */
export function nameOf(concept: Raw<CodeableConcept> | undefined): string | undefined {
  return text(concept?.text) ?? firstTextIn(concept, 'display') ?? firstTextIn(concept, 'code')
}

export function firstTextIn(
  concept: Raw<CodeableConcept> | undefined,
  element: 'display' | 'code',
): string | undefined {
  for (const coding of codingsOf(concept)) {
    const written = text(coding[element])
    if (written !== undefined) return written
  }
  return undefined
}

export function hasCode(
  concept: Raw<CodeableConcept> | undefined,
  system: string,
  ...codes: readonly string[]
): boolean {
  for (const coding of codingsOf(concept))
    if (coding.system === system && codes.some((code) => code === coding.code)) return true
  return false
}
