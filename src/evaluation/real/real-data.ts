import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { Finding } from '#domain/findings/finding.ts'

import type { Terms } from '../evaluate-scope.ts'
import { parseAsOf } from '../now.ts'
import { createScopeReader, type EvaluatedScope } from '../read-scope.ts'

/** Public FHIR R4 resources that are not part of the project; `npm run real-data -- DIR` tells where they are. */
const FOLDER = process.env['BONEWATCH_REAL_DATA']

export const COLLECTIONS = [
  'codex-rt-2.0.0',
  'fhir-r4-examples-4.0.1',
  'mcode-ig-4.0.0',
  'mcode-trial-matching',
  'synthea-r4-oncology',
  'us-core-8.0.0',
] as const

export type Json = Readonly<Record<string, unknown>>
export type Entry = { readonly fullUrl?: string; readonly resource?: Resource }
export type Resource = Json & { readonly resourceType: string; readonly id: string; readonly meta?: unknown }
export type RealFile = {
  readonly name: string
  readonly json: Resource & { readonly entry?: readonly Entry[] }
}

export function filesOf(collection: string): readonly RealFile[] {
  if (FOLDER === undefined)
    throw new Error('BONEWATCH_REAL_DATA names no folder: run npm run real-data -- DIR')
  const names = globSync('**/*.json', { cwd: join(FOLDER, collection) }).toSorted()
  if (names.length === 0) throw new Error(`no files of ${collection} in ${FOLDER}`)
  return names.map((name) => ({
    name,
    json: JSON.parse(readFileSync(join(FOLDER, collection, name), 'utf8')),
  }))
}

export const TERMS: Terms = { ruleset: DEFAULT_RULESET, now: dayOfReading() }

function dayOfReading() {
  const now = parseAsOf('2026-11-23', 'UTC')
  if (now === undefined) throw new Error('not a day')
  return now
}

/** These files as one scope. */
export function evaluateFiles(files: readonly RealFile[]): EvaluatedScope {
  const reader = createScopeReader(TERMS)
  for (const { name, json } of files) reader.take(json, name)
  return reader.evaluate()
}

export type PatientFinding = { readonly patient: string; readonly finding: Finding }

export function findingsIn(scope: EvaluatedScope): readonly PatientFinding[] {
  return scope.patients.flatMap(({ row, findings }) =>
    findings.map((finding) => ({ patient: row.patient, finding })),
  )
}

/** The resources of entries, those of an answer to a batch included, as the counts have them. */
export function resourcesOf({ json }: RealFile): readonly Resource[] {
  return (json.entry ?? []).flatMap(({ resource }) => {
    if (resource === undefined) return []
    const isAnswer = json['type'] === 'batch-response' || json['type'] === 'transaction-response'
    return isAnswer && resource.resourceType === 'Bundle'
      ? resourcesOf({ name: '', json: resource })
      : [resource]
  })
}

/** By their own list, not by the tables of the reader, so that a code that is missing there is noticed. */
const CALCIUM = new Set([
  '2000-8',
  '17861-6',
  '49765-1',
  '1996-8',
  '13959-2',
  '1994-3',
  '1995-0',
  '29265-6',
  '46099-8',
])

type Coded = Resource & { readonly code?: { readonly coding?: readonly { readonly code?: string }[] } }

export function isCalcium(resource: Coded): boolean {
  const { code } = resource
  return (
    resource.resourceType === 'Observation' &&
    (code?.coding ?? []).some((coding) => CALCIUM.has(coding.code ?? ''))
  )
}
