import { expect, test, vi } from 'vitest'

import { nowOn, TODAY } from '../testing/build-facts.ts'
import { oncePer, oncePerPatient } from './once.ts'
import { DEFAULT_RULESET } from './ruleset.ts'

test('what follows from one object is worked out once for it, and anew for an equal one', () => {
  const make = vi.fn(({ of }: { readonly of: string }) => [of])
  const made = oncePer(make)
  const key = { of: 'a' }
  expect(made(key)).toBe(made(key))
  expect(made({ of: 'a' })).not.toBe(made(key))
  expect(make).toHaveBeenCalledTimes(2)
})

test('undefined is an answer, and is not asked for again', () => {
  const make = vi.fn(() => undefined)
  const made = oncePer(make)
  const key = {}
  expect([made(key), made(key)]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledTimes(1)
})

test('of a patient it is worked out anew for other facts, other numbers and another time', () => {
  const make = vi.fn(() => ({}))
  const made = oncePerPatient(make)
  const [facts, now] = [{}, nowOn(TODAY)]
  const first = made(facts, DEFAULT_RULESET, now)
  expect(made(facts, DEFAULT_RULESET, now)).toBe(first)
  expect(made({}, DEFAULT_RULESET, now)).not.toBe(first)
  expect(made(facts, { ...DEFAULT_RULESET }, now)).not.toBe(first)
  expect(made(facts, DEFAULT_RULESET, nowOn(TODAY))).not.toBe(first)
})
