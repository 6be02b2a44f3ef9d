import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { inLab } from './lab.ts'
import { BARE, isWanted, SECTIONS } from './measures/all.ts'
import { measureNoise } from './noise/measure-noise.ts'
import { PEOPLE, printNoise, writeNoise } from './noise/noise-table.ts'
import { packageSizes } from './package-sizes.ts'
import { areAlike, calibrate } from './report/calibrate.ts'
import type { Figure } from './report/figure.ts'
import { printMachine, printTable } from './report/table.ts'
import { judge } from './report/verdict.ts'

const USAGE = `npm run bench -- [--only L2,C1] [--rounds 5] [--patients 240,1000] [--peers] [--gate]
                [--sizes] [--noise [--write]]

  --only       only what these goals of bench/README.md need
  --rounds     how often each side is measured, in turn
  --patients   how many patients evaluation is measured on
  --peers      also against the packages of bench/peers (first: npm --prefix bench/peers ci)
  --gate       without wall times, and exit 1 when a budget of bench/budgets.json is passed
  --sizes      what each runtime package costs, and nothing else
  --noise      how many people the rules speak of in a quiet week, and nothing else; --write: into bench/noise.json`

const OPTIONS = {
  only: { type: 'string', default: '' },
  rounds: { type: 'string', default: '5' },
  patients: { type: 'string', default: '240,1000' },
  peers: { type: 'boolean', default: false },
  gate: { type: 'boolean', default: false },
  sizes: { type: 'boolean', default: false },
  noise: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS })
  if (values.help) console.log(USAGE)
  else if (values.sizes) await printSizes()
  else if (values.noise) tellNoise(values.write)
  else return measure(values)
  return 0
}

async function printSizes(): Promise<void> {
  for (const { name, kibibytes } of await packageSizes())
    console.log(`${name.padEnd(42)} ${kibibytes} KiB brotli`)
}

function tellNoise(isWanted: boolean): void {
  const noise = measureNoise(PEOPLE)
  printNoise(noise)
  if (isWanted) writeNoise(noise)
}

type Asked = Readonly<Record<'only' | 'rounds' | 'patients', string> & Record<'peers' | 'gate', boolean>>

async function measure(asked: Asked): Promise<number> {
  const { gate } = asked
  const before = calibrate()
  const measured = await figuresFor(asked)
  const after = calibrate()
  const isQuiet = areAlike(before, after)
  const figures = measured
    .filter(({ kind }) => !(gate && kind === 'wall'))
    .map((figure) => judge(figure, isQuiet))
  printTable(figures)
  printMachine(before, after, isQuiet)
  mkdirSync('.cache', { recursive: true })
  const machine = { node: process.version, before, after, isQuiet }
  const report = { at: new Date().toISOString(), machine, figures }
  writeFileSync('.cache/bench.json', JSON.stringify(report, null, 2))
  return gate && figures.some(({ isWithin }) => isWithin === false) ? 1 : 0
}

async function figuresFor({ only, rounds, patients, peers, gate }: Asked): Promise<readonly Figure[]> {
  const wanted = new Set(only.split(',').filter((id) => id !== ''))
  const figures: Figure[] = []
  if (isWanted(BARE, wanted)) figures.push(...BARE.run(gate ? [1000] : patients.split(',').map(Number)))
  const sections = SECTIONS.filter((one) => isWanted(one, wanted) && !(gate && one.isWall))
  if (sections.length === 0) return figures
  await inLab({ rounds: Number(rounds), wall: !gate, peers }, async (lab) => {
    for (const { ids, run } of sections) {
      console.error(`measuring ${ids.join(', ')}`)
      figures.push(...(await run(lab)))
    }
  })
  return figures
}

process.exitCode = await main()
