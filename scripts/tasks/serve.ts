import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { readConfig, type Config } from '#data/config/config.ts'

import { buildSite } from '../build/build-site.ts'
import { serveSite } from '../serve/site-server.ts'
import { untilStopped } from '../serve/until-stopped.ts'

const USAGE = `npm run serve -- --config FILE [--port 4173]

  --config   what the page reads as /config.json; docs/config.schema.json describes it
  --port     the port of http://localhost, or the next free one`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      port: { type: 'string', default: '4173' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || values.config === undefined) {
    console.error(USAGE)
    return values.help ? 0 : 2
  }
  const text = readFileSync(resolve(values.config), 'utf8')
  const config = configIn(text)
  if (config === undefined) return 2
  process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  const folder = await buildSite('production')
  const site = await serveSite({
    kind: 'production',
    folder,
    config: { text, servers: serversOf(config) },
    port: portIn(values.port),
  })
  console.log(`Bonewatch ready at ${site.url} (stop with Ctrl+C)`)
  await untilStopped()
  await site.close()
  return 0
}

/** Told here too, because the page would only say it to whoever opens it first. */
function configIn(text: string): Config | undefined {
  const read = readConfig(parse(text))
  if (read.ok) return read.config
  for (const { at, why } of read.problems) console.error(`${at} ${why}`)
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function serversOf({ servers: { clinical, workflow } }: Config): readonly string[] {
  return workflow === undefined ? [clinical.baseUrl] : [clinical.baseUrl, workflow.baseUrl]
}

function portIn(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be 0 to 65535, not ${text}`)
  return port
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
