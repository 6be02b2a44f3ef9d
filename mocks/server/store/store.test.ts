import { describe, expect, test } from 'vitest'

import { ask, get, idsOf, idsOnAllPages, PATIENT, task, testWorld } from '../testing.ts'

const at = (id: string, lastUpdated: string, rest = {}) => ({
  ...task({ id, ...rest }),
  meta: { versionId: '1', lastUpdated },
})

describe('the clock', () => {
  const resources = [
    PATIENT,
    at('past', '2026-11-22T08:00:00Z'),
    at('now', '2026-11-23T08:00:00Z'),
    at('later', '2026-11-23T08:00:01Z'),
    at('tomorrow', '2026-11-24T08:00:00Z'),
  ]

  test('hides what is dated after it, from searches, reads and counts', () => {
    const world = testWorld(resources)
    expect(idsOnAllPages(world, 'Task?status=accepted')).toEqual(['past', 'now'])
    expect(get(world, 'Task/later').status).toBe(404)
    expect(get(world, 'Task?_summary=count').json['total']).toBe(2)
  })

  test('reveals, as it moves, what was made for later', () => {
    const world = testWorld(resources)
    get(world, 'Task?status=accepted')
    world.moveTo('2026-11-23T09:00:00Z')
    expect(idsOnAllPages(world, 'Task?status=accepted')).toEqual(['past', 'now', 'later'])
    expect(idsOnAllPages(world, 'Task?_lastUpdated=gt2026-11-23T08:00:00Z')).toEqual(['later'])
    world.moveTo('2026-11-25T09:00:00Z')
    expect(get(world, 'Task/tomorrow').status).toBe(200)
  })

  test('hides it again when it is moved back', () => {
    const world = testWorld(resources)
    world.moveTo('2026-11-25T09:00:00Z')
    expect(idsOnAllPages(world, 'Task?status=accepted').length).toBe(4)
    world.moveTo('2026-11-22T09:00:00Z')
    expect(idsOnAllPages(world, 'Task?status=accepted')).toEqual(['past'])
    world.moveTo('2026-11-23T08:00:00Z')
    expect(idsOnAllPages(world, 'Task?status=accepted')).toEqual(['past', 'now'])
  })

  test('brings a later version of the same resource, as its next version', () => {
    const world = testWorld([
      PATIENT,
      at('t', '2026-11-22T08:00:00Z'),
      at('t', '2026-11-24T08:00:00Z', { status: 'completed' }),
    ])
    expect(get(world, 'Task/t').json['status']).toBe('accepted')
    world.moveTo('2026-11-24T08:00:00Z')
    expect(get(world, 'Task/t').json).toMatchObject({ status: 'completed', meta: { versionId: '2' } })
    expect(idsOf(get(world, 'Task?status=accepted'))).toEqual([])
  })

  test('does not let a generated future overwrite what a person has changed', () => {
    const world = testWorld([
      PATIENT,
      at('t', '2026-11-22T08:00:00Z'),
      at('t', '2026-11-24T08:00:00Z', { status: 'completed' }),
    ])
    ask(world, 'PUT', 'Task/t', task({ id: 't', status: 'rejected' }))
    world.moveTo('2026-11-25T08:00:00Z')
    expect(get(world, 'Task/t').json['status']).toBe('rejected')
  })

  test('dates what is written', () => {
    const world = testWorld([PATIENT])
    world.moveTo('2026-11-24T10:30:00Z')
    expect(ask(world, 'POST', 'Task', task()).json).toMatchObject({
      meta: { lastUpdated: '2026-11-24T10:30:00.000Z' },
    })
  })
})

describe('what was written elsewhere', () => {
  test('is taken over once', () => {
    const [here, there] = [testWorld([PATIENT]), testWorld([PATIENT])]
    ask(there, 'PUT', 'Task/t', task({ id: 't' }))
    ask(there, 'PUT', 'Task/t', task({ id: 't', status: 'completed' }))
    ask(there, 'DELETE', 'Patient/p1')
    const written = there.store.takeWrites()
    get(here, 'Task?status=accepted')
    for (const version of [...written, ...written]) here.store.adopt(version)
    expect(get(here, 'Task/t/_history').json['total']).toBe(2)
    expect(idsOf(get(here, 'Task?status=completed'))).toEqual(['t'])
    expect(get(here, 'Patient/p1').status).toBe(410)
  })
})

test('resources of types that are not served, and what is no resource, are counted and left out', () => {
  const world = testWorld([
    PATIENT,
    { resourceType: 'Specimen', id: 's' },
    { resourceType: 'Specimen', id: 't' },
    7,
  ])
  get(world, 'metadata')
  expect([...world.leftOut()]).toEqual([
    ['Specimen', 2],
    ['(no resource)', 1],
  ])
})
