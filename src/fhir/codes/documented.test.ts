import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { CARE, LESION_TYPES, PAIN_COMPONENTS, PROCEDURES, SERVICE_CATEGORIES, SERVICES } from './care.ts'
import type { CodeEntry } from './code-table.ts'
import { FRACTURE_ANSWERS, FRACTURE_SCORES } from './fracture-score.ts'
import { PRO_ATTRIBUTES, PRO_CODES } from './report/pro-ctcae.ts'
import { REPORT_REVIEW } from './person.ts'
import { PAIN_QUALITY_CODES, SYMPTOM_ANSWERS, SYMPTOM_CODES } from './symptom.ts'
import { BW } from './system.ts'

const TABLES: readonly { readonly entries: readonly CodeEntry<unknown>[] }[] = [
  CARE,
  ...FRACTURE_ANSWERS,
  FRACTURE_SCORES,
  LESION_TYPES,
  PAIN_COMPONENTS,
  PRO_ATTRIBUTES,
  PRO_CODES,
  PROCEDURES,
  SERVICES,
  SERVICE_CATEGORIES,
  PAIN_QUALITY_CODES,
  SYMPTOM_ANSWERS,
  SYMPTOM_CODES,
]
/** Codes that are asked for by name, outside of any table. */
const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  [BW.lesion]: ['lesion-type'],
  [BW.assessment]: [REPORT_REVIEW, 'usual-symptom'],
}

const DOCUMENT = readFileSync('docs/fhir.md', 'utf8')

function documentedCodes(system: string): readonly string[] {
  const name = system.replace('https://bonewatch.example/fhir', 'BW')
  const rows = DOCUMENT.split('\n').filter((line) => line.startsWith(`| \`${name}\``))
  const codes = rows.map((row) => row.split('|')[2] ?? '').join(' ')
  return [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)
}

function knownCodes(system: string): readonly string[] {
  const entries = TABLES.flatMap((table) => table.entries)
  const codes = entries.filter((entry) => entry.system === system).map(({ code }) => code)
  return [...codes, ...(BY_NAME[system] ?? [])]
}

describe('the code systems of the project', () => {
  test.each(Object.values(BW))('%s is documented code by code', (system) => {
    const codes = [...new Set(knownCodes(system))].toSorted()
    expect(codes.length).toBeGreaterThan(2)
    expect(documentedCodes(system).toSorted()).toEqual(codes)
  })
})
