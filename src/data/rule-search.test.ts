import { expect, test } from 'vitest'

import { parseRuleSearch } from './rule-search.ts'

test.each([
  [{}, {}],
  [{ problem: 'cord' }, { problem: ['cord'] }],
  [
    { problem: ['pain', 'cord'], number: 'changed', state: ['off', 'raised'] },
    { problem: ['cord', 'pain'], number: ['changed'], state: ['raised', 'off'] },
  ],
  [{ problem: 'leg', number: 7, state: { off: true }, name: 'MOCKFORD' }, {}],
])('%j is read as %j: what is not known is dropped', (raw, search) => {
  expect(parseRuleSearch(raw)).toEqual(search)
})
