import { describe, expect, test } from 'vitest'

import { distance, VISIONS } from './testing/color-vision.ts'
import { blocks } from './testing/read-tokens.ts'

/** What each glyph is painted with: filled where it is filled, else its edge. */
const GLYPHS = ['act-solid', 'today-solid', 'week-solid', 'plan-edge', 'unk-edge', 'info-solid']
const URGENT = GLYPHS.slice(0, 3)

/** Three times what can just be told apart side by side; more where urgency differs. Shape and word tell it besides. */
const APART = 7
const URGENCY_APART = 11

describe.each(['light', 'dark', 'hc'])('the glyphs of the %s theme', (theme) => {
  const [tokens] = blocks(`[data-theme='${theme}']`)
  const tooNear = (names: readonly string[], vision: (typeof VISIONS)[number], apart: number) =>
    names.flatMap((name, at) =>
      names.slice(at + 1).flatMap((other) => {
        const far = distance(tokens?.get(name) ?? '', tokens?.get(other) ?? '', vision)
        return far >= apart ? [] : [`${name} and ${other}: ${far.toFixed(1)}`]
      }),
    )

  test.each(VISIONS)('differ for those with %s @H37', (vision) => {
    expect(tooNear(GLYPHS, vision, APART)).toEqual([])
    expect(tooNear(URGENT, vision, URGENCY_APART)).toEqual([])
  })
})

test('distances are those of CIE 1976, and red is near green for those without the cones for it', () => {
  expect(distance('#fff', '#000000', 'all cones')).toBeCloseTo(100, 0)
  expect(distance('#ff0000', '#00ff00', 'all cones')).toBeCloseTo(170.6, 0)
  expect(distance('#a33c00', '#626000', 'all cones')).toBeGreaterThan(40)
  expect(distance('#a33c00', '#626000', 'deuteranopia')).toBeLessThan(12)
})
