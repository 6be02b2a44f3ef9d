import { describe, expect, test } from 'vitest'

import { aStorage } from '#data/testing/a-storage.ts'

import { evictServiceWorkers } from './evict-service-workers.ts'

/** A browser with so many registrations and caches, controlled or not, whose removals can be counted. */
function aBrowser({ registrations = 0, caches = [] as readonly string[], isControlled = false }) {
  const removed: string[] = []
  const register = Array.from({ length: registrations }, (_, at) => ({
    unregister: () => {
      removed.push(`registration ${at}`)
      return Promise.resolve(true)
    },
  }))
  return {
    removed,
    scope: {
      serviceWorker: {
        controller: isControlled ? {} : null,
        getRegistrations: () => Promise.resolve(register),
      } as unknown as ServiceWorkerContainer,
      caches: {
        keys: () => Promise.resolve([...caches]),
        delete: (name: string) => {
          removed.push(`cache ${name}`)
          return Promise.resolve(true)
        },
      } as unknown as CacheStorage,
    },
  }
}

describe('service workers of a production page @H34', () => {
  test('are none: nothing happens', async () => {
    const { scope, removed } = aBrowser({ caches: ['kept'] })
    expect(await evictServiceWorkers({ ...scope, session: aStorage() })).toBe('none')
    expect(removed).toEqual([])
  })

  test('that are registered are removed with all caches, and the page loads once more', async () => {
    const { scope, removed } = aBrowser({ registrations: 2, caches: ['a', 'b'], isControlled: true })
    expect(await evictServiceWorkers({ ...scope, session: aStorage() })).toBe('reload')
    expect(removed).toEqual(['registration 0', 'registration 1', 'cache a', 'cache b'])
  })

  test('that still control the page after that are refused', async () => {
    const session = aStorage()
    const { scope } = aBrowser({ registrations: 1, isControlled: true })
    expect(await evictServiceWorkers({ ...scope, session })).toBe('reload')
    const again = aBrowser({ isControlled: true })
    expect(await evictServiceWorkers({ ...again.scope, session })).toBe('refuse')
    expect(await evictServiceWorkers({ ...again.scope, session })).toBe('refuse')
  })

  test('that are gone after it are forgotten, so that another one can be removed later', async () => {
    const session = aStorage()
    await evictServiceWorkers({ ...aBrowser({ registrations: 1 }).scope, session })
    expect(await evictServiceWorkers({ ...aBrowser({}).scope, session })).toBe('none')
    expect(session.entries()).toEqual([])
    expect(await evictServiceWorkers({ ...aBrowser({ registrations: 1 }).scope, session })).toBe('reload')
  })

  test('cannot be where the browser has none', async () => {
    expect(
      await evictServiceWorkers({ serviceWorker: undefined, caches: undefined, session: aStorage() }),
    ).toBe('none')
  })
})
