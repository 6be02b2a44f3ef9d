import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { RULE_IDS } from '../../src/domain/findings/rule-id.ts'
import { rulePages } from './rule-pages.ts'

const FOLDER = 'docs/clinical-rules'
const pages = rulePages()
const HOW = 'docs/clinical-rules is out of date: run npm run rule-book, and commit what it writes'

test('docs/clinical-rules holds the pages of the rules, and no others', () => {
  expect(readdirSync(FOLDER).toSorted(), HOW).toEqual([...pages.keys()].toSorted())
})

test.each([...pages])('%s says what the rules say', (name, text) => {
  expect(readFileSync(join(FOLDER, name), 'utf8') === text, HOW).toBe(true)
})

test('every rule has its heading, and the contents lead to it', () => {
  const all = [...pages.values()].join('\n')
  for (const id of RULE_IDS) {
    expect(all).toMatch(new RegExp(`^## ${id} `, 'm'))
    const [, page = '', anchor = ''] =
      new RegExp(`\\[${id}\\]\\(([^#]+)#([^)]+)\\)`).exec(pages.get('README.md') ?? '') ?? []
    const headings = [...(pages.get(page) ?? '').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
    expect(headings.map(anchorOf)).toContain(anchor)
  }
})

test('no page says what a program says when it has nothing to say', () => {
  for (const text of pages.values()) expect(text).not.toMatch(/undefined|NaN|\[object/)
})

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')
}
