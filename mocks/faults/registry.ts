import { FHIR_JSON } from '../server/message.ts'
import type { BundleChange, Fault, FaultEffect, FaultMatch, FaultPhase } from './fault.ts'

function always(phase: FaultPhase, effect: FaultEffect, match: FaultMatch = {}): Fault {
  return { match, times: 'always', phase, effect }
}

function answering(
  status: number,
  code: string,
  text: string,
  headers: Record<string, string> = {},
): FaultEffect {
  const issue = [{ severity: 'error', code, diagnostics: text }]
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue })
  return { kind: 'answer', status, headers: { 'content-type': FHIR_JSON, ...headers }, body }
}

const LOGIN_PAGE = '<!doctype html><title>Sign in</title><form method="post"><input name="user"></form>'

function changing(change: BundleChange, interactions: readonly string[] = ['search']): readonly Fault[] {
  return interactions.map((interaction) =>
    always('after-commit', { kind: 'bundle', change }, { interaction }),
  )
}

const writes = (phase: FaultPhase, effect: FaultEffect, times: Fault['times']): readonly Fault[] =>
  ['create', 'update', 'delete', 'bundle'].map((interaction) => ({
    match: { interaction },
    times,
    phase,
    effect,
  }))

const NOT_NOW = answering(429, 'throttled', 'Too many requests', { 'retry-after': '2' })
const BROKEN = answering(500, 'exception', 'Something broke')
const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** Ways in which real servers behave, by name. */
export const FAULTS: ReadonlyMap<string, readonly Fault[]> = new Map<string, readonly Fault[]>([
  ['slow', [always('before', { kind: 'delay', millis: 3_000 })]],
  ['error-500', [always('before', BROKEN)]],
  [
    'unavailable-503',
    [always('before', answering(503, 'transient', 'Down for maintenance', { 'retry-after': '30' }))],
  ],
  ['throttled-429', [always('before', NOT_NOW, { every: 3 })]],
  [
    'forbidden-403',
    [
      always('before', answering(403, 'forbidden', 'Not permitted for you'), {
        type: 'MedicationAdministration',
      }),
    ],
  ],
  [
    'signed-out-401',
    [
      always('before', {
        kind: 'answer',
        status: 401,
        headers: { 'content-type': 'text/plain' },
        body: 'Unauthorized',
      }),
    ],
  ],
  ['truncated-json', [always('during-body', { kind: 'truncate', share: 0.6 }, { interaction: 'search' })]],
  ['cut-connection', [always('during-body', { kind: 'cut', share: 0.5 }, { interaction: 'search' })]],
  [
    'page-lost',
    [always('before', answering(410, 'processing', 'This page is gone'), { interaction: 'page' })],
  ],
  ['next-lost', changing('next-lost')],
  ['next-elsewhere', changing('next-elsewhere')],
  ['next-loop', changing('next-loop')],
  ['total-too-high', changing('total-too-high', ['search', 'page'])],
  ['amnesiac', [always('before', { kind: 'amnesia', parameters: [] })]],
  ['amnesiac-codes', [always('before', { kind: 'amnesia', parameters: ['code', 'category'] })]],
  [
    'changes-ignored',
    [always('before', { kind: 'ignore', parameters: ['_lastUpdated'] }, { address: '_lastUpdated=' })],
  ],
  [
    'changes-forgotten',
    [always('before', { kind: 'amnesia', parameters: ['_lastUpdated'] }, { address: '_lastUpdated=' })],
  ],
  ['laboratory-stopped', changing('laboratory-stopped', ['search', 'page'])],
  ['one-patient-per-search', [always('before', { kind: 'one-patient' })]],
  ['login-page', [always('before', { kind: 'answer', status: 200, headers: HTML, body: LOGIN_PAGE })]],
  [
    'outcome-with-200',
    [always('before', answering(200, 'exception', 'No answer'), { interaction: 'search' })],
  ],
  ['drop-after-commit', writes('after-commit', { kind: 'drop' }, 1)],
  ['drop-before-commit', writes('before', { kind: 'drop' }, 1)],
  ['error-after-commit', writes('after-commit', BROKEN, 1)],
  ['conflict-409', writes('after-commit', { kind: 'restatus', from: 412, to: 409 }, 'always')],
  ['read-only', writes('before', answering(403, 'forbidden', 'This server is read-only'), 'always')],
  [
    'stale-replica',
    ['read', 'search'].map((interaction) => ({
      match: { method: 'GET', interaction },
      times: 3,
      phase: 'before',
      effect: { kind: 'stale', writes: 1 },
    })),
  ],
  ['flaky', [always('before', BROKEN, { every: 7 }), always('before', NOT_NOW, { every: 11 })]],
])

export function faultsNamed(name: string): readonly Fault[] {
  const faults = FAULTS.get(name)
  if (faults === undefined)
    throw new Error(`There is no fault ${name}. There are: ${[...FAULTS.keys()].join(', ')}`)
  return faults
}
