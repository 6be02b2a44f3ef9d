import { assert, constantFrom, integer, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'

import { OBLIGATION_KINDS, PROBLEMS } from '../findings/problem.ts'
import { day } from '../testing/build-facts.ts'
import { dayFromNumber } from '../time/day.ts'
import { flagIdentifier } from './flag-identifier.ts'

const START = day('2026-11-14')

test.each([
  [{ problem: 'calcium-high' }, 'Patient/1', 'calcium-high.1.2026-11-14'],
  [{ problem: 'follow-up', site: 'imaging' }, 'Patient/a-1', 'follow-up-imaging.a-1.2026-11-14'],
  [{ problem: 'fracture', site: 'femur-left' }, 'Patient/x.y.z', 'fracture-femur-left.x.y.z.2026-11-14'],
] as const)('%o of %s is %s', (place, patient, identifier) => {
  expect(flagIdentifier(place, patient, START)).toBe(identifier)
})

test.each([
  ['a patient without an id', { problem: 'cord' }, 'Patient/'],
  ['another resource', { problem: 'cord' }, 'Group/1'],
  ['an id with a character that FHIR has not', { problem: 'cord' }, 'Patient/a_b'],
  ['an address', { problem: 'cord' }, 'https://a.example/Patient/1'],
  ['an id that is too long', { problem: 'cord' }, `Patient/${'a'.repeat(65)}`],
  ['a site with a space', { problem: 'fracture', site: 'left femur' }, 'Patient/1'],
  ['a site with a dot', { problem: 'fracture', site: 'femur.left' }, 'Patient/1'],
] as const)('%s has none', (_, place, patient) => {
  expect(() => flagIdentifier(place, patient, START)).toThrow(RangeError)
})

test('keeps to the characters of an identifier, and no two flags share one', () => {
  const flag = {
    problem: constantFrom(...PROBLEMS),
    site: constantFrom(undefined, ...OBLIGATION_KINDS),
    id: stringMatching(/^[A-Za-z0-9.-]{1,64}$/),
    start: integer({ min: 0, max: 40_000 }),
  }
  const identify = (
    problem: (typeof PROBLEMS)[number],
    site: string | undefined,
    id: string,
    start: number,
  ) => flagIdentifier({ problem, ...(site !== undefined && { site }) }, `Patient/${id}`, dayFromNumber(start))
  assert(
    property(flag.problem, flag.site, flag.id, flag.start, flag.problem, flag.id, (...given) => {
      const [problem, site, id, start, otherProblem, otherId] = given
      const one = identify(problem, site, id, start)
      expect(one).toMatch(/^[A-Za-z0-9.-]+$/)
      const isSame = id === otherId && problem === otherProblem
      expect(identify(otherProblem, site, otherId, start) === one).toBe(isSame)
    }),
  )
})
