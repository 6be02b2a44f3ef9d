import type { Answer } from '../ask.ts'
import { reasonOfStatus, type FhirError } from '../fhir-error.ts'
import { readOutcome } from './outcome.ts'
import { parseBody } from './parse-body.ts'
import { notFhir, readPage, readResource, type ReadPage } from './read-page.ts'
import type { Search } from '../search.ts'

/** A page, or why there is none, whatever the server has sent. */
export function readAnswer(answer: Answer, { type, read }: Search, url: string): ReadPage {
  if (answer.kind === 'no-response') return { ok: false, error: { why: answer.why } }
  const why = reasonOfStatus(answer.status)
  if (why !== undefined) return { ok: false, error: refusalOf(why, answer.status, answer.body) }
  const parsed = parseBody(answer.body)
  if (!parsed.ok) return { ok: false, error: notFhir(parsed.why) }
  return read === undefined ? readPage(parsed.json) : readResource(parsed.json, type, url)
}

function refusalOf(why: FhirError['why'], status: number, body: Uint8Array | string): FhirError {
  const parsed = parseBody(body)
  const detail = parsed.ok ? readOutcome(parsed.json)?.detail : undefined
  return { why, status, ...(detail !== undefined && { detail }) }
}
