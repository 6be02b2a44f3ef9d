import { readFileSync } from 'node:fs'

import { parseBytes } from './input/decode.ts'
import { UsageError } from './usage.ts'

/** What of a config.json decides findings. The rest is for the screens and only checked for its names. */
export type EvaluateConfig = {
  readonly clinicTimeZone?: string
  readonly displayUnits?: DisplayUnits
  readonly ruleset: RulesetSettings
}

export type Setting = { readonly value: number; readonly unit: string; readonly source?: string }

export type RulesetSettings = {
  readonly profile?: string
  readonly overrides?: Readonly<Record<string, Setting>>
  readonly disabledRules?: readonly string[]
}

export const DISPLAY_UNITS = ['as-reported', 'si', 'conventional'] as const
export type DisplayUnits = (typeof DISPLAY_UNITS)[number]

export const CONFIG_KEYS = [
  'servers',
  'issuers',
  'clinicTimeZone',
  'displayUnits',
  'locale',
  'idleLockMinutes',
  'maxDataAgeMinutes',
  'ruleset',
  'environmentLabel',
  'caseload',
  'goLive',
  'workingDays',
  'holidays',
] as const

const RULESET_KEYS = ['profile', 'overrides', 'disabledRules'] as const
const SETTING_KEYS = ['value', 'unit', 'source'] as const

type Json = Readonly<Record<string, unknown>>

/** Fails closed: a key that is not known or a value of the wrong kind is named, and nothing is evaluated. */
export function readConfigFile(path: string): EvaluateConfig {
  const fail = (why: string): never => {
    throw new UsageError(`${path}: ${why}`)
  }
  const json = objectOf(readJson(path, fail), 'the file', fail)
  checkKeys(json, CONFIG_KEYS, '', fail)
  const { clinicTimeZone, displayUnits, ruleset = {} } = json
  const units = DISPLAY_UNITS.find((known) => known === displayUnits)
  if (displayUnits !== undefined && units === undefined)
    fail(`displayUnits must be one of ${DISPLAY_UNITS.join(', ')}`)
  return {
    ...(clinicTimeZone !== undefined && { clinicTimeZone: textOf(clinicTimeZone, 'clinicTimeZone', fail) }),
    ...(units !== undefined && { displayUnits: units }),
    ruleset: readRuleset(objectOf(ruleset, 'ruleset', fail), fail),
  }
}

type Fail = (why: string) => never

function readJson(path: string, fail: Fail): unknown {
  const parsed = parseBytes(readFile(path, fail))
  if (parsed.ok) return parsed.json
  return fail(parsed.line === undefined ? parsed.why : `line ${parsed.line}: ${parsed.why}`)
}

function readFile(path: string, fail: Fail): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    return fail(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readRuleset(json: Json, fail: Fail): RulesetSettings {
  checkKeys(json, RULESET_KEYS, 'ruleset.', fail)
  const { profile, overrides, disabledRules } = json
  return {
    ...(profile !== undefined && { profile: textOf(profile, 'ruleset.profile', fail) }),
    ...(overrides !== undefined && {
      overrides: readOverrides(objectOf(overrides, 'ruleset.overrides', fail), fail),
    }),
    ...(disabledRules !== undefined && {
      disabledRules: textsOf(disabledRules, 'ruleset.disabledRules', fail),
    }),
  }
}

function readOverrides(json: Json, fail: Fail): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    Object.entries(json).map(([name, setting]) => [
      name,
      readSetting(setting, `ruleset.overrides.${name}`, fail),
    ]),
  )
}

function readSetting(json: unknown, at: string, fail: Fail): Setting {
  const setting = objectOf(json, at, fail)
  checkKeys(setting, SETTING_KEYS, `${at}.`, fail)
  const { value, unit, source } = setting
  if (typeof value !== 'number' || !Number.isFinite(value)) return fail(`${at}.value must be a number`)
  return {
    value,
    unit: textOf(unit, `${at}.unit`, fail),
    ...(source !== undefined && { source: textOf(source, `${at}.source`, fail) }),
  }
}

function checkKeys(json: Json, known: readonly string[], at: string, fail: Fail): void {
  const unknown = Object.keys(json).find((key) => !known.includes(key))
  if (unknown !== undefined) fail(`${at}${unknown} is not a key of this file`)
}

function objectOf(json: unknown, at: string, fail: Fail): Json {
  return isObject(json) ? json : fail(`${at} must be an object`)
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function textOf(json: unknown, at: string, fail: Fail): string {
  return typeof json === 'string' ? json : fail(`${at} must be a text`)
}

function textsOf(json: unknown, at: string, fail: Fail): readonly string[] {
  if (!Array.isArray(json)) return fail(`${at} must be a list`)
  return json.map((item, index) => textOf(item, `${at}.${index}`, fail))
}
