import type { Draft } from '../resource.ts'
import { createHistory, type History } from './history.ts'
import { givenVersion, nextVersionId, stamp, type Version } from './version.ts'

/** All versions of all resources, and which of them can be seen at the moment of the clock. */
export type Store = Pick<History, 'versions' | 'all' | 'find' | 'counts'> & {
  readonly current: (type: string, id: string) => Version | undefined
  /** Puts in a resource that no client wrote. One that is dated after now is kept until its time comes. */
  readonly give: (draft: Draft, id: string) => void
  /** Writes the next version and returns it; no draft deletes. */
  readonly write: (type: string, id: string, draft: Draft | undefined) => Version
  /** Takes over, once, a version that was written elsewhere. */
  readonly adopt: (version: Version) => void
  /** What clients have written since this was last called. */
  readonly takeWrites: () => readonly Version[]
  /** Shows what was given for up to this moment, and nothing later. */
  readonly travel: (now: number) => void
  /** Runs an act and, when it throws, leaves the store as it was before. */
  readonly atomically: <T>(act: () => T) => T
  /** Runs an act on the store as it was before the last writes of clients, as on a replica that lags behind. */
  readonly behind: <T>(writes: number, act: () => T) => T
}

export function createStore(start: number): Store {
  const history = createHistory()
  const { versions } = history
  const future = createFuture()
  const written: Version[] = []
  let now = start
  let latest = Number.NEGATIVE_INFINITY

  function append(version: Version): void {
    latest = Math.max(latest, version.at)
    history.append(version)
  }

  /** A generated future does not overwrite what a person has changed since. */
  function reveal(version: Version): void {
    const before = versions(version.type, version.id)
    if (version.origin === 'client') return append(version)
    if (before.at(-1)?.origin === 'client') return
    const isNew = before.every((it) => it.versionId !== version.versionId)
    append(isNew ? version : renumber(version, nextVersionId(before)))
  }

  function travel(to: number): void {
    now = to
    if (latest > to) {
      latest = Number.NEGATIVE_INFINITY
      for (const version of history.drain()) future.put(version)
    }
    for (const version of future.takeUntil(to)) reveal(version)
  }

  function write(type: string, id: string, draft: Draft | undefined): Version {
    const versionId = nextVersionId(versions(type, id))
    const resource = draft === undefined ? undefined : stamp(draft, id, versionId, now)
    const version: Version = { type, id, versionId, at: now, resource, origin: 'client' }
    append(version)
    written.push(version)
    return version
  }

  return {
    versions,
    all: history.all,
    find: history.find,
    counts: history.counts,
    current: (type, id) => versions(type, id).at(-1),
    give: (draft, id) => {
      const version = givenVersion(draft, id, now)
      if (version.at > now) future.put(version)
      else reveal(version)
    },
    write,
    adopt: (version) => {
      const isHere = versions(version.type, version.id).some((it) => it.versionId === version.versionId)
      if (!isHere) append(version)
    },
    takeWrites: () => written.splice(0),
    travel,
    atomically: (act) => atomically(history, written, act),
    behind: (writes, act) => behind(history, writes, act),
  }
}

function atomically<T>(history: History, written: Version[], act: () => T): T {
  const [before, writtenBefore] = [history.length(), written.length]
  try {
    return act()
  } catch (error) {
    while (history.length() > before) history.retract()
    written.length = writtenBefore
    throw error
  }
}

function behind<T>(history: History, writes: number, act: () => T): T {
  const later: Version[] = []
  while (later.length < writes && history.last()?.origin === 'client') {
    const version = history.retract()
    if (version !== undefined) later.unshift(version)
  }
  try {
    return act()
  } finally {
    for (const version of later) history.append(version)
  }
}

/** What has been given for later, in the order of its time. */
function createFuture() {
  let pending: Version[] = []
  let isSorted = true
  return {
    put: (version: Version) => {
      pending.push(version)
      isSorted = false
    },
    takeUntil: (moment: number): readonly Version[] => {
      if (!isSorted) pending = pending.toSorted((one, other) => one.at - other.at)
      isSorted = true
      const later = pending.findIndex((it) => it.at > moment)
      return pending.splice(0, later === -1 ? pending.length : later)
    },
  }
}

function renumber(version: Version, versionId: string): Version {
  const { resource, id, at } = version
  return { ...version, versionId, resource: resource && stamp(resource, id, versionId, at) }
}
