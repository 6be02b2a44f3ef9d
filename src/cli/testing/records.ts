/** FHIR as a server would write it, for the tests of the command. */
export function patient(id: string, more: object = {}) {
  return {
    resourceType: 'Patient',
    id,
    name: [{ use: 'official', family: `Family ${id}`, given: ['Given'] }],
    birthDate: '1961-03-14',
    gender: 'female',
    ...more,
  }
}

type Result = { readonly id: string; readonly of: string; readonly value: number; readonly at: string }

/** Calcium as the laboratory corrected it, in mmol/L. */
export function calcium({ id, of, value, at }: Result, more: object = {}) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: { coding: [{ system: 'http://loinc.org', code: '29265-6' }], text: 'Calcium, corrected' },
    subject: { reference: `Patient/${of}` },
    effectiveDateTime: at,
    valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    referenceRange: [{ low: { value: 2.2, unit: 'mmol/L' }, high: { value: 2.6, unit: 'mmol/L' } }],
    ...more,
  }
}

export function boneMetastasis(id: string, of: string) {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    verificationStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
    },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '94222008' }] },
    subject: { reference: `Patient/${of}` },
    onsetDateTime: '2026-02-03',
  }
}

export function bundle(...resources: readonly object[]): string {
  return JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  })
}

export function ndjson(...resources: readonly object[]): string {
  return resources.map((resource) => `${JSON.stringify(resource)}\n`).join('')
}
