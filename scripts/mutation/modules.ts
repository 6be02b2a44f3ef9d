import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'

import { moduleRunnerTransform, transformWithOxc } from 'vite'

type Exports = Record<string, unknown>
type Run = (...given: readonly unknown[]) => Promise<void>

type Compiled = { readonly run: Run; readonly imports: readonly string[] }

const ROOT = resolve(import.meta.dirname, '..', '..')

/** The sources of the project, compiled once, from which worlds of fresh modules are made. */
export type Sources = {
  /** Paths from the root of what a file imports of the project, however far. */
  readonly reachOf: (file: string) => Promise<ReadonlySet<string>>
  /** New instances of these files and of all that they import; nothing is shared with an earlier load but packages. */
  readonly load: (files: readonly string[], onFile?: (file: string) => void) => Promise<void>
  /** Loads into one new world in which this file is changed; what does not reach it is shared by all such worlds. */
  readonly worldOf: (changed: string) => (file: string) => Promise<void>
  /** What stands in for a file from now on; without a text the file as it is on disk. */
  readonly replace: (file: string, text: string | undefined) => void
}

/** `stand`: modules that are given instead of packages. */
export function createSources(stand: ReadonlyMap<string, Exports>): Sources {
  const compiled = new Map<string, Promise<Compiled>>()
  const replaced = new Map<string, Promise<Compiled>>()
  const reach = new Map<string, Promise<ReadonlySet<string>>>()
  const packages = new Map<string, Promise<Exports>>()
  const shared: Instances = new Map()

  function compiledOf(file: string): Promise<Compiled> {
    const other = replaced.get(file)
    if (other !== undefined) return other
    const before = compiled.get(file) ?? compile(file, readFileSync(join(ROOT, file), 'utf8'))
    compiled.set(file, before)
    return before
  }

  async function findReach(file: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>([file])
    for (const next of found) for (const one of (await compiledOf(next)).imports) found.add(one)
    return found
  }

  function reachOf(file: string): Promise<ReadonlySet<string>> {
    const known = reach.get(file) ?? findReach(file)
    reach.set(file, known)
    return known
  }

  function loaderOf(instancesFor: (file: string) => Promise<Instances>) {
    return async function instanceOf(file: string): Promise<Exports> {
      const instances = await instancesFor(file)
      const known = instances.get(file)
      if (known !== undefined) {
        await known.ready
        return known.exports
      }
      const exports: Exports = {}
      const ready = evaluate(file, exports, instanceOf)
      instances.set(file, { exports, ready })
      await ready
      return exports
    }
  }

  async function evaluate(
    file: string,
    exports: Exports,
    instanceOf: (file: string) => Promise<Exports>,
  ): Promise<void> {
    const { run } = await compiledOf(file)
    const take = (wanted: string) => {
      const ours = resolveIn(file, wanted)
      if (ours?.endsWith('.ts')) return instanceOf(ours)
      return (
        stand.get(wanted) ?? packageOf(ours === undefined ? wanted : pathToFileURL(join(ROOT, ours)).href)
      )
    }
    const path = join(ROOT, file)
    await run(
      exports,
      (name: string, get: () => unknown) =>
        void Object.defineProperty(exports, name, { get, enumerable: true, configurable: true }),
      take,
      take,
      (all: Exports) => void Object.assign(exports, all),
      { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) },
    )
  }

  function packageOf(name: string): Promise<Exports> {
    const known = packages.get(name) ?? import(name)
    packages.set(name, known)
    return known
  }

  return {
    reachOf,
    replace: (file, text) => {
      if (text === undefined) replaced.delete(file)
      else replaced.set(file, compile(file, text))
    },
    load: async (files, onFile) => {
      const own: Instances = new Map()
      const instanceOf = loaderOf(() => Promise.resolve(own))
      for (const file of files) {
        onFile?.(file)
        await instanceOf(file)
      }
    },
    worldOf: (changed) => {
      const own: Instances = new Map()
      const instanceOf = loaderOf(async (file) => ((await reachOf(file)).has(changed) ? own : shared))
      return async (file) => void (await instanceOf(file))
    },
  }
}

type Instances = Map<string, { readonly exports: Exports; readonly ready: Promise<void> }>

const GIVEN = [
  '__vite_ssr_exports__',
  '__vite_ssr_exportName__',
  '__vite_ssr_import__',
  '__vite_ssr_dynamic_import__',
  '__vite_ssr_exportAll__',
  '__vite_ssr_import_meta__',
]

async function compile(file: string, text: string): Promise<Compiled> {
  const { code } = await transformWithOxc(text, join(ROOT, file), { sourcemap: false })
  const transformed = await moduleRunnerTransform(code, null, file, text)
  if (transformed === null) throw new Error(`${file} cannot be run`)
  const body = compileFunction(`return (async () => {'use strict';${transformed.code}\n})()`, GIVEN, {
    filename: file,
  })
  const run: Run = async (...given) => {
    await body(...given)
  }
  const imports = (transformed.deps ?? []).flatMap((wanted) => {
    const ours = resolveIn(file, wanted)
    return ours?.endsWith('.ts') ? ours : []
  })
  return { run, imports }
}

/** The path from the root of what an import of the project names; undefined for a package. */
function resolveIn(file: string, wanted: string): string | undefined {
  const path = wanted.startsWith('#')
    ? join('src', wanted.slice(1))
    : wanted.startsWith('.')
      ? join(dirname(file), wanted)
      : undefined
  if (path !== undefined && !existsSync(join(ROOT, path)))
    throw new Error(`${file} imports ${wanted}, which is not there`)
  return path
}
