import { describe, expect, test } from 'vitest'

import { calcium, ndjson, patient } from './testing/records.ts'
import { findingsOf, folderWith, resultOf, runEvaluate } from './testing/run-evaluate.ts'

async function sampledAt(at: string, ...argv: string[]) {
  const input = ndjson(patient('1'), calcium({ id: '7', of: '1', value: 2.95, at }))
  const result = resultOf(await runEvaluate([...argv, '-'], { input }))
  const [finding] = findingsOf(result, 'H-01')
  return {
    asOf: result.asOf,
    notYet: result.counts['notYet'],
    verdict: finding?.verdict,
    since: finding?.since,
  }
}

describe('the day is that of the clinic, wherever the computer is @H13', () => {
  test.each([
    ['UTC', '2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00Z', '2026-11-23T23:59:59Z'],
    ['Pacific/Kiritimati', '2026-11-23T09:59:59.999Z', '2026-11-23T10:00:00Z', '2026-11-23T09:59:59Z'],
    ['America/Los_Angeles', '2026-11-24T07:59:59.999Z', '2026-11-24T08:00:00Z', '2026-11-24T07:59:59Z'],
    ['Asia/Kathmandu', '2026-11-24T00:14:59.999+06:00', '2026-11-23T18:15:00Z', '2026-11-23T18:14:59Z'],
  ])(
    'as of a date in %s the last moment of that day counts, the next does not',
    async (zone, last, next, asOf) => {
      const argv = ['--as-of', '2026-11-23', '--time-zone', zone]
      expect(await sampledAt(last, ...argv)).toEqual({
        asOf,
        notYet: 0,
        verdict: 'raised',
        since: '2026-11-23',
      })
      expect(await sampledAt(next, ...argv)).toEqual({
        asOf,
        notYet: 1,
        verdict: 'unknown',
        since: undefined,
      })
    },
  )

  test.each([
    ['UTC', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-22'],
  ])('as of an instant in %s the sample is of its day there', async (zone, since) => {
    const argv = ['--as-of', '2026-11-23T12:00:00Z', '--time-zone', zone]
    const sampled = since === '2026-11-24' ? '2026-11-23T10:00:00Z' : '2026-11-23T07:59:59Z'
    expect(await sampledAt(sampled, ...argv)).toEqual({
      asOf: '2026-11-23T12:00:00Z',
      notYet: 0,
      verdict: 'raised',
      since,
    })
  })

  test('an instant cuts within the day', async () => {
    expect(await sampledAt('2026-11-23T12:00:01Z', '--as-of', '2026-11-23T12:00:00Z')).toMatchObject({
      notYet: 1,
    })
    expect(await sampledAt('2026-11-23T12:00:00Z', '--as-of', '2026-11-23T13:00:00+01:00')).toMatchObject({
      notYet: 0,
    })
  })

  test('a bare day is that day in every zone', async () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const ran = await sampledAt('2026-11-23', '--as-of', '2026-11-23', '--time-zone', zone)
      expect(ran).toMatchObject({ notYet: 0, since: '2026-11-23' })
    }
  })
})

describe('the config', () => {
  const input = ndjson(patient('1'), calcium({ id: '7', of: '1', value: 2.95, at: '2026-11-23T10:30:00Z' }))

  async function withConfig(config: unknown, ...argv: string[]) {
    const folder = folderWith({ 'config.json': typeof config === 'string' ? config : JSON.stringify(config) })
    return runEvaluate(['--config', 'config.json', '--as-of', '2026-11-24', ...argv, '-'], {
      input,
      cwd: folder,
    })
  }

  test('gives the time zone, unless the command line does', async () => {
    const config = { clinicTimeZone: 'Pacific/Kiritimati' }
    const fromConfig = resultOf(await withConfig(config))
    expect(fromConfig.asOf).toBe('2026-11-24T09:59:59Z')
    expect(findingsOf(fromConfig, 'H-01')).toMatchObject([{ since: '2026-11-24' }])
    const fromOption = resultOf(await withConfig(config, '--time-zone', 'UTC'))
    expect(fromOption.asOf).toBe('2026-11-24T23:59:59Z')
    expect(findingsOf(fromOption, 'H-01')).toMatchObject([{ since: '2026-11-23' }])
  })

  test('switches a rule off, and says that nobody was checked for it @H31', async () => {
    const disabledRules = ['H-01']
    const result = resultOf(await withConfig({ ruleset: { disabledRules } }, '--all'))
    expect(findingsOf(result, 'H-01')).toEqual([])
    expect(result).toMatchObject({ ruleset: 'default@1+site', disabledRules })
    const whole = resultOf(await withConfig({ ruleset: {} }))
    expect(findingsOf(whole, 'H-01')).toHaveLength(1)
    expect(whole).not.toHaveProperty('disabledRules')
  })

  test('may hold what only the screens need', async () => {
    const config = {
      clinicTimeZone: 'UTC',
      servers: { clinical: { baseUrl: 'https://fhir.example/r4', auth: 'smart', clientId: 'x' } },
      goLive: '2026-01-01',
    }
    expect(await withConfig(config)).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    [{ clinicTimezone: 'UTC' }, 'clinicTimezone is not a key of this file'],
    [{ clinicTimeZone: 'Mars/Olympus' }, 'clinicTimeZone: Mars/Olympus is not'],
    [{ clinicTimeZone: 7 }, 'clinicTimeZone must be a text'],
    [{ displayUnits: 'metric' }, 'displayUnits must be one of'],
    [{ ruleset: { disabledRules: ['Z-99'] } }, 'Z-99'],
    [{ ruleset: { overrides: { nothing: { value: 1, unit: 'd' } } } }, 'nothing'],
    [{ ruleset: { profile: 'unheard-of' } }, 'unheard-of'],
    [{ ruleset: { rules: [] } }, 'ruleset.rules is not a key of this file'],
    ['[]', 'must be an object'],
    ['{', 'line 1: not valid JSON'],
  ])('is refused by name: %j @H35', async (config, said) => {
    const ran = await withConfig(config)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^evaluate: config\.json: .*\n$/)
    expect(ran.stderr).toContain(said)
  })
})
