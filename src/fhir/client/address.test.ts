import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { BASE } from '../testing/fake-server.ts'
import { isUnder, urlOf } from './address.ts'
import { escaped, token, type Search } from './search.ts'

function aSearch(name: string, values: readonly string[]): Search {
  return { id: 's', type: 'Condition', parameters: [{ name, values }], patients: [], serves: [], stage: 0 }
}

/** As a server reads it behind a proxy that takes every `//` for `/`. */
function readBehindProxy(url: string): readonly (readonly string[])[] {
  const collapsed = url.replaceAll(/([^:])\/{2,}/g, '$1/')
  const value = new URL(collapsed).searchParams.get('code') ?? ''
  const split = (text: string, separator: string) =>
    text.split(new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)${separator}`))
  return split(value, ',').map((alternative) =>
    split(alternative, String.raw`\|`).map((part) => part.replaceAll(/\\([\\,|$])/g, '$1')),
  )
}

describe('an address', () => {
  test.each<[values: readonly string[], url: string]>([
    [['718-7', '777-3'], `${BASE}/Condition?code=718-7,777-3&_count=200`],
    [
      [token('http://snomed.info/sct', '94222008')],
      `${BASE}/Condition?code=http%3A%2F%2Fsnomed.info%2Fsct%7C94222008&_count=200`,
    ],
    [[escaped(String.raw`a,b|c$d\e`)], `${BASE}/Condition?code=a%5C%2Cb%5C%7Cc%5C%24d%5C%5Ce&_count=200`],
    [['a b&c=d+e#f'], `${BASE}/Condition?code=a%20b%26c%3Dd%2Be%23f&_count=200`],
  ])('encodes every value: %o', (values, url) => {
    expect(urlOf(`${BASE}/`, aSearch('code', values), 200)).toBe(url)
  })

  test('brings any system and code through a proxy that changes slashes', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.webUrl(), fc.constant('a\\'))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (tokens) => {
        const values = tokens.map(([system, code]) => token(system, code))
        expect(readBehindProxy(urlOf(BASE, aSearch('code', values), 50))).toEqual(tokens)
      }),
    )
  })

  test.each<[address: string, isIt: boolean]>([
    [BASE, true],
    [`${BASE}/`, true],
    [`${BASE}/Patient/1`, true],
    [`${BASE}?_page=2`, true],
    ['https://fhir.test/r4x/Patient', false],
    ['https://fhir.test/', false],
    ['https://fhir.test:8443/r4/Patient', false],
    ['http://fhir.test/r4/Patient', false],
    ['https://fhir.test.evil.test/r4/Patient', false],
    ['https://fhir.test@evil.test/r4/Patient', false],
    ['https://user:word@fhir.test/r4/Patient', false],
    [`${BASE}/%2e%2e/admin`, false],
    ['//evil.test/r4', false],
    ['Patient/1', false],
    ['', false],
  ])('%s is under the base: %s @H29', (address, isIt) => {
    expect(isUnder(address, BASE)).toBe(isIt)
  })
})
