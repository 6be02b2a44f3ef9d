import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { withLock } from './lock.mjs'
import { checkPlatform } from './node.mjs'
import { say, Stop } from './stop.mjs'

/** Installs what package-lock.json names, unless it is there already. No package runs an install script. */
export async function ensurePackages(root) {
  if (missing(root) === undefined) return
  checkPlatform()
  await withLock(root, 'packages', () => {
    const absent = missing(root)
    if (absent === undefined) return
    if (isWithoutOptional(root, absent)) throw new Stop(OPTIONAL_MISSING)
    say(`${absent} is missing: npm ci (once, about half a minute)`)
    install(root)
    const still = missing(root)
    if (still !== undefined) throw new Stop(`npm ci ended without ${still}. ${OPTIONAL_MISSING}`)
  })
}

const OPTIONAL_MISSING =
  'Bonewatch needs its optional packages: remove node_modules and install without --omit=optional.'

function install(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(
    npm,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Stop(`npm ci failed with status ${status}.`)
}

/** The first package of the lock file that is not installed here in that version. */
export function missing(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const here = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined) throw new Stop('package-lock.json is missing or damaged.')
  if (here === undefined) return 'node_modules'
  for (const [path, { version, optional, os, cpu, libc }] of Object.entries(wanted)) {
    if (path === '' || (optional && !isMeantForHere({ os, cpu, libc }))) continue
    if (here[path]?.version !== version || !existsSync(join(root, path))) return path
  }
  return undefined
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** A program for this platform. What names no platform is a fallback for others, and npm leaves it out. */
function isMeantForHere({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false
  const holds = (list, here) => {
    const names = [list ?? here].flat()
    return (
      names.includes(here) || (names.every((name) => name.startsWith('!')) && !names.includes(`!${here}`))
    )
  }
  return holds(os, process.platform) && holds(cpu, process.arch) && holds(libc, 'glibc')
}

/** Everything is installed but what npm was told to leave out: installing again would repeat that. */
function isWithoutOptional(root, absent) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const here = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  return (
    here !== undefined &&
    wanted?.[absent]?.optional === true &&
    process.env.npm_config_omit?.includes('optional') === true
  )
}
