import { describe, expect, test } from 'vitest'

import { areSingleKeys, ariaKeys, isStroke, wordStroke } from './strokes.ts'

const press = (key: string, held: readonly string[] = []) => ({
  key,
  ctrlKey: held.includes('Control'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  getModifierState: (name: string) => held.includes(name),
})

describe('a press is the stroke that is written', () => {
  test.each([
    ['j', 'j', [], true],
    ['j', 'k', [], false],
    ['j with Caps Lock on', 'J', [], true],
    ['j with Shift', 'J', ['Shift'], false],
    ['j with Control', 'j', ['Control'], false],
    ['j with Command', 'j', ['Meta'], false],
    ['j with Alt', 'j', ['Alt'], false],
  ] as const)('%s', (_, key, held, isIt) => {
    expect(isStroke('j', press(key, held))).toBe(isIt)
  })

  test.each([
    ['?', '?', ['Shift'], true],
    ['? on a keyboard that has it plain', '?', [], true],
    ['[', '[', [], true],
    ['[', '[', ['AltGraph', 'Control', 'Alt'], true],
    ['[', '[', ['Control'], false],
    ['Shift+R', 'R', ['Shift'], true],
    ['Shift+R', 'r', ['Shift'], true],
    ['Shift+R', 'R', [], false],
    ['Space', ' ', [], true],
    ['Escape', 'Escape', [], true],
    ['Escape', 'Escape', ['Shift'], false],
  ] as const)('%s', (stroke, key, held, isIt) => {
    expect(isStroke(stroke.split(' ')[0] ?? '', press(key, held))).toBe(isIt)
  })

  test.each([
    ['Control', false, true],
    ['Control', true, false],
    ['Meta', true, true],
    ['Meta', false, false],
  ] as const)('Mod is %s, on a Mac %s: %s', (modifier, isMac, isIt) => {
    expect(isStroke('Mod+K', press('k', [modifier]), isMac)).toBe(isIt)
  })
})

test.each([
  ['j', true],
  ['Shift+R', true],
  ['?', true],
  ['g c', true],
  ['Space', true],
  ['Mod+K', false],
  ['Escape', false],
  ['Enter', false],
])('the switch turns off %s: %s', (keys, isSingle) => {
  expect(areSingleKeys(keys)).toBe(isSingle)
})

test('keys are written for people and for assistive technology', () => {
  expect([wordStroke('Mod+K', false), wordStroke('Mod+K', true), wordStroke('Escape')]).toEqual([
    'Ctrl K',
    'Cmd K',
    'Esc',
  ])
  expect([ariaKeys('Mod+K', false), ariaKeys('Mod+K', true), ariaKeys('g c')]).toEqual([
    'Control+K',
    'Meta+K',
    undefined,
  ])
})
