import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { createMessages } from '../messages.ts'
import { readExport } from './read-export.ts'

let folder = ''
let said = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonewatch-test-'))
  mkdirSync(join(folder, 'export'))
  mkdirSync(join(folder, 'scratch'))
  said = ''
})
afterEach(() => rmSync(folder, { recursive: true }))

function exported(name: string, resources: readonly unknown[]): void {
  const lines = resources.map((resource) =>
    typeof resource === 'string' ? resource : JSON.stringify(resource),
  )
  writeFileSync(join(folder, 'export', name), `${lines.join('\n')}\n`)
}

type Row = {
  readonly resourceType: string
  readonly id: string
  readonly subject?: { readonly reference: string }
}
type ReadPart = { readonly records: readonly Row[]; readonly lent: readonly Row[] }

async function rows(source: AsyncGenerator<Uint8Array>): Promise<Row[]> {
  const found: Row[] = []
  for await (const bytes of source) found.push(JSON.parse(Buffer.from(bytes).toString()))
  return found
}

async function parts(partBytes: number): Promise<{ parts: ReadPart[]; failed: boolean }> {
  const messages = createMessages((text) => {
    said += text
  })
  const found: ReadPart[] = []
  const options = { scratch: join(folder, 'scratch'), messages, partBytes }
  for await (const { records, lent } of readExport(join(folder, 'export'), options))
    found.push({ records: await rows(records), lent: await rows(lent) })
  return { parts: found, failed: messages.hasFailed() }
}

function people(count: number) {
  return Array.from({ length: count }, (_, index) => ({ resourceType: 'Patient', id: `p${index}` }))
}

function resultsOf(count: number) {
  return Array.from({ length: count * 3 }, (_, index) => ({
    resourceType: 'Observation',
    id: `o${index}`,
    subject: {
      reference:
        index % 2 === 0 ? `Patient/p${index % count}` : `https://a.example/fhir/Patient/p${index % count}`,
    },
  }))
}

function patientOf({ resourceType, id, subject }: Row): string {
  return resourceType === 'Patient' ? id : (subject?.reference.split('/').at(-1) ?? '')
}

describe('an export', () => {
  test('is read in parts, each with all there is of its patients @H4', async () => {
    exported('Patient.ndjson', people(40))
    exported('Observation.1.ndjson', resultsOf(40).slice(0, 50))
    exported('Observation.2.ndjson', resultsOf(40).slice(50))
    const read = await parts(500)
    expect(read.parts.length).toBeGreaterThan(5)
    expect(read.parts.flatMap(({ records }) => records)).toHaveLength(160)
    const partsOfPatient = Map.groupBy(
      read.parts.flatMap(({ records }, part) => records.map((row) => ({ patient: patientOf(row), part }))),
      ({ patient }) => patient,
    )
    expect(partsOfPatient.size).toBe(40)
    for (const places of partsOfPatient.values()) expect(new Set(places.map(({ part }) => part)).size).toBe(1)
  })

  test('keeps together two versions of one resource that name different patients @H4', async () => {
    exported('Patient.ndjson', people(40))
    const versions = Array.from({ length: 40 }, (_, index) => ({
      resourceType: 'Observation',
      id: 'moved',
      subject: { reference: `Patient/p${index}` },
    }))
    exported('Observation.ndjson', versions)
    const read = await parts(200)
    const holding = read.parts.filter(({ records }) => records.some(({ id }) => id === 'moved'))
    expect(holding).toHaveLength(1)
    expect(holding[0]?.records).toHaveLength(80)
  })

  test('gives a Medication to every part that refers to it, and counts it in one', async () => {
    exported('Patient.ndjson', people(40))
    exported('Medication.ndjson', [
      { resourceType: 'Medication', id: 'm' },
      { resourceType: 'Medication', id: 'unused' },
    ])
    const orders = people(40).map(({ id }, index) => ({
      resourceType: 'MedicationRequest',
      id: `r${index}`,
      subject: { reference: `Patient/${id}` },
      medicationReference: { reference: 'Medication/m' },
    }))
    exported('MedicationRequest.ndjson', orders)
    const read = await parts(300)
    expect(read.parts.length).toBeGreaterThan(5)
    for (const { records, lent } of read.parts) {
      const isWanted = records.some(({ resourceType }) => resourceType === 'MedicationRequest')
      const copies = [...records, ...lent].filter(({ id }) => id === 'm')
      expect(copies).toHaveLength(isWanted ? 1 : 0)
    }
    const counted = read.parts.flatMap(({ records }) => records).map(({ id }) => id)
    expect(counted.filter((id) => id === 'm' || id === 'unused').toSorted()).toEqual(['m', 'unused'])
  })

  test('names what it cannot read, with file and line @H11', async () => {
    exported('Patient.ndjson', [...people(1), '{"resourceType":', '', '42', '{"resourceType":"Bundle"}'])
    writeFileSync(join(folder, 'export', 'Observation.ndjson.gz'), 'x')
    writeFileSync(join(folder, 'export', 'manifest.json'), '{}')
    const { failed } = await parts(1000)
    expect(failed).toBe(true)
    const told = said.replaceAll(join(folder, 'export'), 'export').trimEnd().split('\n')
    expect(told).toEqual([
      'evaluate: export/Observation.ndjson.gz: packed; unpack it first',
      'evaluate: export/manifest.json: not an NDJSON file, not read',
      'evaluate: export/Patient.ndjson, line 2: not valid JSON: it ends too early',
      'evaluate: export/Patient.ndjson, line 4: not a FHIR resource: it has no resourceType',
      'evaluate: export/Patient.ndjson, line 5: a Bundle, which an export does not hold; give it as a file',
    ])
  })

  test('an id with a line break in it does not break the sorting @H32', async () => {
    exported('Observation.ndjson', [
      { resourceType: 'Observation', id: 'a\nb\tc', subject: { reference: 'Patient/p\n1' } },
    ])
    expect((await parts(1)).parts.flatMap(({ records }) => records)).toHaveLength(1)
  })
})
