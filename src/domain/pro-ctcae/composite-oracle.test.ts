import { describe, expect, test } from 'vitest'

import { compositeOf } from './composite.ts'
import { PRO_ITEMS, type ProAttribute, type ProItem } from './pro-answer.ts'

/*
 * The tables typed a second time from the published ones, as text: rows by the first attribute, and nothing of the
 * product. `f1` of three attributes holds severity 0 to 4, each with interference 0 to 4.
 */
const SEVERITY = '0,1,2,3,3'
const PAIRS: Readonly<Record<string, string>> = {
  'frequency severity': '1:[1,1,1,2,2] 2:[1,1,2,2,2] 3:[1,1,2,3,3] 4:[1,1,2,3,3]',
  'frequency interference': '1:[1,1,1,2,2] 2:[1,1,1,2,2] 3:[1,1,2,3,3] 4:[1,1,2,3,3]',
  'severity interference': '1:[1,1,1,2,2] 2:[1,1,2,2,3] 3:[1,2,2,3,3] 4:[2,2,2,3,3]',
}
const TRIPLE = `
f1: s0[0,1,1,2,2] s1[1,1,1,2,2] s2[1,2,2,2,3] s3[2,2,2,3,3] s4[2,2,3,3,3]
f2: s0[0,1,1,2,2] s1[1,1,1,2,2] s2[2,2,2,3,3] s3[2,2,2,3,3] s4[2,2,3,3,3]
f3: s0[1,1,1,2,2] s1[1,1,1,2,2] s2[2,2,2,3,3] s3[2,2,3,3,3] s4[2,2,3,3,3]
f4: s0[1,1,1,2,2] s1[1,1,2,2,3] s2[2,2,2,3,3] s3[2,2,3,3,3] s4[2,2,3,3,3]`

const ITEMS: readonly (readonly [ProItem, number, attributes: string])[] = [
  ['nausea', 9, 'frequency severity'],
  ['vomiting', 10, 'frequency severity'],
  ['urinary-urgency', 62, 'frequency interference'],
  ['urinary-frequency', 63, 'frequency interference'],
  ['loss-of-urine', 65, 'frequency interference'],
  ['appetite', 8, 'severity interference'],
  ['numbness', 39, 'severity interference'],
  ['concentration', 46, 'severity interference'],
  ['memory', 47, 'severity interference'],
  ['fatigue', 53, 'severity interference'],
  ['pain', 48, 'frequency severity interference'],
  ['abdominal-pain', 17, 'frequency severity interference'],
  ['muscle-pain', 50, 'frequency severity interference'],
  ['joint-pain', 51, 'frequency severity interference'],
  ['constipation', 15, 'severity'],
]

/** Answers in the order of the attributes, by which a cell is found in the text. */
function cellOf(attributes: string, [first = 0, second = 0, third = 0]: readonly number[]): number {
  const cells =
    attributes === 'severity'
      ? SEVERITY
      : attributes in PAIRS
        ? PAIRS[attributes]?.split(`${first}:[`)[1]
        : TRIPLE.split(`f${first}:`)[1]?.split(`s${second}[`)[1]
  const column = attributes === 'severity' ? first : attributes in PAIRS ? second : third
  return Number(cells?.split(']')[0]?.split(',')[column])
}

/** Nothing leads to nothing; a blank, to no grade at all; the rest stands in the table. */
function expected(attributes: string, answers: readonly (number | undefined)[]): number | undefined {
  if (answers[0] === 0) return 0
  const told = answers.filter((answer) => answer !== undefined)
  return told.length < answers.length ? undefined : cellOf(attributes, told)
}

function* everyAnswer(count: number): Generator<readonly (number | undefined)[]> {
  if (count === 0) yield []
  else
    for (const rest of everyAnswer(count - 1))
      for (const answer of [undefined, 0, 1, 2, 3, 4]) yield [...rest, answer]
}

test('each item asks for its attributes, in their order', () => {
  expect(ITEMS.map(([item]) => item).toSorted()).toEqual(Object.keys(PRO_ITEMS).toSorted())
  for (const [item, , attributes] of ITEMS) expect(PRO_ITEMS[item].join(' ')).toBe(attributes)
})

describe('every answer, blanks among them', () => {
  test.each(ITEMS)('PRO-CTCAE composite grades (Basch 2021), %s (item %i), %s', (item, _, attributes) => {
    const names = attributes.split(' ') as ProAttribute[]
    const wrong: string[] = []
    for (const answers of everyAnswer(names.length)) {
      const told = names.flatMap((name, at) => (answers[at] === undefined ? [] : [[name, answers[at]]]))
      const found = compositeOf({ item, ...Object.fromEntries(told) })
      if (found !== expected(attributes, answers)) wrong.push(`${answers.join(' ')}: ${found}`)
    }
    expect(wrong).toEqual([])
  })
})
