import { appendFileSync, mkdirSync } from 'node:fs'

import { afterAll, expect, test, vi } from 'vitest'

import { trialOf } from './bench.ts'
import { writeLedger } from './ledger.ts'
import type { Mutant } from './mutants.ts'
import { readReport, survivorOf, withReasons, writeReport, type Survivor } from './report.ts'
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

async function measure(file: string, part: Part, trial: Trial): Promise<void> {
  const hashes = hashesOf(file, part)
  const source = textOf(file)
  const mutants: readonly Mutant[] = trial.mutantsOf(file)
  const survivors: Survivor[] = []
  for (const mutant of mutants) {
    const survivor = survivorOf(source, mutant, await trial.outcomeOf(file, mutant))
    if (survivor !== undefined) survivors.push(survivor)
  }
  const { files } = readReport()
  const measured = {
    ...hashes,
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    survivors: withReasons(survivors, files[file]?.survivors ?? []),
  }
  writeReport({ ...files, [file]: measured })
  say(`${file}: ${measured.killed} of ${measured.mutants}`)
}

for (const part of parts()) {
  const wanted = part.sources.filter((file) => isWanted(file, part))
  test.skipIf(wanted.length === 0)(`${wanted.length} sources of ${part.name}`, async () => {
    const trial = await trialOf(wanted, part, { expect, vi })
    say(`${part.name}: ${trial.tests} tests; failing without a change: ${trial.failing.join('; ') || 'none'}`)
    for (const file of wanted) if (Date.now() < until) await measure(file, part, trial)
    expect(trial.failing).toEqual([])
  })
}

/** What is in scope no longer is left out. */
afterAll(() => {
  const { files } = readReport()
  const inScope = parts().flatMap(({ sources }) => sources)
  const report = writeReport(
    Object.fromEntries(
      inScope.flatMap((file) => (files[file] === undefined ? [] : [[file, files[file]] as const])),
    ),
  )
  writeLedger(
    report,
    inScope.filter((file) => files[file] === undefined),
  )
})
