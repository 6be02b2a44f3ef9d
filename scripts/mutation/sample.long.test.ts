import { describe, expect, test, vi } from 'vitest'

import { createStream } from '../../mocks/cohort/draw/random.ts'
import { trialOf } from './bench.ts'
import { sumOf } from './ledger.ts'
import { readReport, survivorOf, type Survivor } from './report.ts'
import { isStale, parts, textOf } from './scope.ts'

const { files } = readReport()
const SAMPLE = 60
/** Of what was measured: what is wanted, and what no change may fall below. */
const NOTICED = { goal: 0.95, least: 0.93 } as const

const isSame = (a: Survivor, b: Survivor) =>
  a.line === b.line && a.kind === b.kind && a.original === b.original && a.replacement === b.replacement

describe.each(parts())('the mutation report of $name', (part) => {
  const measured = part.sources.filter((file) => (files[file]?.mutants ?? 0) > 0)

  test('is of the sources and tests as they are (npm run mutation)', () => {
    expect(part.sources.filter((file) => file in files && isStale(file, part, files[file]))).toEqual([])
  })

  test('says of a sample what is found again', { timeout: 0 }, async () => {
    const random = createStream(1, 0, `mutation ${part.name}`)
    const trial = await trialOf(measured, part, { expect, vi })
    const disagreed: string[] = []
    for (let count = 0; count < SAMPLE; count += 1) {
      const file = measured[Math.floor(random() * measured.length)]!
      const mutants = trial.mutantsOf(file)
      const mutant = mutants[Math.floor(random() * mutants.length)]!
      const outcome = await trial.outcomeOf(file, mutant)
      const isNoticed = outcome === 'killed' || outcome === 'timeout'
      const told = survivorOf(textOf(file), mutant, 'survived')
      const wasNoticed = !(files[file]?.survivors ?? []).some((one) => isSame(one, told))
      if (isNoticed !== wasNoticed)
        disagreed.push(`${file}:${told.line} ${told.original} as ${told.replacement} is ${outcome} now`)
    }
    expect(disagreed).toEqual([])
  })
})

test(`at least ${100 * NOTICED.least} % of what was measured is noticed, or reviewed; the goal is ${100 * NOTICED.goal} %`, () => {
  const { mutants, killed, accepted } = sumOf(Object.values(files))
  expect((killed + accepted) / mutants).toBeGreaterThanOrEqual(NOTICED.least)
})
