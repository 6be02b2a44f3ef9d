import { afterEach, expect, test, vi } from 'vitest'

import { trustWorker } from './trust-worker.ts'

type Policy = { readonly createScriptURL: (url: string) => string }

afterEach(() => vi.unstubAllGlobals())

test('the default policy lets the worker of the mock through, and nothing else', () => {
  const createPolicy = vi.fn<(name: string, policy: Policy) => void>()
  vi.stubGlobal('location', { href: 'http://localhost:5173/today' })
  vi.stubGlobal('trustedTypes', { createPolicy })
  trustWorker('/mockServiceWorker.js')
  const [name, policy] = createPolicy.mock.calls[0] ?? []
  expect(name).toBe('default')
  expect(policy?.createScriptURL('http://localhost:5173/mockServiceWorker.js')).toMatch(
    /mockServiceWorker\.js$/,
  )
  for (const url of [
    '/other.js',
    'https://elsewhere.example/mockServiceWorker.js',
    'data:text/javascript,1',
  ]) {
    expect(() => policy?.createScriptURL(url)).toThrow('Not the mock')
  }
})

test('a browser without trusted types needs no policy', () => {
  expect(() => trustWorker('/mockServiceWorker.js')).not.toThrow()
})
