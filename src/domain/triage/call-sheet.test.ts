import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { TIERS } from '../findings/tier.ts'
import { EMERGENCY_QUESTIONS, tierBeside, triage, type TriageAnswer, type TriageColor } from './call-sheet.ts'

type Color = TriageColor | undefined

const answers = (...colors: readonly Color[]): readonly TriageAnswer[] =>
  colors.map((color, index) => ({ question: `question-${index}`, ...(color !== undefined && { color }) }))

const GREEN: readonly Color[] = Array.from({ length: 11 }, () => 'green' as const)
const open = undefined

describe('a call sheet', () => {
  test.each<[string, readonly Color[], string, string | undefined]>([
    ['all green', GREEN, 'green', undefined],
    ['T89: one amber', [...GREEN, 'amber'], 'amber', 'same-day'],
    ['T89: two ambers', [...GREEN, 'amber', 'amber'], 'red', 'immediate'],
    ['T89: one red', [...GREEN, 'red'], 'red', 'immediate'],
    ['T89: none answered', [open, open, open], 'incomplete', undefined],
    ['one red and an amber', ['red', 'amber'], 'red', 'immediate'],
    ['three ambers', ['amber', 'amber', 'amber'], 'red', 'immediate'],
    ['green and one open: it is not green', [...GREEN, open], 'incomplete', undefined],
    ['one amber and the rest open', ['amber', open, open], 'amber', 'same-day'],
    ['one red and the rest open', ['red', open, open], 'red', 'immediate'],
    ['nothing asked', [], 'incomplete', undefined],
  ])('%s', (_name, colors, overall, tier) => {
    const result = triage(answers(...colors), 'call-sheet')
    expect([result.overall, result.tier]).toEqual([overall, tier])
  })

  test('says how many questions were answered', () => {
    const colors = [...GREEN.slice(0, 7), open, open, open, open, open]
    expect(triage(answers(...colors), 'call-sheet')).toMatchObject({ answered: 7, asked: 12 })
  })

  test('says which emergencies it does not cover', () => {
    const asked = (...questions: readonly string[]) =>
      triage(
        questions.map((question) => ({ question })),
        'call-sheet',
      ).notCovered
    expect(asked(...EMERGENCY_QUESTIONS)).toEqual([])
    expect(asked('bleeding', 'nausea')).toEqual([
      'fever-or-unwell-on-treatment',
      'chest-pain',
      'breathlessness',
      'collapse',
    ])
  })
})

test('in a diary two ambers are amber', () => {
  expect(triage(answers('amber', 'amber', 'green'), 'diary')).toMatchObject({
    overall: 'amber',
    tier: 'same-day',
  })
  expect(triage(answers('amber', 'red'), 'diary')).toMatchObject({ overall: 'red', tier: 'immediate' })
})

test.each([
  ['green', ['immediate'], 'immediate'],
  ['green', ['this-week', 'same-day'], 'same-day'],
  ['amber', ['immediate'], 'immediate'],
  ['amber', ['routine'], 'same-day'],
  ['red', ['same-day'], 'immediate'],
  ['red', [], 'immediate'],
  ['green', [], undefined],
] as const)('a %s call beside %j is %s: it lowers nothing', (color, raised, expected) => {
  expect(tierBeside(triage(answers(color), 'call-sheet'), raised)).toBe(expected)
})

test('one answer more, or a graver one, never makes a call less urgent', () => {
  const anyColor = constantFrom<Color>('green', 'amber', 'red', undefined)
  const urgency = (colors: readonly Color[]) => {
    const { tier } = triage(answers(...colors), 'call-sheet')
    return tier === undefined ? TIERS.length : TIERS.indexOf(tier)
  }
  assert(
    property(array(anyColor, { maxLength: 12 }), anyColor, (colors, more) => {
      expect(urgency([...colors, more])).toBeLessThanOrEqual(urgency(colors))
      expect(urgency([...colors, 'red'])).toBe(0)
    }),
  )
})
