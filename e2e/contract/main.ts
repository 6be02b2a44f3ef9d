import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { format } from 'prettier'

import { startMockServer } from '../../mocks/http/server.ts'
import { createWorld } from '../../mocks/server/world.ts'
import { CASES } from './cases/all.ts'
import { surprises, type ServerName } from './deviations.ts'
import { startMedplumServer } from './medplum-server.ts'
import { runContract, type Result } from './run.ts'
import { contractTable, row } from './table.ts'

const USAGE = `npm run contract -- [--base URL]... [--table]

  --base URL   runs every case against that server; may be given more than once
  --table      writes docs/contract-table.md from what is recorded
  (neither)    runs our mock and Medplum's memory repository, and compares them with what is recorded`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', multiple: true, default: [] },
      table: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (values.table) await writeTable()
  if (values.base.length > 0) return runAgainst(values.base.map((base) => base.replace(/\/$/, '')))
  return values.table ? 0 : runOurs()
}

async function writeTable(): Promise<void> {
  await writeFile('docs/contract-table.md', await format(contractTable(), { parser: 'markdown' }))
}

async function runAgainst(bases: readonly string[]): Promise<number> {
  const run = `run-${Date.now().toString(36)}`
  const results = new Map<string, readonly Result[]>()
  for (const base of bases) results.set(base, await runContract(base, run))
  print(results)
  return [...results.values()].flat().every(({ holds }) => holds) ? 0 : 1
}

async function runOurs(): Promise<number> {
  const mock = await startMockServer({ world: createWorld({ now: Date.now }) })
  const medplum = await startMedplumServer()
  const results = new Map<ServerName, readonly Result[]>([
    ['mock', await runContract(mock.url, 'run')],
    ['medplum', await runContract(medplum.url, 'run')],
  ])
  await Promise.all([mock.close(), medplum.close()])
  print(results)
  const unexpected = [...results].flatMap(([server, found]) =>
    surprises(server, found).map(({ id, problem }) => `${server}: ${id}: ${problem}`),
  )
  for (const line of unexpected) console.error(line)
  return unexpected.length === 0 ? 0 : 1
}

function print(results: ReadonlyMap<string, readonly Result[]>): void {
  console.log(row(['case', ...results.keys()]))
  console.log(row(['---', ...[...results.keys()].map(() => '---')]))
  for (const { id } of CASES) {
    const cells = [...results.values()].map((found) => {
      const result = found.find((it) => it.id === id)
      return result === undefined || result.holds ? 'holds' : `differs: ${result.instead}`
    })
    console.log(row([id, ...cells]))
  }
}

process.exitCode = await main()
