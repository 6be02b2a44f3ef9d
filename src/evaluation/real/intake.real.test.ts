import { describe, expect, test } from 'vitest'

import { createIntake } from '#fhir/intake/create-intake.ts'
import type { Scope } from '#fhir/intake/scope.ts'
import { createZone } from '#fhir/time/zone.ts'

import { unpack } from '../unpack.ts'
import { COLLECTIONS, filesOf, TERMS, type RealFile } from './real-data.ts'

type Row = readonly [
  file: string,
  patients: number,
  received: number,
  used: number,
  refused: number,
  duplicate: number,
  notYet: number,
  unattributed: number,
  outOfScope: number,
]

/** What became of the resources of each file: read off the run, then held against the files by hand. */
const FILES: readonly Row[] = [
  ['codex-rt-2.0.0/examples.json', 10, 112, 86, 0, 0, 0, 0, 26],
  ['fhir-r4-examples-4.0.1/Bundle-101.json', 0, 18, 0, 0, 0, 0, 18, 0],
  ['fhir-r4-examples-4.0.1/Bundle-bundle-example.json', 0, 2, 0, 0, 0, 0, 1, 1],
  ['fhir-r4-examples-4.0.1/Bundle-f001.json', 0, 2, 0, 0, 0, 0, 2, 0],
  ['fhir-r4-examples-4.0.1/Bundle-f202.json', 0, 2, 0, 0, 0, 0, 2, 0],
  ['fhir-r4-examples-4.0.1/Bundle-father.json', 1, 8, 4, 1, 0, 0, 0, 3],
  ['fhir-r4-examples-4.0.1/Bundle-ghp.json', 0, 55, 0, 0, 0, 0, 52, 3],
  ['fhir-r4-examples-4.0.1/Bundle-hla-1.json', 0, 22, 0, 0, 0, 0, 10, 12],
  ['fhir-r4-examples-4.0.1/Bundle-lipids.json', 0, 5, 0, 0, 0, 0, 5, 0],
  ['fhir-r4-examples-4.0.1/Bundle-xds.json', 1, 5, 1, 0, 0, 0, 0, 4],
  ['fhir-r4-examples-4.0.1/examples.json', 22, 393, 93, 3, 0, 0, 42, 255],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-request-simplesummary.json', 0, 0, 0, 0, 0, 0, 0, 0],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-response-medsallergies.json', 1, 1, 1, 0, 0, 0, 0, 0],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-response-simplesummary.json', 1, 5, 1, 0, 0, 0, 0, 4],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-response.json', 1, 2, 1, 0, 0, 0, 0, 1],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-search-warning.json', 0, 1, 0, 0, 0, 0, 0, 1],
  ['fhir-r4-examples-4.0.1/http/Bundle-bundle-transaction.json', 5, 6, 5, 0, 0, 0, 0, 1],
  ['fhir-r4-examples-4.0.1/http/Bundle-dg2.json', 0, 2, 0, 0, 0, 0, 1, 1],
  ['fhir-r4-examples-4.0.1/http/Bundle-micro.json', 0, 27, 0, 0, 0, 0, 27, 0],
  ['fhir-r4-examples-4.0.1/http/Bundle-report.json', 0, 14, 0, 0, 0, 0, 14, 0],
  ['mcode-ig-4.0.0/examples.json', 6, 141, 38, 1, 0, 0, 0, 102],
  ['mcode-trial-matching/TrialMatching_Patient02.json', 1, 29, 10, 0, 0, 0, 0, 19],
  ['synthea-r4-oncology/patient-0d1d30da.json', 1, 355, 92, 11, 0, 0, 0, 252],
  ['synthea-r4-oncology/patient-11f2b925.json', 1, 321, 83, 9, 0, 0, 0, 229],
  ['synthea-r4-oncology/patient-1a96f2e7.json', 1, 496, 177, 13, 0, 0, 0, 306],
  ['synthea-r4-oncology/patient-577f37fd.json', 1, 609, 161, 13, 0, 0, 0, 435],
  ['synthea-r4-oncology/patient-720b9118.json', 1, 356, 95, 18, 0, 0, 0, 243],
  ['synthea-r4-oncology/patient-9afe28dc.json', 1, 230, 52, 10, 0, 0, 0, 168],
  ['synthea-r4-oncology/patient-a9fb0d0f.json', 1, 244, 80, 13, 0, 0, 0, 151],
  ['synthea-r4-oncology/patient-d39173c2.json', 1, 475, 119, 9, 0, 0, 0, 347],
  ['synthea-r4-oncology/patient-d48ac962.json', 1, 262, 57, 11, 0, 0, 0, 194],
  ['synthea-r4-oncology/patient-ecaea95c.json', 1, 588, 142, 18, 0, 0, 0, 428],
  ['us-core-8.0.0/examples.json', 4, 209, 32, 1, 0, 0, 0, 176],
]

/** All files of a collection as one scope: how often each reason was given for what is not used. */
const REASONS: Readonly<Record<(typeof COLLECTIONS)[number], Readonly<Record<string, number>>>> = {
  'codex-rt-2.0.0': {},
  // Bundles of examples share ids (`o1`, `r1`) between different results, and panels of different days share results.
  'fhir-r4-examples-4.0.1': {
    'code-unmapped': 2,
    'conflicting-duplicate': 17,
    'day-not-known': 4,
    'status-unknown': 1,
    'subject-missing': 17,
    'subject-not-a-patient': 1,
    'subject-unknown': 38,
  },
  'mcode-ig-4.0.0': { 'code-unmapped': 1 },
  'mcode-trial-matching': {},
  // Generated pain scores are fractions, 1.939973581428469: none of them is an answer on a scale of whole numbers.
  'synthea-r4-oncology': { 'code-unmapped': 4, malformed: 121 },
  // A referral to a food pantry: who is to see the patient, and whether it concerns the cancer, no table tells.
  'us-core-8.0.0': { 'code-unmapped': 1 },
}

const CASELOADS = {
  'codex-rt-2.0.0': [],
  'fhir-r4-examples-4.0.1': [
    'CareTeam/example',
    'Group/102',
    'Group/example-patientlist',
    'List/example-empty',
    'List/example-simple-empty',
    'List/long',
  ],
  'mcode-ig-4.0.0': ['Group/group-mcode-patients'],
  'mcode-trial-matching': [],
  'synthea-r4-oncology': [],
  'us-core-8.0.0': ['CareTeam/example', 'CareTeam/missing-coded-data-example'],
} as const satisfies Record<(typeof COLLECTIONS)[number], readonly string[]>

function scopeOf(files: readonly RealFile[]): Scope {
  const intake = createIntake({ now: TERMS.now, zone: createZone(TERMS.now.zone) })
  for (const { json } of files) {
    for (const item of unpack(json)) if (item.kind === 'resource') intake.add(item.resource, item.fullUrl)
  }
  return intake.finish()
}

function reasonsIn({ patients, unattributed }: Scope): Readonly<Record<string, number>> {
  const all = [...patients.flatMap(({ refusals }) => refusals), ...unattributed]
  return Object.fromEntries(
    [...Map.groupBy(all, ({ why }) => why)].map(([why, given]) => [why, given.length]),
  )
}

describe('the records as they were published', () => {
  test('every file is in the table', () => {
    const names = COLLECTIONS.flatMap((collection) =>
      filesOf(collection).map(({ name }) => `${collection}/${name}`),
    )
    expect(FILES.map(([file]) => file).toSorted()).toEqual(names.toSorted())
  })

  test.each(FILES)('%s @H11', (file, ...expected) => {
    const [collection, name] = [file.slice(0, file.indexOf('/')), file.slice(file.indexOf('/') + 1)]
    const { counts, patients } = scopeOf(filesOf(collection).filter((one) => one.name === name))
    const { received, used, refused, duplicate, notYet, unattributed, outOfScope } = counts
    const found = [patients.length, received, used, refused, duplicate, notYet, unattributed, outOfScope]
    expect(found).toEqual(expected)
  })

  test.each(COLLECTIONS)('%s as one scope: why what is not used is not', (collection) => {
    const scope = scopeOf(filesOf(collection))
    expect(reasonsIn(scope)).toEqual(REASONS[collection])
    expect(scope.caseloads.map(({ id }) => id)).toEqual(CASELOADS[collection])
  })

  test.each(COLLECTIONS)('%s as one scope, in the opposite order, is the same', (collection) => {
    const files = filesOf(collection)
    const intake = createIntake({ now: TERMS.now, zone: createZone(TERMS.now.zone) })
    const items = files.flatMap(({ json }) => [...unpack(json)]).toReversed()
    for (const item of items) if (item.kind === 'resource') intake.add(item.resource, item.fullUrl)
    expect(intake.finish()).toEqual(scopeOf(files))
  })
})

describe('traps of the published records', () => {
  const result = (scope: Scope, patient: string, id: string) =>
    scope.patients.find((facts) => facts.patient.id === patient)?.results.find((one) => one.id === id)

  test('a result without a time has that of its panel, which is about nobody @H15', () => {
    const examples = filesOf('fhir-r4-examples-4.0.1')
    expect(result(scopeOf(examples), 'Patient/pat2', 'Observation/o17')).toMatchObject({
      measure: 'calcium-total',
      amount: { value: 2.38, unit: 'mmol/L' },
      when: { moment: Date.UTC(2015, 7, 16, 6, 40, 17) },
    })
  })

  test('a UCUM system without a code leaves the text to say the unit @H1', () => {
    const calcium = result(scopeOf(filesOf('us-core-8.0.0')), 'Patient/example', 'Observation/serum-calcium')
    expect(calcium).toMatchObject({ amount: { value: 7.7, unit: 'mg/dL' } })
  })

  test('UCUM writes the liter small as well @H1', () => {
    const scope = scopeOf(filesOf('mcode-ig-4.0.0'))
    const results = scope.patients.flatMap(({ results }) => results)
    expect(results.find(({ id }) => id === 'Observation/lab-result-observation-hemoglobin')).toMatchObject({
      amount: { unit: 'g/dL' },
    })
  })

  test('a bone metastasis of no status, day or site is one all the same @H6', () => {
    const [patient] = scopeOf(filesOf('mcode-trial-matching')).patients
    expect(patient?.sites).toMatchObject([{ state: 'active-unknown' }])
    expect(patient?.sites[0]).not.toHaveProperty('region')
  })
})
