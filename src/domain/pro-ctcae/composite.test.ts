import { describe, expect, test } from 'vitest'

import { compositeOf } from './composite.ts'
import { PRO_ITEMS, type ProAttribute, type ProItem } from './pro-answer.ts'

/*
 * The tables typed a second time from the published ones, as text: rows by the first attribute, and nothing of the
 * product. `f1` of three attributes holds severity 0 to 4, each with interference 0 to 4.
 */
const ALONE = { severity: '0,1,2,3,3' }

const PAIRS = {
  'frequency severity': '1:[1,1,1,2,2] 2:[1,1,2,2,2] 3:[1,1,2,3,3] 4:[1,1,2,3,3]',
  'frequency interference': '1:[1,1,1,2,2] 2:[1,1,1,2,2] 3:[1,1,2,3,3] 4:[1,1,2,3,3]',
  'severity interference': '1:[1,1,1,2,2] 2:[1,1,2,2,3] 3:[1,2,2,3,3] 4:[2,2,2,3,3]',
}

const TRIPLE = `
f1: s0[0,1,1,2,2] s1[1,1,1,2,2] s2[1,2,2,2,3] s3[2,2,2,3,3] s4[2,2,3,3,3]
f2: s0[0,1,1,2,2] s1[1,1,1,2,2] s2[2,2,2,3,3] s3[2,2,2,3,3] s4[2,2,3,3,3]
f3: s0[1,1,1,2,2] s1[1,1,1,2,2] s2[2,2,2,3,3] s3[2,2,3,3,3] s4[2,2,3,3,3]
f4: s0[1,1,1,2,2] s1[1,1,2,2,3] s2[2,2,2,3,3] s3[2,2,3,3,3] s4[2,2,3,3,3]`

const numbers = (text: string) => text.split(',').map(Number)

const ITEMS: readonly (readonly [ProItem, string])[] = [
  ['nausea', 'frequency severity'],
  ['vomiting', 'frequency severity'],
  ['urinary-urgency', 'frequency interference'],
  ['urinary-frequency', 'frequency interference'],
  ['loss-of-urine', 'frequency interference'],
  ['appetite', 'severity interference'],
  ['numbness', 'severity interference'],
  ['concentration', 'severity interference'],
  ['memory', 'severity interference'],
  ['fatigue', 'severity interference'],
  ['pain', 'frequency severity interference'],
  ['abdominal-pain', 'frequency severity interference'],
  ['muscle-pain', 'frequency severity interference'],
  ['joint-pain', 'frequency severity interference'],
  ['constipation', 'severity'],
]

test('each item asks for its attributes, in their order', () => {
  expect(ITEMS.map(([item]) => item).toSorted()).toEqual(Object.keys(PRO_ITEMS).toSorted())
  for (const [item, attributes] of ITEMS) expect(PRO_ITEMS[item].join(' ')).toBe(attributes)
})

type Entry = { readonly item: ProItem } & { readonly [Attribute in ProAttribute]?: number }

function entriesOf([item, attributes]: (typeof ITEMS)[number]): readonly (readonly [Entry, number])[] {
  if (attributes === 'severity')
    return numbers(ALONE.severity).map((grade, severity) => [{ item, severity }, grade] as const)
  if (attributes === 'frequency severity interference') {
    return [...TRIPLE.matchAll(/f(\d):(.*)/g)].flatMap(([, f = '', row = '']) =>
      [...row.matchAll(/s(\d)\[([\d,]+)\]/g)].flatMap(([, s = '', cells = '']) =>
        numbers(cells).map(
          (grade, interference) =>
            [{ item, frequency: Number(f), severity: Number(s), interference }, grade] as const,
        ),
      ),
    )
  }
  const [first = '', second = ''] = attributes.split(' ')
  const table = PAIRS[attributes as keyof typeof PAIRS]
  return [...table.matchAll(/(\d):\[([\d,]+)\]/g)].flatMap(([, row = '', cells = '']) =>
    numbers(cells).map((grade, column) => [{ item, [first]: Number(row), [second]: column }, grade] as const),
  )
}

describe('every entry of the tables', () => {
  test.each(ITEMS)('of %s (%s)', (item, attributes) => {
    const entries = entriesOf([item, attributes])
    const many = { 1: 5, 2: 20, 3: 100 }[attributes.split(' ').length]
    expect(entries).toHaveLength(many ?? 0)
    expect(entries.map(([entry]) => compositeOf(entry))).toEqual(entries.map(([, grade]) => grade))
  })
})

test.each<[string, Entry, number | undefined]>([
  ['T91: pain, never, the rest blank', { item: 'pain', frequency: 0 }, 0],
  ['never, whatever else was answered', { item: 'pain', frequency: 0, severity: 4, interference: 4 }, 0],
  ['fatigue, none', { item: 'fatigue', severity: 0 }, 0],
  ['T92: nausea of a frequency, severity missing', { item: 'nausea', frequency: 2 }, undefined],
  ['pain, interference missing', { item: 'pain', frequency: 2, severity: 2 }, undefined],
  ['pain, frequency missing', { item: 'pain', severity: 2, interference: 2 }, undefined],
  ['nothing answered', { item: 'constipation' }, undefined],
  ['an attribute of another item', { item: 'constipation', frequency: 2 }, undefined],
])('%s: %s', (_name, entry, expected) => {
  expect(compositeOf(entry)).toBe(expected)
})
