import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { Stop } from './stop.mjs'

/** What Vitest and jsdom need; Node 23 and 25 are left out by them. */
const NEEDED = 'Node 24.15 or newer'

/** The Node that comes with the packages on Linux with glibc; elsewhere the one that runs this, if it is new enough. */
export function findNode(root) {
  const own = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (process.platform === 'linux' && existsSync(own)) return own
  if (isNewEnough(process.versions.node)) return process.execPath
  if (process.platform === 'linux') {
    throw new Stop(
      `The optional packages are missing, and with them ${NEEDED}: remove node_modules and install without --omit=optional.`,
    )
  }
  throw new Stop(`Bonewatch needs ${NEEDED} on this system; this is Node ${process.versions.node}.`)
}

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 24 && minor >= 15) || major >= 26
}

/** Prebuilt programs among the packages are linked against glibc. */
export function checkPlatform() {
  if (process.platform === 'linux' && isMusl()) {
    throw new Stop('Bonewatch needs a Linux with glibc, such as Debian or Ubuntu; this one has musl.')
  }
}

function isMusl() {
  const { header } = process.report.getReport()
  return header.glibcVersionRuntime === undefined
}
