import { startClock } from '../clock.ts'
import { faultsNamed } from '../faults/registry.ts'
import { DEFAULT_SEED, scenarioNamed } from '../scenarios.ts'
import { instantText } from '../server/time.ts'
import { createWorld, type World } from '../server/world.ts'
import { loadFile } from './load.ts'
import { readOptions, USAGE, type ServerOptions } from './options.ts'
import { startMockServer } from './server.ts'

function worldOf({ scenario, patients, asOf, load, faults }: ServerOptions): World {
  const start = asOf ?? Date.now()
  const epoch = instantText(start)
  const world = createWorld({
    resources: scenarioNamed(scenario).resources({ patients, epoch, seed: DEFAULT_SEED }),
    now: startClock(start).now,
    seed: DEFAULT_SEED,
  })
  world.readAll()
  for (const file of load) world.give(loadFile(file))
  for (const name of faults) world.faults.add(...faultsNamed(name))
  return world
}

function describe({ scenario, faults }: ServerOptions, { store, now, leftOut }: World): string {
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((all, count) => all + count, 0)
  const parts = [
    `scenario ${scenario}`,
    `${sum(store.counts())} resources`,
    ...(sum(leftOut()) > 0 ? [`${sum(leftOut())} left out (${[...leftOut().keys()].join(', ')})`] : []),
    `as of ${instantText(now())}`,
    ...(faults.length > 0 ? [`faults: ${faults.join(', ')}`] : []),
  ]
  return parts.join(', ')
}

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help')) return console.log(USAGE)
  const options = readOptions(argv)
  const server = await startMockServer({ world: worldOf(options), port: options.port })
  console.log(`Mock FHIR server ready at ${server.url} (${describe(options, server.world)})`)
  const stop = () => {
    void server.close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
