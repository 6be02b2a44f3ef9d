import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { installByDistribution, installByNpm, installByPlaywright } from './browser-install.mjs'
import { installedBrowsers, ownBrowsers } from './browser-places.mjs'
import { withLock } from './lock.mjs'
import { say, Stop } from './stop.mjs'

const PROOF = join(dirname(fileURLToPath(import.meta.url)), 'browser-proof.mjs')

/**
 * A Chromium that has rendered a page, as the environment of the task that needs it. In this order: the one that
 * `BONEWATCH_BROWSER` names, one of Playwright's, one of the system, Playwright's download, the one from npm, the
 * distribution's package. What was found is remembered.
 */
export async function ensureBrowser(root, node) {
  return withLock(root, 'browser', () => {
    const known = remembered(root)
    if (known !== undefined && works(node, root, known)) return environment(known)
    for (const { name, find } of places(root, node)) {
      for (const browser of find()) {
        if (!works(node, root, browser)) continue
        remember(root, browser)
        say(`browser: ${name}, ${browser.path}`)
        return environment(browser)
      }
    }
    throw new Stop(
      'No browser could be found or installed: install Chromium or Chrome, or name one in BONEWATCH_BROWSER.',
    )
  })
}

function places(root, node) {
  const named = process.env.BONEWATCH_BROWSER
  if (named !== undefined) return [{ name: 'as named', find: () => [{ path: named }] }]
  const skipped = new Set((process.env.BONEWATCH_BROWSER_SKIP ?? '').split(','))
  return [
    { name: 'playwright', find: () => ownBrowsers() },
    { name: 'system', find: () => installedBrowsers() },
    { name: 'download', find: () => installByPlaywright(root, node) },
    { name: 'npm', find: () => installByNpm(root, node) },
    { name: 'distribution', find: () => installByDistribution() },
  ].filter(({ name }) => !skipped.has(name))
}

/** A file that exists proves nothing: libraries may be missing, or it may be a stub. */
function works(node, root, { path, libraries }) {
  if (!existsSync(path)) return false
  const { status } = spawnSync(node, [PROOF, path], {
    cwd: root,
    stdio: 'ignore',
    timeout: 40_000,
    env: { ...process.env, ...withLibraries(libraries) },
  })
  return status === 0
}

function environment({ path, libraries }) {
  return { BONEWATCH_BROWSER: path, ...withLibraries(libraries) }
}

function withLibraries(libraries) {
  return libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }
}

function memory(root) {
  return join(root, '.cache', 'browser.json')
}

function remembered(root) {
  if (process.env.BONEWATCH_BROWSER !== undefined || process.env.BONEWATCH_BROWSER_SKIP !== undefined)
    return undefined
  try {
    return JSON.parse(readFileSync(memory(root), 'utf8'))
  } catch {
    return undefined
  }
}

function remember(root, browser) {
  mkdirSync(dirname(memory(root)), { recursive: true })
  writeFileSync(memory(root), JSON.stringify(browser))
}
