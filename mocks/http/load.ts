import { readFileSync } from 'node:fs'

import { isDraft, isObject, listOf, textOf, type Draft, type JsonObject } from '../server/resource.ts'
import { withReferences } from '../server/write/urn.ts'

/** The resources of a file: a Bundle, one resource, a list of them, or NDJSON. */
export function loadFile(file: string): readonly Draft[] {
  return readResources(readFileSync(file, 'utf8'), file)
}

export function readResources(text: string, name: string): readonly Draft[] {
  const whole = parsed(text)
  const values = whole === undefined ? linesOf(text, name) : listOf(whole)
  return values.flatMap((value, at) => {
    if (!isDraft(value)) throw new Error(`${name}: value ${at + 1} is not a FHIR resource`)
    return value.resourceType === 'Bundle' ? resourcesOf(value) : [value]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function linesOf(text: string, name: string): readonly unknown[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const value = parsed(line)
    if (value === undefined) throw new Error(`${name}: line ${at + 1} is not valid JSON`)
    return [value]
  })
}

const URN = 'urn:uuid:'

/** The entries of a Bundle, with references by address turned into references by type and id. */
function resourcesOf(bundle: JsonObject): readonly Draft[] {
  const addresses = new Map<string, string>()
  const resources: Draft[] = []
  for (const entry of listOf(bundle['entry'])) {
    const resource = isObject(entry) ? entry['resource'] : undefined
    if (!isObject(entry) || !isDraft(resource)) continue
    const fullUrl = textOf(entry['fullUrl'])
    const id = textOf(resource['id']) ?? idOf(fullUrl)
    if (fullUrl !== undefined && id !== undefined) addresses.set(fullUrl, `${resource.resourceType}/${id}`)
    resources.push(id === undefined ? resource : { ...resource, id })
  }
  return resources.map((resource) => withReferences(resource, addresses)).filter((it) => isDraft(it))
}

function idOf(fullUrl: string | undefined): string | undefined {
  if (fullUrl === undefined) return undefined
  return fullUrl.startsWith(URN) ? fullUrl.slice(URN.length) : fullUrl.split('/').at(-1)
}
