import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

export type Count = { readonly passed: number; readonly failed: number }

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}

/** A place for a report; an older one is removed, so that it cannot be taken for the new. */
export function freshReport(file: string): string {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** Counts of a report of Vitest. A run that succeeds without having run a test has checked nothing, and fails. */
export function countVitest(file: string): Count {
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(file)
  return atLeastOne({
    passed: numPassedTests,
    failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)),
  })
}

export function countPlaywright(file: string): Count {
  const { stats } = read(file)
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {}
  return atLeastOne({ passed: expected, failed: unexpected + flaky })
}

function atLeastOne(count: Count): Count {
  return count.passed + count.failed === 0 ? { passed: 0, failed: 1 } : count
}

type Report = {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly numFailedTestSuites?: number
  readonly stats?: { readonly expected?: number; readonly unexpected?: number; readonly flaky?: number }
}

function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
