import { describe, expect, test } from 'vitest'

import { drawPainStrip } from './draw-pain-strip.ts'

const SIZE = { width: 60, height: 26 }
const count = (d: string) => d.split('M').length - 1

describe('a strip of days', () => {
  test('a day without an entry is a dot, a zero is a bar @H8', () => {
    const { mild, missing } = drawPainStrip([undefined, 0], SIZE)
    expect([count(mild), count(missing)]).toEqual([1, 1])
    expect(missing).toContain('a')
    expect(mild).not.toContain('a')
  })

  test.each([
    [3, 'mild'],
    [4, 'moderate'],
    [6, 'moderate'],
    [7, 'severe'],
    [10, 'severe'],
  ] as const)('%d is drawn as %s', (worst, kind) => {
    const strip = drawPainStrip([worst], SIZE)
    expect(count(strip[kind])).toBe(1)
    expect(count(strip.mild) + count(strip.moderate) + count(strip.severe)).toBe(1)
  })

  test('draws each of fourteen days once', () => {
    const days = [5, 4, 5, 5, undefined, 6, 6, 7, 7, undefined, 7, 7, 8, 8]
    const { mild, moderate, severe, missing } = drawPainStrip(days, SIZE)
    expect(count(mild) + count(moderate) + count(severe) + count(missing)).toBe(14)
  })
})
