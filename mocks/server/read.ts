import { fhirResponse, versionHeaders, type MockResponse } from './message.ts'
import { Refusal } from './refusal.ts'
import type { JsonObject, Resource } from './resource.ts'
import type { Version } from './store/version.ts'
import { instantText } from './time.ts'
import type { World } from './world.ts'

export function read(world: World, type: string, id: string, ifNoneMatch: string | undefined): MockResponse {
  const resource = existing(world.store.current(type, id), `${type}/${id}`)
  const headers = versionHeaders(resource)
  if (ifNoneMatch !== undefined && ifNoneMatch === headers['etag'])
    return fhirResponse(304, undefined, headers)
  return fhirResponse(200, resource, headers)
}

export function readVersion(world: World, type: string, id: string, versionId: string): MockResponse {
  const version = world.store.versions(type, id).find((it) => it.versionId === versionId)
  const resource = existing(version, `${type}/${id}/_history/${versionId}`)
  return fhirResponse(200, resource, versionHeaders(resource))
}

/** What was there is gone (410); what never was is not found (404). */
function existing(version: Version | undefined, name: string): Resource {
  if (version === undefined) throw new Refusal(404, 'not-found', `${name} is not known`)
  if (version.resource === undefined) throw new Refusal(410, 'deleted', `${name} was deleted`)
  return version.resource
}

/** All versions of one resource, the newest first. */
export function history(world: World, base: string, type: string, id: string): JsonObject {
  const versions = world.store.versions(type, id)
  if (versions.length === 0) throw new Refusal(404, 'not-found', `${type}/${id} is not known`)
  const entry = versions.map((version, at) => historyEntry(base, version, at === 0)).toReversed()
  const link = [{ relation: 'self', url: `${base}/${type}/${id}/_history` }]
  return { resourceType: 'Bundle', type: 'history', total: entry.length, link, entry }
}

function historyEntry(
  base: string,
  { type, id, versionId, at, resource }: Version,
  isFirst: boolean,
): JsonObject {
  const method = resource === undefined ? 'DELETE' : isFirst ? 'POST' : 'PUT'
  const status = resource === undefined ? '204 No Content' : isFirst ? '201 Created' : '200 OK'
  return {
    fullUrl: `${base}/${type}/${id}`,
    ...(resource !== undefined && { resource }),
    request: { method, url: isFirst ? type : `${type}/${id}` },
    response: { status, etag: `W/"${versionId}"`, lastModified: instantText(at) },
  }
}
