import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

export type SiteFile = {
  readonly type: string
  readonly body: Buffer
  /** The same in brotli, where that is shorter. */
  readonly brotli?: Buffer
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.json', 'application/json'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
])

/** Every file of a build by its address. What is not here is not served, whatever an address looks like. */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    const address = path.slice(folder.length).replaceAll('\\', '/')
    if (!address.startsWith('/.')) files.set(address, fileAt(path))
  }
  return files
}

function fileAt(path: string): SiteFile {
  const body = readFileSync(path)
  const type = TYPES.get(extname(path)) ?? 'application/octet-stream'
  const brotli = isText(type) ? compress(body) : body
  return brotli.length < body.length ? { type, body, brotli } : { type, body }
}

function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'image/svg+xml' || type === 'application/json'
}

/** Level 9: what a server does once per file, and the level at which budgets are stated. */
export function compress(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

/** The scripts that a page names, by the hashes that its build wrote beside them. */
export function scriptHashes(page: string): readonly string[] {
  return [...page.matchAll(/<(?:script|link)\b[^>]*\bintegrity="(sha384-[A-Za-z0-9+/=]+)"/g)].flatMap(
    ([, hash]) => hash ?? [],
  )
}
