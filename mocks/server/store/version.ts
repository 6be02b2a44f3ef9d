import { instantOf, instantText } from '../time.ts'
import { isObject, textOf, type Draft, type Resource } from '../resource.ts'

/** One version of one resource; without a resource it says that the resource was deleted. */
export type Version = {
  readonly type: string
  readonly id: string
  readonly versionId: string
  /** Epoch milliseconds of `meta.lastUpdated`. */
  readonly at: number
  readonly resource: Resource | undefined
  /** Generated or loaded ones may lie in the future; a client's are of the moment they were written. */
  readonly origin: 'given' | 'client'
}

/** A resource with the id, version and time that the server gives it. */
export function stamp(draft: Draft, id: string, versionId: string, at: number): Resource {
  const meta = isObject(draft['meta']) ? draft['meta'] : {}
  return { ...draft, id, meta: { ...meta, versionId, lastUpdated: instantText(at) } }
}

/** A given resource keeps its own version and time where it has them. */
export function givenVersion(draft: Draft, id: string, now: number): Version {
  const meta = isObject(draft['meta']) ? draft['meta'] : {}
  const at = instantOf(textOf(meta['lastUpdated']) ?? '') ?? now
  const versionId = textOf(meta['versionId']) ?? '1'
  const whole = isWhole(draft) ? draft : stamp(draft, id, versionId, at)
  return { type: draft.resourceType, id, versionId, at, resource: whole, origin: 'given' }
}

function isWhole(draft: Draft): draft is Resource {
  const meta = draft['meta']
  if (typeof draft['id'] !== 'string' || !isObject(meta)) return false
  return typeof meta['versionId'] === 'string' && instantOf(textOf(meta['lastUpdated']) ?? '') !== undefined
}

/** The version after this one: counted on from its number, or from the count when it is no number. */
export function nextVersionId(versions: readonly Version[]): string {
  const last = versions.at(-1)
  if (last === undefined) return '1'
  const number = Number(last.versionId)
  return String((Number.isSafeInteger(number) ? number : versions.length) + 1)
}
