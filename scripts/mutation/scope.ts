import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Sources that are changed together with the tests that must notice: each room by its own tests. */
export type Part = {
  readonly name: string
  readonly sources: readonly string[]
  readonly tests: readonly string[]
}

const PARTS = [
  { name: 'src/domain', sources: ['src/domain/**/*.ts'], tests: ['src/domain/**/*.test.ts'] },
  { name: 'src/fhir/read', sources: ['src/fhir/read/**/*.ts'], tests: ['src/fhir/read/**/*.test.ts'] },
] as const

/** Tables and what only serves tests: they are held by tests of their own, or hold tests themselves. */
const LEFT_OUT = [/\.test\.ts$/, /\.examples\.ts$/, /\.d\.ts$/, /\/testing\//, /\/settings\/sources\.ts$/]

export function parts(): readonly Part[] {
  return PARTS.map(({ name, sources, tests }) => ({
    name,
    sources: filesOf(sources).filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file))),
    tests: filesOf(tests).filter((file) => !/\.(?:long|real|built)\.test\.ts$/.test(file)),
  }))
}

function filesOf(patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Of a source, and of the tests that stand beside it under its name: `grading.ts`, `grading.test.ts`, `grading-oracle.test.ts`. */
export function hashesOf(file: string, { tests }: Part): { readonly source: string; readonly tests: string } {
  const stem = file.replace(/\.ts$/, '')
  const own = tests.filter((test) => test === `${stem}.test.ts` || test.startsWith(`${stem}-`))
  return { source: hashOf([file]), tests: hashOf(own) }
}

type Hashes = ReturnType<typeof hashesOf>

export function isStale(file: string, part: Part, measured: Hashes | undefined): boolean {
  const { source, tests } = hashesOf(file, part)
  return measured?.source !== source || measured.tests !== tests
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(textOf(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}
