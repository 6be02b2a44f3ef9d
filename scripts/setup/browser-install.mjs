import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { installedBrowsers, ownBrowsers } from './browser-places.mjs'
import { say } from './stop.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
/** Of the host alone: what the download itself may take is another matter. */
const DOWNLOAD_PATIENCE = 20_000

/** Playwright's own download; given up soon where its host cannot be reached. */
export function installByPlaywright(root, node) {
  say('no browser here: trying the download of Playwright (20 s at most)')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  run(node, [cli, 'install', '--only-shell', 'chromium'], { timeout: DOWNLOAD_PATIENCE })
  return ownBrowsers()
}

/** The Chromium of an npm package that brings its own libraries, in the version that its lock file names. Linux on x64. */
export function installByNpm(root, node) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  say('trying the Chromium of the npm package @sparticuz/chromium')
  const folder = join(root, '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })
  cpSync(join(HERE, 'chromium'), folder, { recursive: true })
  if (
    !existsSync(join(folder, 'node_modules')) &&
    !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
  )
    return []
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked, { recursive: true })
  const { stdout, status } = spawnSync(node, ['unpack.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    // The package unpacks into the temporary folder, which may be emptied at any time.
    env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  })
  return status === 0 ? [JSON.parse(stdout)] : []
}

/** The distribution's package, where we are root on Debian or Ubuntu. */
export function installByDistribution() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) return []
  say('trying the package of the distribution')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], { env: environment })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (run('apt-get', ['install', '-y', '--no-install-recommends', name], { env: environment }))
      return installedBrowsers()
  }
  return []
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function run(command, args, options) {
  return spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0
}
