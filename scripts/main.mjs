#!/usr/bin/env node
// The one way into every command of package.json. Runs on Node 20.19 or newer and uses no package: it makes sure that
// the packages, Node 24 and, where a task needs one, a browser are there, and hands over to the task.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBrowser } from './setup/browser.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { findNode } from './setup/node.mjs'
import { Stop } from './setup/stop.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where each task stands. `fromCaller`: its file names are those of whoever typed the command. */
const TASKS = new Map([
  ['start', { file: 'scripts/tasks/start.ts' }],
  ['dev', { file: 'scripts/tasks/dev.ts' }],
  ['build', { file: 'scripts/tasks/build.ts' }],
  ['serve', { file: 'scripts/tasks/serve.ts', fromCaller: true }],
  ['check', { file: 'scripts/tasks/check.ts' }],
  ['test', { file: 'scripts/tasks/test.ts', browser: true }],
  ['verify', { file: 'scripts/tasks/verify.ts', browser: true }],
  ['real-data', { file: 'scripts/tasks/real-data.ts', fromCaller: true }],
  ['rule-book', { file: 'scripts/tasks/rule-book.ts' }],
  ['screenshots', { file: 'scripts/tasks/screenshots.ts', browser: true }],
  ['bench', { file: 'bench/main.ts', browser: true }],
  ['mutation', { file: 'scripts/tasks/mutation.ts' }],
  ['contract', { file: 'e2e/contract/main.ts' }],
  ['mock-server', { file: 'mocks/http/main.ts', fromCaller: true }],
  ['evaluate', { file: 'src/cli/evaluate.ts', fromCaller: true }],
])

async function main([name, ...args]) {
  const task = TASKS.get(name ?? '')
  if (task === undefined)
    throw new Stop(`There is no task ${name}. There are: ${[...TASKS.keys()].join(', ')}`)
  await ensurePackages(ROOT)
  const node = findNode(ROOT)
  const browser = task.browser ? await ensureBrowser(ROOT, node) : {}
  return handOver(node, task, args, browser)
}

function handOver(node, { file, fromCaller }, args, browser) {
  const bin = join(ROOT, 'node_modules', '.bin')
  const child = spawn(node, [join(ROOT, file), ...args], {
    cwd: fromCaller ? (process.env.INIT_CWD ?? process.cwd()) : ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...browser,
      PATH: [dirname(node), bin, process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 0)))
  })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
