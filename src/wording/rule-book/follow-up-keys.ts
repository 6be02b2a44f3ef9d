import type { SettingKey } from '#domain/rules/ruleset.ts'
import { FOLLOW_UP_ROWS, type FollowUpRow } from '#domain/rules/settings/follow-up-settings.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a closed object
export const FOLLOW_UP_NAMES = Object.keys(FOLLOW_UP_ROWS) as readonly FollowUpRow[]

export function keysOfRow(row: FollowUpRow) {
  return [`follow-up.${row}.interval`, `follow-up.${row}.lead`, `follow-up.${row}.grace`] as const
}

export const FOLLOW_UP_KEYS: ReadonlySet<SettingKey> = new Set(FOLLOW_UP_NAMES.flatMap(keysOfRow))
