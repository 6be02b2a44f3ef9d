import { expect, test } from 'vitest'

import { missingPages } from './pages.ts'

const LONGER = 'a page of a longer list: it names a next page, which is not here'

test.each([
  ['one whole page', [{ self: 'a', elsewhere: 0 }], []],
  ['a page that leads on', [{ self: 'a', next: 'b', elsewhere: 2 }], [LONGER]],
  [
    'all pages in any order',
    [
      { self: 'b', elsewhere: 3 },
      { self: 'a', next: 'b', elsewhere: 2 },
    ],
    [],
  ],
  [
    'the last of three missing',
    [
      { self: 'a', next: 'b', elsewhere: 2 },
      { self: 'b', next: 'c', elsewhere: 2 },
    ],
    [LONGER],
  ],
  ['fewer matches than counted', [{ self: 'a', elsewhere: 2 }], ['2 matches of the search are not here']],
  ['a page that leads to itself', [{ self: 'a', next: 'a', elsewhere: 0 }], []],
])('%s @H9', (_, pages, expected) => {
  expect(missingPages(pages)).toEqual(expected)
})
