import { isObject, textOf, type Resource } from '../server/resource.ts'
import type { Version } from '../server/store/version.ts'

/** What people have changed in the demo, in the order in which they did; deletions too. Kept by the browser. */
export type EditLog = {
  /** The edits that this page has not seen yet. */
  readonly unseen: () => Promise<readonly Version[]>
  readonly append: (versions: readonly Version[]) => Promise<void>
  /** Forgets every edit. */
  readonly clear: () => Promise<void>
  readonly close: () => void
}

const PREFIX = 'bonewatch-mock.'
const EDITS = 'edits'

/** The name holds everything that the edits depend on, so that a changed population does not inherit them. */
export async function openEditLog(name: string): Promise<EditLog> {
  await forgetOthers(PREFIX + name)
  const database = await open(PREFIX + name)
  let seen = 0

  async function unseen(): Promise<readonly Version[]> {
    const edits = database.transaction(EDITS).objectStore(EDITS)
    const range = IDBKeyRange.lowerBound(seen, true)
    const [keys, values] = await Promise.all([result(edits.getAllKeys(range)), result(edits.getAll(range))])
    seen = Math.max(seen, ...keys.map(Number))
    return values.filter((value: unknown) => isVersion(value))
  }

  async function append(versions: readonly Version[]): Promise<void> {
    const transaction = database.transaction(EDITS, 'readwrite', { durability: 'strict' })
    const done = finished(transaction)
    const keys = versions.map((version) => result(transaction.objectStore(EDITS).add(version)))
    seen = Math.max(seen, ...(await Promise.all(keys)).map(Number))
    await done
  }

  async function clear(): Promise<void> {
    const transaction = database.transaction(EDITS, 'readwrite')
    transaction.objectStore(EDITS).clear()
    await finished(transaction)
  }

  return { unseen, append, clear, close: () => database.close() }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(EDITS, { autoIncrement: true })
  })
  return result(request)
}

/** Edits of another population are of no use to anyone. */
async function forgetOthers(name: string): Promise<void> {
  const databases = await indexedDB.databases()
  for (const { name: other } of databases) {
    if (other !== undefined && other.startsWith(PREFIX) && other !== name) indexedDB.deleteDatabase(other)
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')))
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('IndexedDB failed'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', fail)
    transaction.addEventListener('abort', fail)
  })
}

function isVersion(value: unknown): value is Version {
  if (!isObject(value) || typeof value['at'] !== 'number') return false
  const names = [value['type'], value['id'], value['versionId']].every((it) => textOf(it) !== undefined)
  return names && (value['resource'] === undefined || isResource(value['resource']))
}

function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value['id'] === 'string' && isObject(value['meta'])
}
