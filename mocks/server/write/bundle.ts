import { Refusal } from '../refusal.ts'
import { isDraft, isObject, listOf, textOf, type Draft, type JsonObject } from '../resource.ts'
import { parseJson } from './validate.ts'

/** One entry of a batch or transaction, read and checked. */
export type BundleEntry = {
  readonly method: string
  /** Relative to the base of the server. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly fullUrl: string | undefined
  readonly resource: Draft | undefined
}

export type WriteBundle = { readonly type: 'batch' | 'transaction'; readonly entries: readonly BundleEntry[] }

export function readBundle(body: string): WriteBundle {
  const bundle = parseJson(body)
  if (!isDraft(bundle) || bundle.resourceType !== 'Bundle') {
    throw new Refusal(400, 'structure', 'The base of the server takes a Bundle')
  }
  const type = bundle['type']
  if (type !== 'batch' && type !== 'transaction') {
    throw new Refusal(400, 'invalid', 'The Bundle must be a batch or a transaction', 'Bundle.type')
  }
  return { type, entries: listOf(bundle['entry']).map((entry, at) => readEntry(entry, at)) }
}

const CONDITIONS = [
  ['ifMatch', 'if-match'],
  ['ifNoneExist', 'if-none-exist'],
  ['ifNoneMatch', 'if-none-match'],
] as const

function readEntry(entry: unknown, at: number): BundleEntry {
  const path = `Bundle.entry[${at}]`
  const request: JsonObject | undefined =
    isObject(entry) && isObject(entry['request']) ? entry['request'] : undefined
  const [method, url] = [textOf(request?.['method']), textOf(request?.['url'])]
  if (!isObject(entry) || request === undefined || method === undefined || url === undefined || url === '') {
    throw new Refusal(400, 'required', 'An entry needs a request with method and url', path)
  }
  const headers = CONDITIONS.flatMap(([name, header]) => {
    const value = textOf(request[name])
    return value === undefined ? [] : [[header, value] as const]
  })
  const resource = isDraft(entry['resource']) ? entry['resource'] : undefined
  return { method, url, headers: Object.fromEntries(headers), fullUrl: textOf(entry['fullUrl']), resource }
}
