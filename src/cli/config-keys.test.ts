import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { CONFIG_KEYS, DISPLAY_UNITS } from './config-file.ts'

test('the command takes the keys and units of the documented config.json, and no others @H35', () => {
  const { properties } = JSON.parse(readFileSync('docs/config.schema.json', 'utf8'))
  expect(CONFIG_KEYS.toSorted()).toEqual(Object.keys(properties).toSorted())
  expect(DISPLAY_UNITS).toEqual(properties.displayUnits.enum)
})
