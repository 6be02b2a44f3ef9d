import { describe, expect, test } from 'vitest'

import { painBand } from '#domain/pain/pain-band.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { drawPainStrip } from './draw-pain-strip.ts'

const SIZE = { width: 60, height: 26 }
const days = (...worst: readonly (number | undefined)[]) =>
  worst.map((of) => (of === undefined ? undefined : { worst: of, band: painBand(of, DEFAULT_RULESET) }))
const count = (d: string) => d.split('M').length - 1

describe('a strip of days', () => {
  test('a day without an entry is a dot, a zero is a bar @H8', () => {
    const { mild, missing } = drawPainStrip(days(undefined, 0), SIZE)
    expect([count(mild), count(missing)]).toEqual([1, 1])
    expect(missing).toContain('a')
    expect(mild).not.toContain('a')
  })

  test.each([
    [4, 'mild'],
    [5, 'moderate'],
    [6, 'moderate'],
    [7, 'severe'],
    [10, 'severe'],
  ] as const)('%d is drawn as %s', (worst, kind) => {
    const strip = drawPainStrip(days(worst), SIZE)
    expect(count(strip[kind])).toBe(1)
    expect(count(strip.mild) + count(strip.moderate) + count(strip.severe)).toBe(1)
  })

  test('draws each of fourteen days once', () => {
    const { mild, moderate, severe, missing } = drawPainStrip(
      days(5, 4, 5, 5, undefined, 6, 6, 7, 7, undefined, 7, 7, 8, 8),
      SIZE,
    )
    expect(count(mild) + count(moderate) + count(severe) + count(missing)).toBe(14)
  })
})
