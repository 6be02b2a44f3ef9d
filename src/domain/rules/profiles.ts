import { RULE_IDS, type RuleId } from '../findings/rule-id.ts'
import { DEFAULT_RULESET, isSettingKey, SETTING_KEYS, type Ruleset, type SettingKey } from './ruleset.ts'
import { SETTING_ORDERS } from './settings/setting-orders.ts'
import type { Setting } from './settings/setting.ts'

/** What a site says in its configuration. */
export type Profile = {
  readonly profile?: string
  readonly overrides?: Readonly<Record<string, Override>>
  readonly disabledRules?: readonly string[]
}

export type Override = { readonly value: number; readonly unit: string; readonly source?: string }

export type ProfileProblem = {
  /** The profile's name, the setting's key or the rule's id, as the site wrote it. */
  readonly at: string
  readonly why: ProfileFault
}

export type ProfileFault =
  | { readonly id: 'unknown-profile' }
  | { readonly id: 'unknown-setting' }
  | { readonly id: 'unknown-rule' }
  | { readonly id: 'other-unit'; readonly expected: string }
  | { readonly id: 'out-of-bounds'; readonly lowest: number; readonly highest: number }
  | { readonly id: 'out-of-order'; readonly before: SettingKey; readonly orEqual: boolean }

export type AppliedProfile =
  | { readonly ok: true; readonly ruleset: Ruleset }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] }

/** Fails closed: one problem, and no number of the site is used. */
export function applyProfile({ profile, overrides = {}, disabledRules = [] }: Profile): AppliedProfile {
  const entries = Object.entries(overrides).map(([key, override]) => settle(key, override))
  const settings = new Map(
    entries.flatMap((entry) => (entry.ok ? [[entry.key, entry.setting] as const] : [])),
  )
  const ruleset = withSettings(
    settings,
    RULE_IDS.filter((id) => disabledRules.includes(id)),
  )
  const problems: readonly ProfileProblem[] = [
    ...(profile === undefined || profile === DEFAULT_RULESET.id
      ? []
      : [{ at: profile, why: { id: 'unknown-profile' } } as const]),
    ...entries.flatMap((entry) => (entry.ok ? [] : [entry.problem])),
    ...disabledRules
      .filter((id) => !isRuleId(id))
      .map((at) => ({ at, why: { id: 'unknown-rule' } }) as const),
    ...outOfOrder(ruleset),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ruleset }
}

type Settled =
  | { readonly ok: true; readonly key: SettingKey; readonly setting: Setting }
  | { readonly ok: false; readonly problem: ProfileProblem }

function settle(key: string, { value, unit, source }: Override): Settled {
  const wrong = (why: ProfileFault): Settled => ({ ok: false, problem: { at: key, why } })
  if (!isSettingKey(key)) return wrong({ id: 'unknown-setting' })
  const own = DEFAULT_RULESET.settings[key]
  if (unit !== own.unit) return wrong({ id: 'other-unit', expected: own.unit })
  const { lowest, highest } = own
  if (!(value >= lowest && value <= highest)) return wrong({ id: 'out-of-bounds', lowest, highest })
  const title = source ?? 'Configuration of this site'
  return { ok: true, key, setting: { ...own, value, source: { title }, mark: 'local-policy' } }
}

function withSettings(settings: ReadonlyMap<SettingKey, Setting>, disabledRules: readonly RuleId[]): Ruleset {
  return {
    ...DEFAULT_RULESET,
    settings: { ...DEFAULT_RULESET.settings, ...Object.fromEntries(settings) },
    overridden: SETTING_KEYS.filter((key) => settings.has(key)),
    disabledRules,
  }
}

function isRuleId(id: string): id is RuleId {
  const known: readonly string[] = RULE_IDS
  return known.includes(id)
}

/** A grade 3 below grade 2 would make every answer nonsense, and more days than are looked at would silence a rule. */
function outOfOrder({ settings, overridden }: Ruleset): readonly ProfileProblem[] {
  return SETTING_ORDERS.flatMap(({ keys, orEqual }) =>
    keys.slice(1).flatMap((key, index): readonly ProfileProblem[] => {
      const before = keys[index]
      if (before === undefined) return []
      const [lower, upper] = [settings[before].value, settings[key].value]
      if (upper > lower || (orEqual && upper === lower)) return []
      const at = overridden.includes(key) ? key : before
      return [{ at, why: { id: 'out-of-order', before, orEqual } }]
    }),
  )
}
