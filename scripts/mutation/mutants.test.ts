import { describe, expect, test } from 'vitest'

import { mutantsOf, mutated, watched } from './mutants.ts'

function changed(source: string): readonly string[] {
  return mutantsOf(source, 'source.ts').mutants.map((mutant) => mutated(source, mutant))
}

describe('the mutants of a source', () => {
  test.each([
    ['const f = (a: number) => a < 3', ['(a) <= (3)', '(a) >= (3)', 'true', 'false', 'undefined']],
    ['const f = (a: number, b: number) => a + b', ['(a) - (b)', 'undefined']],
    ['const f = (a: boolean) => !a', ['a', 'undefined']],
    ['const f = (a: number[]) => a.filter(g)', ['a', 'undefined']],
    ['const f = (a: number[]) => a.some(g)', ['a.every(g)', 'undefined']],
    ['const f = (a?: { b: number }) => a?.b', ['a.b', 'undefined']],
    ['const f = () => [1]', ['[]', 'undefined']],
  ])('%s', (source, expected) => {
    const before = source.slice(0, source.indexOf('=> ') + 3)
    expect(
      changed(source)
        .map((text) => text.slice(before.length))
        .toSorted(),
    ).toEqual([...expected].toSorted())
  })

  test('leave alone what is text, type, or a table outside of functions', () => {
    expect(
      changed("const a = 'b' + 'c'\ntype T = 1 | 2\nconst rows = [{ a: 1 }] as const\nimport x from 'y'"),
    ).toEqual([])
  })

  test('end statements, tests of conditions and blocks', () => {
    expect(changed('function f(a: boolean) {\n  if (a) g()\n}')).toEqual([
      'function f(a: boolean) {}',
      'function f(a: boolean) {\n  if (true) g()\n}',
      'function f(a: boolean) {\n  if (false) g()\n}',
      'function f(a: boolean) {\n  if (a) 0,undefined\n}',
    ])
  })

  test('never go on with the line before', () => {
    const source = 'function f(a: number) {\n  h(a)\n  a && g()\n}'
    expect(changed(source)).toContain('function f(a: number) {\n  h(a)\n  0,(a) || (g())\n}')
  })
})

test('notes are taken at each place, and change nothing else', () => {
  const source = 'const f = (a?: number[]) => {\n  g(a)\n  return a?.filter(h).length === 1 && a[0] < 2\n}'
  const text = watched(source, mutantsOf(source, 'source.ts'), (place) => `n(${place})`)
  expect(text).toBe(
    'const f = (a?: number[]) => {n(0);\n  0,(n(1),g(a))\n  return (n(2),(n(3),(n(4),a?.filter(h).length) === 1) && (n(5),a[0] < 2))\n}',
  )
})
