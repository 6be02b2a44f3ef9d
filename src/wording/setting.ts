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

/** `Calcium high, grade 2 above, total: 2.9 mmol/L`. */
export function wordSetting(key: SettingKey, { value, unit }: Setting): string {
  const words = key.replace(UNIT_SUFFIX, '').split('.')
  return `${capitalized(words.join(', ').replaceAll('-', ' '))}: ${wordAmount(value, unit)}`
}

export function wordSource({ title, section, year }: Source, mark: Mark): string {
  const parts = [title, section, year].filter((part) => part !== undefined)
  return `${parts.join(', ')} (${MARK_WORDS[mark]})`
}
