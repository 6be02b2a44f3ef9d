import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'

import { describe, expect, test } from 'vitest'

import { boneMetastasis, calcium, ndjson, patient } from './testing/records.ts'
import { folderWith, resultOf, runEvaluate, runHere, type Result } from './testing/run-evaluate.ts'

const AS_OF = ['--as-of', '2026-11-23', '--all']

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)

/** An export as a server writes it: a file per type, patients in no order. */
function exportOf(count: number, resultsEach: number, note = '') {
  const people = ids(count)
  const results = Array.from({ length: count * resultsEach }, (_, index) =>
    calcium(
      {
        id: `o${index}`,
        of: `p${(index * 17) % count}`,
        value: 2.1 + ((index * 7) % 90) / 100,
        at: `2026-${String(1 + (index % 10)).padStart(2, '0')}-${String(1 + (index % 27)).padStart(2, '0')}`,
      },
      note === '' ? {} : { note: [{ text: note }] },
    ),
  )
  return {
    'Patient.ndjson': ndjson(...people.map((id) => patient(id)).toReversed()),
    'Condition.ndjson': ndjson(...people.map((id) => boneMetastasis(`c-${id}`, id))),
    'Observation.ndjson': ndjson(...results),
  }
}

const GROUP = {
  resourceType: 'Group',
  id: 'caseload',
  type: 'person',
  actual: true,
  member: [{ entity: { reference: 'Patient/p1' } }],
}

/** The patients without their source, which is the folder for one and a file for the other. */
function findingsAlone({ patients }: Result) {
  return patients.map(({ patient, deceased, findings, obligations, refused }) => ({
    patient,
    deceased,
    findings,
    obligations,
    refused,
  }))
}

describe('an export', () => {
  test('gives the same as all its files merged, whatever their order', async () => {
    const orders = ids(60).map((id, index) => ({
      resourceType: 'MedicationRequest',
      id: `r-${id}`,
      status: 'active',
      intent: 'order',
      subject: { reference: `Patient/${id}` },
      authoredOn: '2026-09-01',
      medicationReference: { reference: `Medication/m${index % 3}` },
    }))
    const medications = [0, 1, 2].map((index) => ({
      resourceType: 'Medication',
      id: `m${index}`,
      code: {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '993449' }],
        text: 'denosumab',
      },
    }))
    const files = {
      ...exportOf(60, 5),
      'Medication.ndjson': ndjson(...medications),
      'MedicationRequest.ndjson': ndjson(...orders),
      'Group.ndjson': ndjson(GROUP),
      'Orphan.ndjson': ndjson(calcium({ id: 'lost', of: 'nobody', value: 3, at: '2026-11-01' })),
    }
    const folder = folderWith(files)
    const merged = resultOf(await runEvaluate([...AS_OF, '--merge', ...Object.keys(files)], { cwd: folder }))
    expect(merged.patients).toHaveLength(60)
    expect(merged.unattributed).toHaveLength(1)
    for (const partBytes of [1_000_000, 20_000, 2_000]) {
      const bulk = resultOf(await runHere([...AS_OF, '--bulk', folder], partBytes))
      expect(bulk.counts).toEqual(merged.counts)
      expect(bulk.unattributed).toEqual(merged.unattributed)
      expect(findingsAlone(bulk)).toEqual(findingsAlone(merged))
    }
  })

  test('a broken line is named and the rest evaluated @H11', async () => {
    const files = exportOf(3, 2)
    const folder = folderWith({ ...files, 'Patient.ndjson': `{"resourceType"\n${files['Patient.ndjson']}` })
    const ran = await runEvaluate([...AS_OF, '--bulk', folder])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toBe(
      `evaluate: ${join(folder, 'Patient.ndjson')}, line 1: not valid JSON: it ends too early\n`,
    )
    expect(resultOf(ran).patients).toHaveLength(3)
  })

  test('memory does not grow with the number of patients @H32', { timeout: 120_000 }, async () => {
    const note = 'n'.repeat(1500)
    for (const count of [300, 3000]) {
      const folder = folderWith(exportOf(count, 16, note))
      const ran = await runEvaluate([...AS_OF, '--format', 'ndjson', '--bulk', folder], { heapMegabytes: 96 })
      expect(ran.stderr).toBe('')
      expect(ran.code).toBe(0)
      expect(ran.stdout.trimEnd().split('\n')).toHaveLength(count + 1)
    }
  })

  test('nothing of the records stays on disk @H30', async () => {
    const before = readdirSync(tmpdir()).filter((name) => /^bonewatch-(?!test)/.test(name))
    expect((await runEvaluate([...AS_OF, '--bulk', folderWith(exportOf(20, 3))])).code).toBe(0)
    expect(readdirSync(tmpdir()).filter((name) => /^bonewatch-(?!test)/.test(name))).toEqual(before)
  })
})
