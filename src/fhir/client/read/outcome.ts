import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'

import { clip, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

/** `wrong`: it failed. `short`: it says that something was left out or not used. `told`: only said. */
export type Outcome = { readonly kind: 'wrong' | 'short' | 'told'; readonly detail?: string }

/** What an OperationOutcome says; undefined for anything else. */
export function readOutcome(json: unknown): Outcome | undefined {
  const outcome = node<OperationOutcome & { resourceType: unknown }>(json)
  if (outcome?.resourceType !== 'OperationOutcome') return undefined
  const issues = nodes<OperationOutcomeIssue>(outcome.issue)
  const kinds = issues.map((issue) => kindOf(issue))
  const kind = kinds.includes('wrong') ? 'wrong' : kinds.includes('short') ? 'short' : 'told'
  const words = issues.filter((_, index) => kinds[index] === kind).flatMap((issue) => wordsOf(issue) ?? [])
  return words.length === 0 ? { kind } : { kind, detail: clip(words.join('; ')) }
}

/** Codes of warnings after which an answer cannot count as whole (https://hl7.org/fhir/R4/valueset-issue-type.html). */
const SHORT: ReadonlySet<unknown> = new Set([
  'not-supported',
  'invalid',
  'incomplete',
  'suppressed',
  'throttled',
  'too-costly',
  'timeout',
])

function kindOf({ severity, code }: Raw<OperationOutcomeIssue>): Outcome['kind'] {
  if (severity === 'error' || severity === 'fatal') return 'wrong'
  return severity === 'warning' && SHORT.has(code) ? 'short' : 'told'
}

function wordsOf({ diagnostics, details, code }: Raw<OperationOutcomeIssue>): string | undefined {
  return text(diagnostics) ?? text(node<{ text: string }>(details)?.text) ?? text(code)
}
