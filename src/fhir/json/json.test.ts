import { anything, array, assert, constantFrom, jsonValue, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { compact } from './compact.ts'
import { digestOf } from './digest.ts'
import { clip, finite, isObject, node, nodes, shown, text, texts } from './raw.ts'
import { isSameJson } from './same-json.ts'
import { CONCEPT, misshapenAt, PERIOD, QUANTITY, REFERENCE } from './shape.ts'

/** Deeper than any call stack: `{"a":{"a":...` */
function nested(levels: number): unknown {
  let json: unknown = 1
  for (let level = 0; level < levels; level++) json = level % 2 === 0 ? { a: json } : [json]
  return json
}

const POLLUTION = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')

function reversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(reversed)
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([key, value]) => [key, reversed(value)]),
  )
}

describe('what stands in JSON', () => {
  test.each([
    ['  a ', 'a'],
    ['', undefined],
    [' \n', undefined],
    [7, undefined],
    [['a'], undefined],
    [null, undefined],
  ])('text: %j', (json, expected) => {
    expect(text(json)).toBe(expected)
  })

  test.each([
    [2.5, 2.5],
    [0, 0],
    [Infinity, undefined],
    [Number.NaN, undefined],
    ['2.5', undefined],
    [true, undefined],
  ])('finite: %j', (json, expected) => {
    expect(finite(json)).toBe(expected)
  })

  test('objects of a list; a list is no object', () => {
    expect(nodes([{ a: 1 }, null, [{ b: 2 }], 'c', 7])).toEqual([{ a: 1 }])
    expect(nodes({ a: 1 })).toEqual([])
    expect(node([{}])).toBeUndefined()
    expect(texts(['a', ' ', 7, null, ' b'])).toEqual(['a', 'b'])
  })

  test('shown is short, whole and never empty-handed @H32', () => {
    expect(shown(undefined)).toBe('')
    expect(shown('x'.repeat(10_000))).toHaveLength(200)
    expect(shown({ a: [1, null] })).toBe('{"a":[1,null]}')
    expect(shown(nested(100_000)).length).toBeLessThanOrEqual(200)
    expect(shown(nested(100_000))).not.toBe('')
    expect(clip(`${'x'.repeat(198)}😀 and more`).isWellFormed()).toBe(true)
  })
})

describe('the same JSON', () => {
  test('whatever the order of keys, not of lists', () => {
    expect(isSameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
    expect(isSameJson({ b: [1, 2] }, { b: [2, 1] })).toBe(false)
    expect(isSameJson({ a: undefined }, {})).toBe(false)
    expect(isSameJson({ a: null }, { a: {} })).toBe(false)
    expect(isSameJson([], {})).toBe(false)
    expect(isSameJson({ length: 0 }, [])).toBe(false)
  })

  test('except an element at the top, and only there', () => {
    expect(isSameJson({ a: 1, meta: 1 }, { a: 1, meta: 2 }, 'meta')).toBe(true)
    expect(isSameJson({ a: 1, meta: 1 }, { a: 1 }, 'meta')).toBe(true)
    expect(isSameJson({ a: { meta: 1 } }, { a: { meta: 2 } }, 'meta')).toBe(false)
  })

  test('at any depth and with hostile keys @H32', () => {
    expect(isSameJson(nested(200_000), nested(200_000))).toBe(true)
    expect(isSameJson(nested(200_000), nested(200_002))).toBe(false)
    expect(isSameJson(POLLUTION, JSON.parse(JSON.stringify(POLLUTION)))).toBe(true)
    expect(isSameJson(POLLUTION, {})).toBe(false)
  })

  test('has the same digest, and other JSON another', () => {
    assert(
      property(jsonValue(), jsonValue(), (a, b) => {
        expect(digestOf(a)).toBe(digestOf(reversed(a)))
        expect(isSameJson(a, reversed(a))).toBe(true)
        expect(isSameJson(a, b)).toBe(digestOf(a) === digestOf(b))
      }),
    )
    expect(digestOf([1, [2]])).not.toBe(digestOf([[1], 2]))
    expect(digestOf({ a: 'b' })).not.toBe(digestOf({ b: 'a' }))
    expect(digestOf('1')).not.toBe(digestOf(1))
    expect(digestOf(nested(200_000))).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('the shape of JSON', () => {
  const SHAPE = {
    status: 'string',
    code: { coding: [{ system: 'string' }] },
    member: ['any'],
    note: 'any',
  } as const

  test.each([
    [{}, undefined],
    [{ status: 'final', code: { coding: [{ system: 'a' }, {}] }, note: 7 }, undefined],
    [{ status: null, code: null }, undefined],
    [{ code: { coding: [null] } }, undefined],
    [{ status: 7 }, 'status'],
    [{ status: ['final'] }, 'status'],
    [{ code: [] }, 'code'],
    [{ code: 'calcium' }, 'code'],
    [{ code: { coding: {} } }, 'code.coding'],
    [{ code: { coding: ['a'] } }, 'code.coding'],
    [{ code: { coding: [{}, { system: 7 }] } }, 'code.coding.system'],
    [{ member: {} }, 'member'],
  ])('%j is wrong at %s', (json, expected) => {
    expect(misshapenAt(json, SHAPE)).toBe(expected)
  })

  /** A copy is held against its elements one by one. */
  test.each([
    ['a concept', CONCEPT],
    ['a reference', REFERENCE],
    ['a period', PERIOD],
    ['a quantity', QUANTITY],
  ])('%s that is common is judged like any other', (_, shape) => {
    const word = constantFrom(undefined, null, 'text', 'text', 'text', 7)
    const coding = record({ system: word, code: word, display: word })
    const list = array(oneof(coding, coding, constantFrom(null, 'text', [{}])), { maxLength: 2 })
    const value = oneof(word, list, constantFrom({}))
    const json = record(Object.fromEntries(Object.keys(shape).map((element) => [element, value])))
    const copy = structuredClone(shape)
    assert(
      property(json, (given) => {
        expect(misshapenAt(given, shape)).toBe(misshapenAt(given, copy))
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing throws, whatever stands there @H32', () => {
    assert(
      property(anything({ withBigInt: true, withDate: true, withMap: true }), (json) => {
        expect(() => [
          misshapenAt(json, SHAPE),
          node(json),
          nodes(json),
          text(json),
          texts(json),
          finite(json),
        ]).not.toThrow()
      }),
    )
    expect(misshapenAt(POLLUTION, SHAPE)).toBeUndefined()
    expect(misshapenAt({ note: nested(100_000), member: [nested(100_000)] }, SHAPE)).toBeUndefined()
  })
})

test('compact leaves out what is undefined, and nothing else', () => {
  expect(Object.entries(compact({ a: undefined, b: null, c: 0, d: '', e: false }))).toEqual([
    ['b', null],
    ['c', 0],
    ['d', ''],
    ['e', false],
  ])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
