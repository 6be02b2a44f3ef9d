import { describe, expect, test } from 'vitest'

import { bulkKeysOf } from './bulk-keys.ts'

const about = (reference: string) => ({ reference })

describe('what of an export is read together', () => {
  test.each([
    ['a result', { resourceType: 'Observation', id: '7', subject: about('Patient/1') }, 'Patient/1'],
    [
      'one by version',
      { resourceType: 'Observation', id: '7', subject: about('Patient/1/_history/2') },
      'Patient/1',
    ],
    [
      'one by address',
      { resourceType: 'Observation', id: '7', subject: about('https://a.example/fhir/Patient/1') },
      'Patient/1',
    ],
    ['a task', { resourceType: 'Task', id: '7', for: about('Patient/1') }, 'Patient/1'],
    [
      'a booking',
      {
        resourceType: 'Appointment',
        id: '7',
        participant: [{ actor: about('Practitioner/2') }, { actor: about('Patient/1') }],
      },
      'Patient/1',
    ],
    ['a person', { resourceType: 'Patient', id: '1' }, 'Patient/1'],
    ['a contained person', { resourceType: 'Observation', id: '7', subject: about('#Patient/1') }, undefined],
    ['nobody', { resourceType: 'Observation', id: '7' }, undefined],
    ['a group', { resourceType: 'Observation', id: '7', subject: about('Group/1') }, undefined],
    ['a text', { resourceType: 'Observation', id: '7', subject: 'Patient/1' }, undefined],
  ])('%s', (_, resource, patient) => {
    expect(bulkKeysOf(resource)).toMatchObject({ id: `${resource.resourceType}/${resource.id}`, patient })
  })

  test('a Medication is wanted by its id, a Questionnaire by its address of whatever version', () => {
    expect(bulkKeysOf({ resourceType: 'Medication', id: 'm' }).sharedAs).toBe('Medication/m')
    expect(
      bulkKeysOf({ resourceType: 'Questionnaire', id: 'q', url: 'https://forms.example/q', version: '2' })
        .sharedAs,
    ).toBe('https://forms.example/q')
    expect(bulkKeysOf({ resourceType: 'Questionnaire', id: 'q' }).sharedAs).toBeUndefined()
    expect(
      bulkKeysOf({ resourceType: 'MedicationRequest', id: '1', medicationReference: about('Medication/m') })
        .wants,
    ).toEqual(['Medication/m'])
    expect(
      bulkKeysOf({
        resourceType: 'QuestionnaireResponse',
        id: '1',
        questionnaire: 'https://forms.example/q|2',
      }).wants,
    ).toEqual(['https://forms.example/q'])
  })

  test('a replaced record joins the one that replaces it @H41', () => {
    const link = [
      { type: 'seealso', other: about('Patient/3') },
      { type: 'replaced-by', other: about('Patient/2') },
    ]
    expect(bulkKeysOf({ resourceType: 'Patient', id: '1', link }).joins).toEqual(['Patient/2'])
    expect(bulkKeysOf({ resourceType: 'RelatedPerson', id: '1', link }).joins).toEqual([])
  })

  test.each([
    [{}],
    [{ resourceType: 7, id: 7, link: {}, participant: {}, questionnaire: [] }],
    [{ id: '__proto__', subject: { reference: 7 } }],
  ])('hostile keys: %j @H32', (resource) => {
    expect(() => bulkKeysOf(resource)).not.toThrow()
  })
})
