import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Mutant } from './mutants.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const REPORT = join(ROOT, 'docs', 'mutation.json')

/** A change that no test noticed. `why`: the reason of a reviewer for which it may stand. */
export type Survivor = {
  readonly line: number
  readonly kind: string
  readonly original: string
  readonly replacement: string
  /** `not-compiling`: no test noticed, but the compiler does. */
  readonly outcome: 'survived' | 'not-covered' | 'not-compiling'
  readonly why?: string
}

export type Measured = {
  readonly source: string
  readonly tests: string
  /** Those that compile. */
  readonly mutants: number
  readonly killed: number
  readonly survivors: readonly Survivor[]
}

export type Report = { readonly files: Readonly<Record<string, Measured>> }

export function readReport(): Report {
  return existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : { files: {} }
}

export function writeReport(files: Readonly<Record<string, Measured>>): Report {
  const report = { files: Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) }
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`)
  return report
}

export function survivorOf(source: string, mutant: Mutant, outcome: Survivor['outcome']): Survivor {
  const { start, end, kind, replacement } = mutant
  const line = source.slice(0, start).split('\n').length
  return { line, kind, original: source.slice(start, end), replacement, outcome }
}

/** Keeps the reasons that were written for the same change of the same text. */
export function withReasons(
  survivors: readonly Survivor[],
  before: readonly Survivor[],
): readonly Survivor[] {
  const known = Map.groupBy(before, keyOf)
  const given = new Map<string, number>()
  return survivors.map((survivor) => {
    const key = keyOf(survivor)
    const at = given.get(key) ?? 0
    given.set(key, at + 1)
    const why = known.get(key)?.[at]?.why
    return why === undefined ? survivor : { ...survivor, why }
  })
}

function keyOf({ kind, original, replacement }: Survivor): string {
  return [kind, original, replacement].join('\0')
}
