import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { FAMILIES } from '../../mocks/cohort/people/names.ts'

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

const PRODUCTION = filesOf('dist')
const DEMO = filesOf('dist-demo')
const textOf = (file: string) => readFileSync(file, 'utf8')
const isScript = (file: string) => file.endsWith('.js')

/** What only the mock server has: its library, its worker, its people, its words. */
const MOCK_MARKS = [
  'mockServiceWorker',
  'setupWorker',
  'bonewatch-caseload',
  'Bone metastases clinic (invented patients)',
  ...STORY_PATIENTS.map(({ id }) => id),
  ...FAMILIES,
]

describe('the production build', () => {
  test('contains nothing of the mock server, and the demo does @H34', () => {
    const marked = (files: readonly string[]) =>
      MOCK_MARKS.filter((mark) => files.some((file) => textOf(file).includes(mark)))
    expect(marked(PRODUCTION)).toEqual([])
    expect(marked(DEMO)).toEqual(MOCK_MARKS)
  })

  test('has no service worker and no source map', () => {
    expect(PRODUCTION.filter((file) => /ServiceWorker|\.map$/.test(file))).toEqual([])
  })

  test('makes no code from text @H27', () => {
    const suspicious = /\beval\(|\bnew Function\(|\bFunction\("|setTimeout\("|dangerouslySetInnerHTML:\{/
    expect(PRODUCTION.filter(isScript).filter((file) => suspicious.test(textOf(file)))).toEqual([])
  })

  test('names its scripts with the hash of their content, and holds none within the page @H27', () => {
    const page = textOf('dist/index.html')
    const named = [...page.matchAll(/<script\b([^>]*)>([^<]*)/g)]
    expect(named).not.toHaveLength(0)
    for (const [, attributes = '', within] of named) {
      const [, source = ''] = /src="([^"]+)"/.exec(attributes) ?? []
      const digest = createHash('sha384')
        .update(readFileSync(join('dist', source)))
        .digest('base64')
      expect(attributes).toContain(`integrity="sha384-${digest}"`)
      expect(within).toBe('')
    }
    expect(page).not.toMatch(/<style|\bstyle=|\bon[a-z]+=/)
  })

  test('puts each page on demand into the page first: the policy trusts no import by itself @H27', () => {
    const imports = [...PRODUCTION, ...DEMO]
      .filter(isScript)
      .flatMap((file) => textOf(file).match(/\bimport\(`\.\/[^`]+`\)[^[\]]*\[[^\]]*\]/g) ?? [])
    expect(imports.length).toBeGreaterThan(5)
    expect(imports.filter((one) => one.endsWith('[]'))).toEqual([])
  })

  test('reaches the network from the page alone, never from the worker @H29', () => {
    const call =
      /(?:\bawait |\breturn |[=(,;?:!&|])fetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\(/
    const reaching = PRODUCTION.filter(isScript).filter((file) => call.test(textOf(file)))
    expect(reaching.map((file) => file.replace(/-[^-]*$/, ''))).toEqual(['dist/assets/index'])
  })

  test('keeps nothing in the browser but the three preferences @H30', () => {
    const keys = PRODUCTION.filter(isScript).flatMap(
      (file) => textOf(file).match(/bonewatch\.(?!example)[a-z-]+/g) ?? [],
    )
    expect([...new Set(keys)].toSorted()).toEqual([
      'bonewatch.density',
      'bonewatch.evicted',
      'bonewatch.single-keys',
      'bonewatch.theme',
    ])
    expect(
      PRODUCTION.filter(isScript).filter((file) => /indexedDB|document\.cookie/.test(textOf(file))),
    ).toEqual([])
  })
})
