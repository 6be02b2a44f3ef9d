import { dirname, basename } from 'node:path'
import { Script } from 'node:vm'

import type { Collector, Test } from './collector.ts'
import { mutantsOf, mutated, watched, type Mutable, type Mutant } from './mutants.ts'
import type { Sources } from './modules.ts'

/** `survived`: every test that comes by was passed. `not-covered`: no test comes by. `invalid`: it does not even load. */
export type Outcome = 'killed' | 'timeout' | 'survived' | 'not-covered'

export type Trial = {
  /** Throws where the tests of a source fail without a change: then whatever is changed would seem to be noticed. */
  readonly proveSound: (file: string) => Promise<void>
  readonly mutantsOf: (file: string) => readonly Mutant[]
  readonly outcomeOf: (file: string, mutant: Mutant) => Promise<Outcome>
  /** How many tests there are, and which fail without any change: they decide nothing. */
  readonly tests: number
  readonly failing: readonly string[]
}

type Watched = Mutable & { readonly text: string; readonly first: number }
type Known = { readonly file: string; readonly at: number; readonly millis: number }

/** Tests of each place that are run without a change before any change is judged. */
const MOST_PROOFS = 20

const NOTES = '__bonewatchPlaces'

/** Runs all tests once to learn which of them come by which place of which source. */
export async function createTrial(
  files: ReadonlyMap<string, string>,
  testFiles: readonly string[],
  sources: Sources,
  collector: Collector,
): Promise<Trial> {
  const known = new Map<string, Watched>()
  let places = 0
  for (const [file, text] of files) {
    const found = mutantsOf(text, file)
    known.set(file, { ...found, text, first: places })
    const first = places
    places += found.places.length
    sources.replace(
      file,
      watched(text, found, (place) => `globalThis.${NOTES}[${first + place}]=1`),
    )
  }
  const { passing, failing, visitors, atLoad } = await learn(places, testFiles, sources, collector)
  for (const file of files.keys()) sources.replace(file, undefined)

  async function visitorsOf(file: string, place: number): Promise<readonly Known[]> {
    if (!atLoad.has(place)) return visitors.get(place) ?? []
    const reaching = new Set<string>()
    for (const one of testFiles) if ((await sources.reachOf(one)).has(file)) reaching.add(one)
    return passing.filter((test) => reaching.has(test.file))
  }

  return {
    proveSound: async (file) => {
      const source = known.get(file)
      if (source === undefined) throw new Error(`${file} is not among the sources`)
      const near = new Set<Known>()
      for (const [place] of source.places.entries())
        for (const test of (await visitorsOf(file, source.first + place)).slice(0, MOST_PROOFS))
          near.add(test)
      sources.replace(file, source.text)
      const outcome = await judge([...near], sources.worldOf(file), collector)
      sources.replace(file, undefined)
      if (outcome !== 'survived') throw new Error(`${file} without a change is ${outcome}`)
    },
    mutantsOf: (file) => known.get(file)?.mutants ?? [],
    tests: passing.length,
    failing,
    outcomeOf: async (file, mutant) => {
      const source = known.get(file)
      if (source === undefined) throw new Error(`${file} is not among the sources`)
      const tests = await visitorsOf(file, source.first + mutant.place)
      if (tests.length === 0) return 'not-covered'
      sources.replace(file, mutated(source.text, mutant))
      try {
        const load = sources.worldOf(file)
        for (const stage of stagesOf(file, tests)) {
          const outcome = await judge(stage, load, collector)
          if (outcome !== 'survived') return outcome
        }
        return 'survived'
      } finally {
        sources.replace(file, undefined)
      }
    },
  }
}

type Learned = {
  readonly passing: readonly Known[]
  readonly failing: readonly string[]
  readonly visitors: ReadonlyMap<number, readonly Known[]>
  readonly atLoad: ReadonlySet<number>
}

async function learn(
  places: number,
  testFiles: readonly string[],
  sources: Sources,
  collector: Collector,
): Promise<Learned> {
  const notes = new Uint8Array(places)
  Object.assign(globalThis, { [NOTES]: notes })
  collector.begin()
  await sources.load(testFiles, (file) => collector.in(file))
  const atLoad = new Set(taken(notes))
  const [passing, failing]: [Known[], string[]] = [[], []]
  const visitors = new Map<number, Known[]>()
  const counted = new Map<string, number>()
  for (const test of collector.tests()) {
    const at = counted.get(test.file) ?? 0
    counted.set(test.file, at + 1)
    notes.fill(0)
    const before = process.cpuUsage()
    const isGood = (await run(test, 120_000)) === 'passed'
    const one: Known = { file: test.file, at, millis: millisSince(before) }
    if (!isGood) {
      failing.push(`${test.file}: ${test.name}`)
      continue
    }
    passing.push(one)
    for (const place of taken(notes)) visitors.set(place, [...(visitors.get(place) ?? []), one])
  }
  return { passing, failing, visitors, atLoad }
}

function taken(notes: Uint8Array): readonly number[] {
  const places: number[] = []
  for (let place = notes.indexOf(1); place >= 0; place = notes.indexOf(1, place + 1)) places.push(place)
  return places
}

/** Tests of other folders are asked for so many milliseconds: what they notice late a nearer test should notice. */
const PATIENCE = 1000

/** Its own tests first, then those of its folder, then others; the quickest first in each. */
function stagesOf(file: string, tests: readonly Known[]): readonly (readonly Known[])[] {
  const own = `${basename(file, '.ts')}.test.ts`
  const folder = dirname(file)
  const stageOf = (test: Known) =>
    basename(test.file) === own && dirname(test.file) === folder
      ? 0
      : test.file.startsWith(`${folder}/`)
        ? 1
        : 2
  const [first = [], near = [], far = []] = [0, 1, 2].map((stage) =>
    tests.filter((test) => stageOf(test) === stage).toSorted((a, b) => a.millis - b.millis),
  )
  let left = PATIENCE
  const asked = far.filter(({ millis }) => (left -= millis) > 0)
  return [first, near, asked].filter((stage) => stage.length > 0)
}

/** File by file, so that what is noticed early costs no more than that. */
async function judge(chosen: readonly Known[], load: Load, collector: Collector): Promise<Outcome> {
  for (const [file, own] of Map.groupBy(chosen, (one) => one.file)) {
    const outcome = await judgeIn(file, own, load, collector)
    if (outcome !== 'survived') return outcome
  }
  return 'survived'
}

type Load = ReturnType<Sources['worldOf']>

async function judgeIn(
  file: string,
  chosen: readonly Known[],
  load: Load,
  collector: Collector,
): Promise<Outcome> {
  collector.begin()
  collector.in(file)
  const tests = await testsOf(file, load, collector)
  if (tests === undefined) return 'killed'
  for (const { at, millis } of chosen) {
    const test = tests[at]
    if (test === undefined) return 'killed'
    const said = await run(test, 5000 + 20 * millis)
    if (said !== 'passed') return said === 'failed' ? 'killed' : 'timeout'
  }
  return 'survived'
}

/** Undefined where the file cannot be loaded, or a table of its tests cannot be made. */
async function testsOf(file: string, load: Load, collector: Collector): Promise<readonly Test[] | undefined> {
  try {
    await load(file)
    return collector.tests()
  } catch {
    return undefined
  }
}

const CALL = '__bonewatchCall'
const caller = new Script(`globalThis.${CALL}()`)

type Verdict = 'passed' | 'failed' | 'timeout'

/**
 * Other programs may keep the machine to themselves: what ran out of time without having worked is run again, for longer.
 * It is given so much work, however long that takes.
 */
async function run(test: Test, most: number, patience = most): Promise<Verdict> {
  const before = process.cpuUsage()
  const said = await runOnce(test, patience)
  if (said !== 'timeout') return said
  return millisSince(before) < most / 2 ? run(test, most, 2 * patience) : said
}

/** Of work, not of waiting: it is the same on a busy machine. */
function millisSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A loop without end is broken off, as long as it comes before the first `await` of the test. */
async function runOnce({ run: body }: Test, most: number): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined
  try {
    Object.assign(globalThis, { [CALL]: body })
    const result: unknown = caller.runInThisContext({ timeout: Math.ceil(most) })
    if (!(result instanceof Promise)) return 'passed'
    const late = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(() => resolve('timeout'), most)
    })
    return await Promise.race([result.then(() => 'passed' as const), late])
  } catch (error) {
    return isTimeout(error) ? 'timeout' : 'failed'
  } finally {
    clearTimeout(timer)
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
