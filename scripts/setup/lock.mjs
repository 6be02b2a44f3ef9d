import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { say, Stop } from './stop.mjs'

const PATIENCE = 10 * 60_000

/** Two commands that are started at once do the work once; a lock that its owner left behind ends by its age. */
export async function withLock(root, name, work) {
  const lock = join(root, '.cache', `${name}.lock`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  await take(lock)
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function take(lock) {
  let isTold = false
  const start = Date.now()
  while (!isFree(lock)) {
    if (Date.now() - start > PATIENCE)
      throw new Stop(`Another command has held ${lock} for ten minutes; remove it if none is running.`)
    if (!isTold) say('another command is setting up; waiting for it')
    isTold = true
    await pause(500)
  }
}

function isFree(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const age = ageOf(lock)
    if (age !== undefined && age > PATIENCE) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function ageOf(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs
  } catch {
    return undefined
  }
}
