import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { buildSite } from '../scripts/build/build-site.ts'
import { budgetOf, kibibytes } from './budget.ts'
import { measureEvaluation, type Measured } from './evaluation.ts'
import { measureFirstRow } from './first-row.ts'
import { measureNoise } from './noise/measure-noise.ts'
import { PEOPLE, printNoise, writeNoise } from './noise/noise-table.ts'
import { packageSizes } from './package-sizes.ts'
import { readManifest, routeWeight } from './route-weight.ts'

const USAGE = `npm run bench -- [--patients 240,1000,10000] [--gate] [--sizes] [--noise [--write]]

  --patients   how many patients evaluation is measured on
  --gate       a few patients, and exit 1 when a budget of bench/budgets.json is passed
  --sizes      what each runtime package costs, and nothing else
  --noise      how many people the rules speak of in a quiet week, and nothing else; --write: into bench/noise.json`

const CASELOAD = 'src/app/caseload-route.tsx'

type Line = { readonly what: string; readonly value: number; readonly unit: string; readonly most?: number }

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      patients: { type: 'string', default: '240,1000,10000' },
      gate: { type: 'boolean', default: false },
      sizes: { type: 'boolean', default: false },
      noise: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (values.sizes) {
    for (const size of await packageSizes())
      console.log(`${size.name.padEnd(42)} ${size.kibibytes} KiB brotli`)
    return 0
  }
  const noise = measureNoise(PEOPLE)
  printNoise(noise)
  if (values.noise) {
    if (values.write) writeNoise(noise)
    return 0
  }
  const lines = [...(await weights()), ...(await firstRow())]
  const evaluation = (values.gate ? [1000] : values.patients.split(',').map(Number)).map((patients) =>
    measureEvaluation(patients),
  )
  const ratio = evaluation.at(-1)?.ratio ?? Infinity
  const all: readonly Line[] = [...lines, gated('evaluationOverParsing', ratio)]
  print(all, evaluation)
  mkdirSync('.cache', { recursive: true })
  writeFileSync(
    '.cache/bench.json',
    JSON.stringify({ node: process.version, lines: all, evaluation, noise }, null, 2),
  )
  const passed = all.filter(({ value, most }) => most !== undefined && value > most)
  return values.gate && passed.length > 0 ? 1 : 0
}

async function weights(): Promise<readonly Line[]> {
  const folder = await buildSite('production')
  const { scripts, styles } = routeWeight(folder, CASELOAD in readManifest(folder) ? CASELOAD : undefined)
  return [
    gated('firstRouteScripts', kibibytes(scripts.bytes)),
    gated('firstRouteStyles', kibibytes(styles.bytes)),
  ]
}

async function firstRow(): Promise<readonly Line[]> {
  const { requests, all, bytesPerPatient } = await measureFirstRow()
  return [
    gated('requestsBeforeFirstRow', requests),
    { what: 'requests until the caseload is complete', value: all, unit: '1' },
    gated('firstStagePerPatient', bytesPerPatient),
  ]
}

function gated(name: string, value: number): Line {
  const { most, unit } = budgetOf(name)
  return { what: name, value, unit, most }
}

function print(lines: readonly Line[], evaluation: readonly Measured[]): void {
  for (const { what, value, unit, most } of lines)
    console.log(
      `${what.padEnd(42)} ${value} ${unit === '1' ? '' : unit}${most === undefined ? '' : ` (at most ${most})`}`,
    )
  console.log('\nfrom bytes to findings, CPU time of one core')
  for (const { patients, resources, mebibytes, reviewed, evaluated, parsed, ratio } of evaluation)
    console.log(
      `${patients} patients, ${resources} resources, ${mebibytes} MiB: all rules alone ${reviewed} patients/s; from bytes ${evaluated}/s; JSON.parse alone ${parsed}/s; ratio ${ratio}`,
    )
}

process.exitCode = await main()
