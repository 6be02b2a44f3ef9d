import { describe, expect, test } from 'vitest'

import { urlOf } from '#fhir/client/address.ts'
import type { Search } from '#fhir/client/search.ts'

import { createPanels } from './panels.ts'

const SEARCH: Search = { id: 's', type: 'Observation', parameters: [], patients: [], serves: [], stage: 7 }

const result = (id: string, patient = 'p1', more: object = {}) => ({
  resource: { resourceType: 'Observation', id, subject: { reference: `Patient/${patient}` }, ...more },
})

function panelsOf(...resources: readonly { readonly resource: unknown }[]): readonly Search[] {
  const panels = createPanels(() => 'p')
  panels.note(SEARCH, resources)
  return panels.namedIn(SEARCH)
}

describe('results without a time of their own', () => {
  test('lead to one question for the panels that list them, which serves nothing by itself', () => {
    expect(panelsOf(result('a'), result('b', 'p2'))).toEqual([
      {
        id: 'p',
        type: 'Observation',
        parameters: [
          { name: 'patient', values: ['p1', 'p2'] },
          { name: 'has-member', values: ['Observation/a', 'Observation/b'] },
        ],
        patients: ['Patient/p1', 'Patient/p2'],
        serves: [],
        stage: 7,
      },
    ])
  })

  test.each([
    ['that have one', result('a', 'p1', { effectiveDateTime: '2026' })],
    [
      'of another type',
      { resource: { resourceType: 'Condition', id: 'a', subject: { reference: 'Patient/p1' } } },
    ],
    ['of nobody', { resource: { resourceType: 'Observation', id: 'a' } }],
    ['without an id', { resource: { resourceType: 'Observation', subject: { reference: 'Patient/p1' } } }],
    ['that are none', { resource: null }],
  ])('%s lead to none', (_, resource) => {
    expect(panelsOf(resource)).toEqual([])
  })

  test('are asked for once, a bounded number of them, in addresses that a server takes', () => {
    const long = (at: number) => `${at}`.padStart(64, 'x')
    const many = Array.from({ length: 200 }, (_, at) => result(long(at), long(at)))
    const searches = panelsOf(...many, ...many)
    expect(searches).toHaveLength(15)
    const length = (search: Search) => urlOf('https://fhir.test/r4', search, 200).length
    expect(Math.max(...searches.map(length))).toBeLessThan(1800)
  })
})
