import { parseArgs } from 'node:util'

import { FAULTS, faultsNamed } from '../faults/registry.ts'
import { DEFAULT_PATIENTS, DEFAULT_SCENARIO, SCENARIOS, scenarioNamed } from '../scenarios.ts'
import { instantOf } from '../server/time.ts'

export type ServerOptions = {
  readonly port: number
  readonly scenario: string
  readonly patients: number
  /** Undefined: the clock of this machine. */
  readonly asOf: number | undefined
  readonly load: readonly string[]
  readonly faults: readonly string[]
}

export const USAGE = `npm run mock-server -- [--port 8080] [--scenario NAME] [--patients N] [--as-of INSTANT] [--load FILE...] [--fault NAME]

  --port       the port of http://localhost (8080)
  --scenario   ${[...SCENARIOS].map(([name, { summary }]) => `${name}: ${summary}`).join('\n               ')}
               (${DEFAULT_SCENARIO}, or empty when files are loaded)
  --patients   how many patients are invented (${DEFAULT_PATIENTS})
  --as-of      where the clock of the server starts, such as 2026-11-23T08:00:00Z (now)
  --load       Bundles, resources or NDJSON files
  --fault      ${[...FAULTS.keys()].join(', ')}; may be given more than once`

/** Reads the command line; throws with a sentence for the user. */
export function readOptions(argv: readonly string[]): ServerOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      scenario: { type: 'string' },
      patients: { type: 'string', default: String(DEFAULT_PATIENTS) },
      'as-of': { type: 'string' },
      load: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
    },
  })
  const isLoading = values.load.length > 0
  if (positionals.length > 0 && !isLoading) throw new Error(`${positionals[0]} is not understood`)
  const scenario = values.scenario ?? (isLoading ? 'empty' : DEFAULT_SCENARIO)
  scenarioNamed(scenario)
  for (const name of values.fault) faultsNamed(name)
  return {
    port: wholeNumber('--port', values.port, 65_535),
    scenario,
    patients: wholeNumber('--patients', values.patients, 10_000),
    asOf: values['as-of'] === undefined ? undefined : instant(values['as-of']),
    load: [...values.load, ...positionals],
    faults: values.fault,
  }
}

function wholeNumber(name: string, text: string, atMost: number): number {
  const number = Number(text)
  const isGood = /^\d+$/.test(text) && number <= atMost
  if (!isGood) throw new Error(`${name} must be a whole number up to ${atMost}, not ${text}`)
  return number
}

function instant(text: string): number {
  const millis = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? instantOf(text) : undefined
  if (millis === undefined)
    throw new Error(`--as-of must be an instant such as 2026-11-23T08:00:00Z, not ${text}`)
  return millis
}
