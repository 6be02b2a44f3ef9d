import { describe, expect, test } from 'vitest'

import { SCENARIOS, scenarioNamed } from './scenarios.ts'
import { get, idsOnAllPages, NOW, testWorld } from './server/testing.ts'

describe.each([...SCENARIOS.keys()])('the scenario %s', (name) => {
  const make = () => [...scenarioNamed(name).resources({ patients: 3, epoch: NOW, seed: 7 })]

  test('is the same every time', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()))
  })

  test('holds nothing that the server leaves out, and a caseload', () => {
    const world = testWorld(make())
    expect(idsOnAllPages(world, 'Group')).not.toEqual([])
    expect([...world.leftOut()]).toEqual([])
    expect(get(world, 'Practitioner?_summary=count').json['total']).toBeGreaterThan(0)
  })
})

test('a name that is not known is refused with those that are', () => {
  expect(() => scenarioNamed('none')).toThrow('There are: ')
})
