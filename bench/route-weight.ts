import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { compress } from '../scripts/serve/site-files.ts'

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

export type Manifest = Readonly<Record<string, Chunk>>

/** Bytes after brotli, and the files that they are. */
export type Weight = { readonly bytes: number; readonly files: readonly string[] }

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
}

/** What an address loads before it can show anything: the entry, the route's own chunk, and all that they import. */
export function routeWeight(
  folder: string,
  routeModule?: string,
): { readonly scripts: Weight; readonly styles: Weight } {
  const manifest = readManifest(folder)
  const chunks = closure(manifest, [
    ...entries(manifest),
    ...(routeModule === undefined ? [] : [routeModule]),
  ])
  return {
    scripts: weigh(
      folder,
      chunks.map(({ file }) => file),
    ),
    styles: weigh(folder, [...new Set(chunks.flatMap(({ css = [] }) => css))]),
  }
}

function entries(manifest: Manifest): readonly string[] {
  return Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)
}

function closure(manifest: Manifest, keys: readonly string[]): readonly Chunk[] {
  const seen = new Set<string>()
  const waiting = [...keys]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the build has no ${key}`)
    waiting.push(...(chunk.imports ?? []))
  }
  return [...seen].flatMap((key) => manifest[key] ?? [])
}

export function weigh(folder: string, files: readonly string[]): Weight {
  const bytes = files.reduce((sum, file) => sum + compress(readFileSync(join(folder, file))).length, 0)
  return { bytes, files }
}
