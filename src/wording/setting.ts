import type { SettingKey } from '#domain/rules/ruleset.ts'
import type { Mark, Setting, Source } from '#domain/rules/settings/setting.ts'

import { wordAmount } from './amount.ts'
import { capitalized } from './list.ts'

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  verified: 'verified',
  'general-knowledge': 'from general knowledge, to be confirmed',
  'local-policy': 'local policy',
}

const UNIT_SUFFIX = /\.(?:mmol\/L|mg\/dL|g\/L|g\/dL|umol\/L)$/

/** `Calcium, high, grade 2 above, total: 2.9 mmol/L`. */
export function wordSetting(key: SettingKey, { value, unit }: Setting): string {
  return `${nameSetting(key)}: ${wordAmount(value, unit)}`
}

/** `Calcium, high, grade 2 above, total`: the same for each of its units. */
export function nameSetting(key: SettingKey): string {
  return capitalized(withoutUnit(key).split('.').join(', ').replaceAll('-', ' '))
}

/** The part of the key that its units share: `calcium.high.grade-2-above.total`. */
export function withoutUnit(key: SettingKey): string {
  return key.replace(UNIT_SUFFIX, '')
}

/** `Verified`, `General knowledge`, `Local policy`. */
export function wordMark(mark: Mark): string {
  return capitalized(mark.replace('-', ' '))
}

export function wordSource(source: Source, mark: Mark): string {
  return `${nameSource(source)} (${MARK_WORDS[mark]})`
}

export function nameSource({ title, section, year }: Source): string {
  return [title, section, year].filter((part) => part !== undefined).join(', ')
}
