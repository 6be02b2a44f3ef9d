import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What Playwright has downloaded before, whatever the version: the newest first. */
export function ownBrowsers() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cacheFolder(), 'ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .toSorted((a, b) => revisionOf(b) - revisionOf(a))
    .flatMap((name) => programsIn(join(cache, name)))
}

function revisionOf(name) {
  return Number(/-(\d+)$/.exec(name)?.[1] ?? 0)
}

const PROGRAMS = new Set([
  'chrome-headless-shell',
  'headless_shell',
  'chrome',
  'Chromium',
  'Google Chrome for Testing',
  'chrome.exe',
  'chrome-headless-shell.exe',
])

function programsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PROGRAMS.has(entry.name))
    .map((entry) => ({ path: join(entry.parentPath, entry.name) }))
}

function cacheFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? homedir()
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

/** Chromium and its kin in the path and in their usual places. */
export function installedBrowsers() {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + ending)))
  const windows = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')],
  )
  return [
    ...inPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
  ]
    .filter((path) => existsSync(path))
    .map((path) => ({ path }))
}
