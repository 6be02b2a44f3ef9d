import { describe, expect, test } from 'vitest'

import { readPreferences, writePreferences, type Preferences } from './preferences.ts'
import { aStorage } from './testing/a-storage.ts'

const DEFAULTS: Preferences = { theme: 'system', density: 'cosy', singleKeys: true }

describe('preferences', () => {
  test('are the defaults before anything was chosen', () => {
    expect(readPreferences(aStorage())).toEqual(DEFAULTS)
  })

  test.each<Preferences>([
    { theme: 'dark', density: 'compact', singleKeys: false },
    { theme: 'hc', density: 'cosy', singleKeys: true },
  ])('come back as they were written: %o', (preferences) => {
    const storage = aStorage()
    writePreferences(storage, preferences)
    expect(readPreferences(storage)).toEqual(preferences)
  })

  test('are three entries, none of them about a patient @H30', () => {
    const storage = aStorage()
    writePreferences(storage, { theme: 'light', density: 'compact', singleKeys: false })
    expect(storage.entries()).toEqual([
      ['bonewatch.theme', 'light'],
      ['bonewatch.density', 'compact'],
      ['bonewatch.single-keys', 'off'],
    ])
  })

  test('that are damaged are the defaults', () => {
    const damaged = aStorage({
      'bonewatch.theme': 'purple',
      'bonewatch.density': '2',
      'bonewatch.single-keys': '',
    })
    expect(readPreferences(damaged)).toEqual(DEFAULTS)
  })

  test('cost nothing but themselves where the browser forbids or lacks a storage', () => {
    const forbidden = aStorage({}, { isForbidden: true })
    expect(readPreferences(forbidden)).toEqual(DEFAULTS)
    expect(() => writePreferences(forbidden, DEFAULTS)).not.toThrow()
    expect(readPreferences(undefined)).toEqual(DEFAULTS)
    expect(() => writePreferences(undefined, DEFAULTS)).not.toThrow()
  })
})
