import { describe, expect, test } from 'vitest'

import {
  COLLECTIONS,
  evaluateFiles,
  filesOf,
  findingsIn,
  isCalcium,
  resourcesOf,
  type Entry,
  type RealFile,
  type Resource,
} from './real-data.ts'

/** Each file by itself, and the files of a collection together. */
const SCOPES = COLLECTIONS.flatMap((collection) => {
  const files = filesOf(collection)
  const alone = files.map((file) => ({ scope: `${collection}/${file.name}`, files: [file] }))
  return files.length === 1 ? alone : [...alone, { scope: collection, files }]
})

describe('the records as they were published', () => {
  test.each(SCOPES)('$scope: every resource is accounted for @H11', ({ files }) => {
    const { counts } = evaluateFiles(files)
    const { received, ...parts } = counts
    expect(received).toBe(files.flatMap(resourcesOf).length)
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received)
  })

  test.each(SCOPES)('$scope: no high calcium is found, since none was measured', ({ files }) => {
    const high = findingsIn(evaluateFiles(files)).filter(
      ({ finding }) => finding.verdict === 'raised' && finding.problem === 'calcium-high',
    )
    expect(high).toEqual([])
  })

  test.each(SCOPES)('$scope: what a finding rests on is in the record of that patient @H39', ({ files }) => {
    const known = new Map(
      files.flatMap(resourcesOf).map((resource) => [`${resource.resourceType}/${resource.id}`, resource]),
    )
    const foreign = findingsIn(evaluateFiles(files)).flatMap(({ patient, finding }) =>
      finding.evidence
        .filter((id) => id !== patient && !names(known.get(id), patient, files))
        .map((id) => `${patient} ${finding.rule} ${id}`),
    )
    expect(foreign).toEqual([])
  })

  test('the calcium that is ionized by its code and adjusted by its range is read as adjusted @H2', () => {
    const scope = evaluateFiles(filesOf('fhir-r4-examples-4.0.1'))
    const review = scope.patients.find(({ row }) => row.patient === 'Patient/pat2')
    const results = review?.facts.results.filter(({ id }) => id === 'Observation/o18')
    expect(results).toMatchObject([{ measure: 'calcium-corrected', amount: { value: 2.39, unit: 'mmol/L' } }])
    expect(results?.[0]?.remark).toMatch(/./)
  })
})

const HIGH = { 'mg/dL': 13, 'mmol/L': 3.25 } as const

describe('the same records with every calcium high', () => {
  test.each(COLLECTIONS)(
    '%s: H-01 is raised for each living patient who has a calcium, and for nobody else',
    (collection) => {
      const files = filesOf(collection).map(withHighCalcium)
      const scope = evaluateFiles(files)
      const raised = findingsIn(scope).filter(
        ({ finding }) => finding.rule === 'H-01' && finding.verdict === 'raised',
      )
      expect(raised.map(({ patient }) => patient).toSorted()).toEqual(LIVING_WITH_CALCIUM[collection])
      for (const { finding } of raised) expect(finding).toMatchObject({ grade: 3 })
    },
  )

  test.each(COLLECTIONS)('%s: the deceased raise nothing and keep their facts @H41', (collection) => {
    const scope = evaluateFiles(filesOf(collection).map(withHighCalcium))
    const deceased = scope.patients.filter(({ row }) => row.deceased)
    expect(
      deceased.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === 'raised')),
    ).toEqual([])
    const withCalcium = deceased.filter(({ facts }) =>
      facts.results.some(({ measure }) => measure.startsWith('calcium')),
    )
    expect(withCalcium).toHaveLength(DECEASED_WITH_CALCIUM[collection])
  })
})

/** Read off the published records by hand. */
const LIVING_WITH_CALCIUM = {
  'codex-rt-2.0.0': [],
  'fhir-r4-examples-4.0.1': ['Patient/pat2'],
  'mcode-ig-4.0.0': [],
  'mcode-trial-matching': [],
  'synthea-r4-oncology': [
    'Patient/9afe28dc-7ad5-4e90-b6a6-16123eae98c3',
    'Patient/d48ac962-78c6-46cf-ba33-a24771bfa0e4',
  ],
  'us-core-8.0.0': ['Patient/example'],
} as const satisfies Record<(typeof COLLECTIONS)[number], readonly string[]>

const DECEASED_WITH_CALCIUM = {
  'codex-rt-2.0.0': 0,
  'fhir-r4-examples-4.0.1': 0,
  'mcode-ig-4.0.0': 0,
  'mcode-trial-matching': 0,
  'synthea-r4-oncology': 8,
  'us-core-8.0.0': 0,
} as const satisfies Record<(typeof COLLECTIONS)[number], number>

type Quantified = { readonly valueQuantity?: { readonly value?: unknown; readonly unit?: string } }

function withHighCalcium({ name, json }: RealFile): RealFile {
  const entry: Entry[] = []
  for (const { resource, ...rest } of json.entry ?? []) {
    if (resource === undefined) entry.push(rest)
    else entry.push({ ...rest, resource: isCalcium(resource) ? raised(resource) : resource })
  }
  return { name, json: { ...json, entry } }
}

function raised(resource: Resource & Quantified): Resource {
  const value = resource.valueQuantity?.unit === 'mmol/L' ? HIGH['mmol/L'] : HIGH['mg/dL']
  return { ...resource, valueQuantity: { ...resource.valueQuantity, value } }
}

/** Whether the resource speaks of the patient, by id or by the address of the patient's entry. */
function names(resource: Resource | undefined, patient: string, files: readonly RealFile[]): boolean {
  const urls = files
    .flatMap(({ json }) => json.entry ?? [])
    .filter(
      (entry) => `Patient/${entry.resource?.id}` === patient && entry.resource?.resourceType === 'Patient',
    )
    .map(({ fullUrl }) => fullUrl)
  const text = JSON.stringify(resource ?? null)
  return [patient, ...urls].some((name) => name !== undefined && text.includes(`"${name}"`))
}
