import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'

import { onTestFinished } from 'vitest'

import type { FindingOutput, PatientOutput } from '../output/shape.ts'
import { run } from '../run.ts'
import { checkResult } from './schema.ts'

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

type How = { readonly input?: string | Uint8Array; readonly heapMegabytes?: number; readonly cwd?: string }

const COMMAND = join(process.cwd(), 'src/cli/evaluate.ts')

/** The command as other programs run it: a process of its own. */
export function runEvaluate(
  argv: readonly string[],
  { input = '', heapMegabytes, cwd }: How = {},
): Promise<Ran> {
  const limit = heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`]
  const child = spawn(process.execPath, [...limit, COMMAND, ...argv], {
    cwd,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

/** The command within this process, to choose how much of an export it holds at once. */
export async function runHere(argv: readonly string[], partBytes: number): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const stdout = new Writable({
    decodeStrings: false,
    write: (text: string, _encoding, done) => {
      said.stdout += text
      done()
    },
  })
  const stderr = (text: string) => {
    said.stderr += text
  }
  const code = await run(argv, { stdin: Readable.from([]), stdout, stderr, clock: () => 0, partBytes })
  return { code, ...said }
}

export type Result = {
  readonly asOf: string
  readonly ruleset: string
  readonly counts: Readonly<Record<string, number>>
  readonly patients: readonly PatientOutput[]
  readonly unattributed: readonly {
    readonly resource: string
    readonly why: string
    readonly source?: string
  }[]
}

/** The result, held against the schema and its own sums. */
export function resultOf({ stdout, stderr }: Ran): Result {
  if (stdout === '') throw new Error(`no result: ${stderr}`)
  const result = JSON.parse(stdout)
  checkResult(result)
  const { received, ...parts } = result.counts
  const sum = Object.values<number>(parts).reduce((total, part) => total + part, 0)
  if (sum !== received) throw new Error(`${received} received, ${sum} accounted for`)
  return result
}

/** The findings of one rule, by patient. */
export function findingsOf(result: Result, rule: string) {
  const found: (FindingOutput & { readonly patient: string })[] = []
  for (const { patient, findings } of result.patients)
    for (const finding of findings) if (finding.rule === rule) found.push({ patient, ...finding })
  return found
}

/** A folder for one test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bonewatch-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
