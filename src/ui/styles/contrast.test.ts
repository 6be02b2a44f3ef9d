import { describe, expect, test } from 'vitest'

import { blocks, type Theme } from './testing/read-tokens.ts'

const [light] = blocks("[data-theme='light']")
const [dark] = blocks("[data-theme='dark']")
const [hc] = blocks("[data-theme='hc']")
const [systemDark, systemHc] = blocks(':root:not([data-theme])')
const THEMES = { light, dark, hc }
const TIERS = ['act', 'today', 'week', 'plan', 'info', 'unk']

function textPairs(): [string, string][] {
  const pairs: [string, string][] = [['on-ink', 'ink']]
  for (const behind of ['bg', 'surface', 'surface-2', 'select'])
    for (const text of ['text', 'text-2', 'text-3']) pairs.push([text, behind])
  for (const text of ['text', 'text-2']) pairs.push([text, 'surface-3'], [text, 'band'])
  for (const tier of TIERS) {
    pairs.push(
      [`${tier}-fg`, 'surface'],
      [`${tier}-fg`, 'bg'],
      [`${tier}-fg`, 'select'],
      [`${tier}-fg`, `${tier}-bg`],
    )
    pairs.push(['text', `${tier}-bg`], ['text-2', `${tier}-bg`], [`${tier}-on`, `${tier}-solid`])
  }
  return pairs
}

function graphicPairs(): [string, string][] {
  const pairs: [string, string][] = [
    ['focus', 'bg'],
    ['line-strong', 'bg'],
    ['c1', 'band'],
    ['c2', 'band'],
    ['lesion', 'bone'],
  ]
  for (const line of ['line-strong', 'focus', 'ink', 'c1', 'c2', 'axis', 'band-edge', 'bone-edge', 'lesion'])
    pairs.push([line, 'surface'])
  for (const tier of TIERS)
    pairs.push([`${tier}-edge`, 'surface'], [`${tier}-edge`, `${tier}-bg`], [`${tier}-edge`, 'select'])
  return pairs
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function tooWeak(theme: Theme | undefined, pairs: readonly [string, string][], atLeast: number): string[] {
  return pairs.flatMap(([front, behind]) => {
    const ratio = contrast(theme?.get(front) ?? '', theme?.get(behind) ?? '')
    return ratio >= atLeast ? [] : [`${front} on ${behind}: ${ratio.toFixed(2)}`]
  })
}

describe.each(['light', 'dark', 'hc'] as const)('the %s theme', (name) => {
  test('has text at 4.5 to 1 or more @H37', () => {
    expect(tooWeak(THEMES[name], textPairs(), 4.5)).toEqual([])
  })

  test('has graphics at 3 to 1 or more @H37', () => {
    expect(tooWeak(THEMES[name], graphicPairs(), 3)).toEqual([])
  })

  test('names the same tokens as the light one', () => {
    expect([...(THEMES[name]?.keys() ?? [])]).toEqual([...(light?.keys() ?? [])])
  })
})

test('what the device asks for is the same as what a person chooses', () => {
  expect(systemDark).toEqual(dark)
  expect(systemHc).toEqual(hc)
})

test('contrast is reckoned as WCAG does', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
})

test('no token is green @H8', () => {
  const greens = [light, dark, hc].flatMap((theme) => [...(theme?.values() ?? [])].filter(isGreen))
  expect(greens).toEqual([])
})

function isGreen(value: string): boolean {
  if (!/^#[0-9a-f]{6}$/.test(value)) return false
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
  return green > red + 24 && green > blue + 24
}
