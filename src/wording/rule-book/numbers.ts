import type { RuleId } from '#domain/findings/rule-id.ts'
import { settingsOf } from '#domain/rules/register.ts'
import { DEFAULT_RULESET, SETTING_KEYS, type Ruleset, type SettingKey } from '#domain/rules/ruleset.ts'
import type { Mark, Source } from '#domain/rules/settings/setting.ts'
import { RULES } from '#domain/rules/registry.ts'

import { wordAmount } from '../amount.ts'
import { capitalized } from '../list.ts'
import { nameSetting, withoutUnit } from '../setting.ts'
import { FOLLOW_UP_KEYS } from './follow-up-keys.ts'

/** One number of a rule, in each of its units, as the site has it now. */
export type NumberLine = {
  /** Under this name a site may change it; with its unit where it has several. */
  readonly keys: readonly SettingKey[]
  readonly name: string
  readonly values: readonly NumberValue[]
  readonly source: Source
  readonly mark: Mark
  readonly isChanged: boolean
}

export type NumberValue = {
  readonly key: SettingKey
  readonly text: string
  /** What a site may choose; undefined where the number is fixed. */
  readonly bounds?: string
  /** What it would be by default, where the site changed it. */
  readonly byDefault?: string
}

/** The numbers that a rule reads, those that are the same but for their unit on one line. */
export function numbersOfRule(rule: RuleId, ruleset: Ruleset): readonly NumberLine[] {
  return linesOf(settingsOf(rule), ruleset)
}

/** The numbers that no rule reads by itself and that are no interval of follow-up, by the first word of their names. */
export function otherNumbers(ruleset: Ruleset): readonly NumberGroup[] {
  const told = new Set([...RULES.flatMap(({ id }) => settingsOf(id)), ...FOLLOW_UP_KEYS])
  const rest = SETTING_KEYS.filter((key) => !told.has(key))
  return [...Map.groupBy(rest, (key) => key.slice(0, key.indexOf('.')))].map(([first, keys]) => ({
    title: capitalized(first.replaceAll('-', ' ')),
    numbers: linesOf(keys, ruleset),
  }))
}

export type NumberGroup = { readonly title: string; readonly numbers: readonly NumberLine[] }

function linesOf(keys: readonly SettingKey[], ruleset: Ruleset): readonly NumberLine[] {
  return [...Map.groupBy(keys, (key) => `${withoutUnit(key)} ${originOf(key, ruleset)}`).values()].flatMap(
    (group) => {
      const [first] = group
      return first === undefined ? [] : [lineOf(first, group, ruleset)]
    },
  )
}

/** Two units of one number may have been found in two places, or one of them been changed. */
function originOf(key: SettingKey, { settings }: Ruleset): string {
  const { source, mark } = settings[key]
  return JSON.stringify([source, mark])
}

function lineOf(first: SettingKey, keys: readonly SettingKey[], ruleset: Ruleset): NumberLine {
  const { source, mark } = ruleset.settings[first]
  return {
    keys,
    name: nameSetting(first),
    values: keys.map((key) => numberValue(key, ruleset)),
    source,
    mark,
    isChanged: keys.some((key) => ruleset.overridden.includes(key)),
  }
}

export function numberValue(key: SettingKey, { settings, overridden }: Ruleset): NumberValue {
  const { value, unit, lowest, highest } = settings[key]
  const own = DEFAULT_RULESET.settings[key]
  return {
    key,
    text: wordAmount(value, unit),
    ...(lowest < highest && { bounds: `${wordAmount(lowest, '1')} to ${wordAmount(highest, '1')}` }),
    ...(overridden.includes(key) && { byDefault: wordAmount(own.value, own.unit) }),
  }
}
