import { expect, test } from 'vitest'

import { loadConfig } from './load-config.ts'

const GOOD = {
  servers: { clinical: { baseUrl: 'http://localhost:8080/fhir', auth: 'none' } },
  clinicTimeZone: 'Europe/London',
}

test('a sound file is taken', async () => {
  expect(await loadConfig(() => Promise.resolve(JSON.stringify(GOOD)))).toEqual({ ok: true, config: GOOD })
})

test.each<[name: string, fetchText: () => Promise<string>, why: string]>([
  ['is missing', () => Promise.reject(new Error('was answered with HTTP status 404')), '404'],
  ['cannot be had', () => Promise.reject('no'), 'could not be read'],
  ['is a web page', () => Promise.resolve('<!doctype html>'), 'is not JSON'],
  ['is empty', () => Promise.resolve(''), 'is not JSON'],
])('a file that %s is a problem of that file @H35', async (_, fetchText, why) => {
  expect(await loadConfig(fetchText)).toEqual({
    ok: false,
    problems: [{ at: '/config.json', why: expect.stringContaining(why) }],
  })
})

test('a file that breaks the schema names the key @H35', async () => {
  const text = JSON.stringify({ ...GOOD, clinicTimeZone: 'Nowhere' })
  expect(await loadConfig(() => Promise.resolve(text))).toMatchObject({
    ok: false,
    problems: [{ at: 'clinicTimeZone' }],
  })
})
