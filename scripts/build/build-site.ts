import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'vite'

import { signPage } from './sign-page.ts'

export type SiteKind = 'production' | 'demo'

const FOLDERS: Readonly<Record<SiteKind, string>> = { production: 'dist', demo: 'dist-demo' }

/** Builds unless the last build was made from the same files. Returns the folder of the build. */
export async function buildSite(kind: SiteKind): Promise<string> {
  const folder = join(process.cwd(), FOLDERS[kind])
  const [inputs, known] = [hashOfInputs(), join('.cache', `build-${kind}`)]
  const isFresh =
    existsSync(join(folder, 'index.html')) && existsSync(known) && readFileSync(known, 'utf8') === inputs
  if (isFresh) return folder
  await build({ mode: kind, logLevel: 'error' })
  signPage(folder)
  mkdirSync('.cache', { recursive: true })
  writeFileSync(known, inputs)
  return folder
}

const INPUTS = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build/*',
  'public/**/*',
  'src/**/*',
  'mocks/**/*',
]
const NOT_BUILT = /\.test\.tsx?$|\/testing\//

function hashOfInputs(): string {
  const hash = createHash('sha256')
  for (const file of globSync(INPUTS, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !NOT_BUILT.test(path))
    .toSorted()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
