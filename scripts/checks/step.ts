import { spawn } from 'node:child_process'

import type { Count } from './count.ts'

/** One check by a program. `countIn` reads from its report how many tests it ran; else the step is one check. */
export type Step = {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env?: Readonly<Record<string, string>>
  readonly countIn?: (isGood: boolean) => Count
}

/** Runs a program and keeps what it says to itself unless it fails. */
export async function runStep({ name, command, env, countIn }: Step): Promise<Count> {
  const start = performance.now()
  const { isGood, said } = await run(command, env)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const count = countIn?.(isGood) ?? (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  // A program that fails without a failed test has failed all the same.
  const failed = isGood ? count.failed : Math.max(count.failed, 1)
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s, ${count.passed} passed, ${failed} failed)`,
  )
  if (failed > 0) console.log(said)
  return { passed: count.passed, failed }
}

function run(
  [program, ...args]: Step['command'],
  env: Step['env'],
): Promise<{ isGood: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32',
    })
    let said = ''
    const hear = (chunk: string) => {
      said += chunk
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', ({ message }) => resolve({ isGood: false, said: message }))
    child.on('close', (code) => resolve({ isGood: code === 0, said }))
  })
}
