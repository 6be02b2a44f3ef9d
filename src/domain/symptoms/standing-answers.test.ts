import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { SymptomReport } from '../facts/symptom.ts'
import { symptom } from '../testing/build-facts.ts'
import { standingAnswers } from './standing-answers.ts'

const of = (...symptoms: SymptomReport[]) => standingAnswers({ symptoms }, () => true)

describe('an answer stands', () => {
  const older = symptom('numbness', 'new', '2026-11-10', ['leg'])

  test.each([
    { name: 'a newer denial', newer: symptom('numbness', 'absent', '2026-11-11', ['leg']), stands: false },
    { name: 'a newer denial of all', newer: symptom('numbness', 'absent', '2026-11-11'), stands: false },
    {
      name: 'a newer answer on more',
      newer: symptom('numbness', 'same', '2026-11-11', ['arm', 'leg']),
      stands: false,
    },
    {
      name: 'a denial of another place',
      newer: symptom('numbness', 'absent', '2026-11-11', ['arm']),
      stands: true,
    },
    {
      name: 'a denial of another symptom',
      newer: symptom('paresthesia', 'absent', '2026-11-11'),
      stands: true,
    },
    { name: 'an older denial', newer: symptom('numbness', 'absent', '2026-11-09', ['leg']), stands: true },
    {
      name: 'a denial at the same time',
      newer: symptom('numbness', 'absent', '2026-11-10', ['leg']),
      stands: true,
    },
  ])('beside $name: $stands', ({ newer, stands }) => {
    expect(of(older, newer).includes(older)).toBe(stands)
  })

  test('about two places until both are denied', () => {
    const both = symptom('numbness', 'new', '2026-11-10', ['leg', 'arm'])
    expect(of(both, symptom('numbness', 'absent', '2026-11-11', ['leg']))).toContain(both)
    expect(of(both, symptom('numbness', 'absent', '2026-11-11', ['arm', 'leg']))).not.toContain(both)
  })

  test('about no place unless something newer speaks of no place either', () => {
    const placeless = symptom('numbness', 'new', '2026-11-10')
    expect(of(placeless, symptom('numbness', 'absent', '2026-11-11', ['leg']))).toContain(placeless)
    expect(of(placeless, symptom('numbness', 'absent', '2026-11-11'))).not.toContain(placeless)
  })

  test('whatever the order of arrival', () => {
    const answers = [
      older,
      symptom('numbness', 'worse', '2026-11-10', ['leg']),
      symptom('numbness', 'absent', '2026-11-12', ['saddle']),
      symptom('paresthesia', 'same', '2026-11-12'),
      symptom('nausea', 'new', '2026-11-01'),
    ]
    const expected = of(...answers)
    assert(
      property(
        shuffledSubarray(answers, { minLength: answers.length }),
        constantFrom(...answers),
        (order, again) => {
          expect(of(...order)).toEqual(expected)
          expect(of(...order, again).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        },
      ),
    )
  })
})
