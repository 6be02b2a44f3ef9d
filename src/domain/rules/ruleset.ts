import type { RuleId } from '../findings/rule-id.ts'
import { BONE_AGENT_SETTINGS } from './settings/bone-agent-settings.ts'
import { CALCIUM_SETTINGS } from './settings/calcium-settings.ts'
import { FOLLOW_UP_SETTINGS, type FollowUpRow } from './settings/follow-up-settings.ts'
import { OPIOID_SETTINGS } from './settings/opioid-settings.ts'
import { JAW_SETTINGS } from './settings/jaw-settings.ts'
import { KIDNEY_SETTINGS } from './settings/kidney-settings.ts'
import {
  COMPLICATION_SETTINGS,
  CORD_SETTINGS,
  DATA_SETTINGS,
  FRACTURE_SETTINGS,
  PAIN_SETTINGS,
} from './settings/report-settings.ts'
import { LOW_CALCIUM_SETTINGS } from './settings/low-calcium-settings.ts'
import { RISK_SETTINGS } from './settings/risk-settings.ts'
import type { Settings } from './settings/setting.ts'

const DEFAULT_SETTINGS = {
  ...CALCIUM_SETTINGS,
  ...KIDNEY_SETTINGS,
  ...LOW_CALCIUM_SETTINGS,
  ...FOLLOW_UP_SETTINGS,
  ...BONE_AGENT_SETTINGS,
  ...JAW_SETTINGS,
  ...PAIN_SETTINGS,
  ...OPIOID_SETTINGS,
  ...CORD_SETTINGS,
  ...FRACTURE_SETTINGS,
  ...COMPLICATION_SETTINGS,
  ...DATA_SETTINGS,
  ...RISK_SETTINGS,
}

export type SettingKey = keyof typeof DEFAULT_SETTINGS

/** All numbers of all rules under one name and version. Plain data, so that it crosses to the worker as it is. */
export type Ruleset = {
  readonly id: string
  readonly version: number
  readonly settings: Settings<SettingKey>
  /** What a site changed, in the order of the settings. */
  readonly overridden: readonly SettingKey[]
  /** Switched off by a site; listed, never silently absent. */
  readonly disabledRules: readonly RuleId[]
}

export const DEFAULT_RULESET: Ruleset = {
  id: 'default',
  version: 1,
  settings: DEFAULT_SETTINGS,
  overridden: [],
  disabledRules: [],
}

export const SETTING_KEYS: readonly SettingKey[] = Object.keys(DEFAULT_SETTINGS).filter(isSettingKey)

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(DEFAULT_SETTINGS, key)
}

/** The number alone, in the unit that its setting names. */
export function numberOf({ settings }: Ruleset, key: SettingKey): number {
  return settings[key].value
}

/** Days for one row of obligations. */
export function followUpDays(
  ruleset: Ruleset,
  row: FollowUpRow,
): { readonly interval: number; readonly lead: number; readonly grace: number } {
  return {
    interval: numberOf(ruleset, `follow-up.${row}.interval`),
    lead: numberOf(ruleset, `follow-up.${row}.lead`),
    grace: numberOf(ruleset, `follow-up.${row}.grace`),
  }
}
