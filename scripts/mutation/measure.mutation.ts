import { appendFileSync, mkdirSync } from 'node:fs'

import { afterAll, expect, test, vi } from 'vitest'

import { trialOf } from './bench.ts'
import { notCompiling, type Candidate } from './compile.ts'
import { writeLedger } from './ledger.ts'
import { readReport, survivorOf, withReasons, writeReport } from './report.ts'
import { hashesOf, isStale, parts, textOf, type Part } from './scope.ts'
import type { Trial } from './trial.ts'

const { MUTATION_FILES = '', MUTATION_MINUTES = '600' } = process.env
const until = Date.now() + Number(MUTATION_MINUTES) * 60_000

mkdirSync('.cache', { recursive: true })
const say = (line: string) =>
  appendFileSync('.cache/mutation.log', `${new Date().toISOString().slice(11, 19)} ${line}\n`)

/** The named files; else those that were never measured, or have changed since. */
function isWanted(file: string, part: Part): boolean {
  if (MUTATION_FILES !== '') return MUTATION_FILES.split(',').some((name) => file.startsWith(name))
  return isStale(file, part, readReport().files[file])
}

/** A source as it was when the tests were run over it. */
type Held = ReturnType<typeof hashesOf> & { readonly file: string; readonly text: string }
type Left = Candidate & { readonly outcome: 'survived' | 'not-covered' }

async function leftOf({ file, text }: Held, trial: Trial): Promise<readonly Left[]> {
  const left: Left[] = []
  for (const mutant of trial.mutantsOf(file)) {
    const outcome = await trial.outcomeOf(file, mutant)
    if (outcome === 'survived' || outcome === 'not-covered')
      left.push({ file, source: text, mutant, outcome })
  }
  say(`${file}: ${left.length} left of ${trial.mutantsOf(file).length}`)
  return left
}

/** So many sources come to one run of the compiler. */
const BATCH = 8

/** Those whose tests pass without a change; of the others nothing can be said, which is a failure of the whole. */
async function soundOf(batch: readonly Held[], trial: Trial, failing: string[]): Promise<readonly Held[]> {
  const sound: Held[] = []
  for (const held of batch) {
    try {
      await trial.proveSound(held.file)
      sound.push(held)
    } catch (error) {
      failing.push(String(error))
      say(String(error))
    }
  }
  return sound
}

async function measure(batch: readonly Held[], trial: Trial): Promise<void> {
  const left: Left[] = []
  for (const held of batch) left.push(...(await leftOf(held, trial)))
  const wrong = notCompiling(left)
  const byFile = Map.groupBy(left, ({ file }) => file)
  const { files } = readReport()
  const measured = batch.map(({ file, text, source, tests }) => {
    const own = byFile.get(file) ?? []
    const all = trial.mutantsOf(file).length
    const survivors = own.map((one) =>
      survivorOf(text, one.mutant, wrong.has(one) ? 'not-compiling' : one.outcome),
    )
    const counted = all - own.filter((one) => wrong.has(one)).length
    const before = files[file]?.survivors ?? []
    return [
      file,
      {
        source,
        tests,
        mutants: counted,
        killed: all - own.length,
        survivors: withReasons(survivors, before),
      },
    ] as const
  })
  writeReport({ ...files, ...Object.fromEntries(measured) })
}

for (const part of parts()) {
  const wanted = part.sources.filter((file) => isWanted(file, part))
  test.skipIf(wanted.length === 0)(`${wanted.length} sources of ${part.name}`, async () => {
    const held = wanted.map((file) => ({ file, text: textOf(file), ...hashesOf(file, part) }))
    const trial = await trialOf(wanted, part, { expect, vi })
    say(`${part.name}: ${trial.tests} tests; failing without a change: ${trial.failing.join('; ') || 'none'}`)
    const failing = [...trial.failing]
    for (let first = 0; first < held.length && Date.now() < until; first += BATCH)
      await measure(await soundOf(held.slice(first, first + BATCH), trial, failing), trial)
    expect(failing).toEqual([])
  })
}

/** What is in scope no longer is left out. */
afterAll(() => {
  const { files } = readReport()
  const inScope = parts().flatMap(({ sources }) => sources)
  const kept = inScope.flatMap((file) => (files[file] === undefined ? [] : [[file, files[file]] as const]))
  const report = writeReport(Object.fromEntries(kept))
  writeLedger(
    report,
    inScope.filter((file) => files[file] === undefined),
  )
})
