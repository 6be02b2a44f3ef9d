import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { mutated, type Mutant } from './mutants.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const PLACE = join(ROOT, '.cache', 'mutants')

export type Candidate = { readonly file: string; readonly source: string; readonly mutant: Mutant }

/**
 * Those that do not compile: the compiler notices what no test did, as with `first === undefined` that became `false`.
 * Each stands as a file of its own beside a copy of its neighbors, so that one run of the compiler judges them all.
 */
export function notCompiling<One extends Candidate>(candidates: readonly One[]): ReadonlySet<One> {
  if (candidates.length === 0) return new Set()
  rmSync(PLACE, { recursive: true, force: true })
  mkdirSync(PLACE, { recursive: true })
  cpSync(join(ROOT, 'src'), join(PLACE, 'src'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(PLACE, 'package.json'))
  const placed = candidates.map(({ file, source, mutant }, at) => {
    const path = join(dirname(file), `mutant-${at}.ts`)
    writeFileSync(join(PLACE, path), mutated(source, mutant))
    return path
  })
  writeFileSync(join(PLACE, 'tsconfig.json'), JSON.stringify(settings(placed)))
  const { stdout } = spawnSync('tsc', ['-p', join(PLACE, 'tsconfig.json'), '--pretty', 'false'], {
    cwd: PLACE,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const wrong = new Set(
    [...stdout.matchAll(/mutant-(\d+)\.ts\(\d+,\d+\): error/g)].map(([, at]) => Number(at)),
  )
  rmSync(PLACE, { recursive: true, force: true })
  return new Set(candidates.filter((_, at) => wrong.has(at)))
}

/** The settings of the project but for what is only tidiness. */
function settings(files: readonly string[]) {
  return {
    extends: '../../tsconfig.json',
    compilerOptions: {
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
      allowUnusedLabels: true,
    },
    include: [],
    files,
  }
}
