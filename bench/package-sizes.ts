import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'vite'

import { compress } from '../scripts/serve/site-files.ts'
import { kibibytes } from './budget.ts'

export type PackageSize = { readonly name: string; readonly kibibytes: number }

const IMPORT = /^import (?:\* as (\w+)|\{([^}]*)\}) from '([^'.#][^']*)'/gm

/** What each runtime package costs: the names that the product imports from it, built alone with React left out. */
export async function packageSizes(): Promise<readonly PackageSize[]> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const sizes: PackageSize[] = []
  for (const name of Object.keys(dependencies)) {
    const entries = importsFrom(name)
    if (entries.length > 0) sizes.push({ name, kibibytes: kibibytes(await sizeOf(name, entries)) })
  }
  return sizes
}

/** One line of exports for each entry of the package that is used. */
function importsFrom(name: string): readonly string[] {
  const used = new Map<string, Set<string>>()
  for (const file of globSync('src/**/*.{ts,tsx}', { exclude: ['**/*.test.*', '**/testing/**'] })) {
    const source = readFileSync(file, 'utf8')
    for (const [, all, names = '', entry = ''] of source.matchAll(IMPORT)) {
      if (entry !== name && !entry.startsWith(`${name}/`)) continue
      const taken = all === undefined ? names.split(',') : membersOf(all, source)
      used.set(entry, new Set([...(used.get(entry) ?? []), ...taken.map((one) => one.trim())]))
    }
  }
  return [...used].map(
    ([entry, names]) =>
      `export { ${[...names].filter((one) => one !== '' && !one.startsWith('type ')).join(', ')} } from '${entry}'`,
  )
}

/** What is called of a namespace that was imported whole; its types cost nothing. */
function membersOf(namespace: string, source: string): readonly string[] {
  return [...source.matchAll(new RegExp(`\\b${namespace}\\.([a-z]\\w*)\\(`, 'g'))].flatMap(
    ([, member]) => member ?? [],
  )
}

/** Bytes after brotli of a module made of these lines, with all that it imports but React. */
export async function sizeOf(name: string, entries: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bonewatch-size-'))
  const entry = join(process.cwd(), '.cache', 'size-entry.js')
  writeFileSync(entry, entries.join('\n'))
  const isReact = name === 'react' || name === 'react-dom'
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry, formats: ['es'], fileName: 'entry' },
      rolldownOptions: { external: isReact ? [] : ['react', 'react-dom', 'react/jsx-runtime'] },
      minify: true,
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const bytes = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + compress(readFileSync(join(folder, file))).length, 0)
  rmSync(folder, { recursive: true })
  return bytes
}
