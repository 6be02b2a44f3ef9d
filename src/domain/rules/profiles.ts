import { RULE_IDS, type RuleId } from '../findings/rule-id.ts'
import { DEFAULT_RULESET, isSettingKey, SETTING_KEYS, type Ruleset, type SettingKey } from './ruleset.ts'
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
  | { readonly id: 'out-of-order'; readonly before: SettingKey }

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

/** Lines that must ascend: a grade 3 below grade 2 would make every answer nonsense. */
function outOfOrder({ settings, overridden }: Ruleset): readonly ProfileProblem[] {
  return ASCENDING.flatMap((keys) =>
    keys.slice(1).flatMap((key, index): readonly ProfileProblem[] => {
      const before = keys[index]
      if (before === undefined || settings[key].value > settings[before].value) return []
      const at = overridden.includes(key) ? key : before
      return [{ at, why: { id: 'out-of-order', before } }]
    }),
  )
}

const CALCIUM_UNITS = ['mmol/L', 'mg/dL'] as const
const SCALES = ['total', 'ionized'] as const

const ASCENDING: readonly (readonly SettingKey[])[] = [
  ...CALCIUM_UNITS.flatMap((unit) =>
    SCALES.map(
      (scale) =>
        [
          `plausible.from.calcium-${scale}.${unit}`,
          `calcium.low.grade-4-below.${scale}.${unit}`,
          `calcium.low.grade-3-below.${scale}.${unit}`,
          `calcium.low.grade-2-below.${scale}.${unit}`,
          `calcium.range.low.${scale}.${unit}`,
          `calcium.range.high.${scale}.${unit}`,
          `calcium.high.grade-2-above.${scale}.${unit}`,
          `calcium.high.grade-3-above.${scale}.${unit}`,
          `calcium.high.grade-4-above.${scale}.${unit}`,
          `plausible.to.calcium-${scale}.${unit}`,
        ] as const,
    ),
  ),
  ...CALCIUM_UNITS.map(
    (unit) =>
      [`calcium.high.same-day-from.total.${unit}`, `calcium.high.immediate-from.total.${unit}`] as const,
  ),
  ['fracture.mirels.this-week-from', 'fracture.mirels.same-day-from'],
  ['fracture.sins.this-week-from', 'fracture.sins.same-day-from'],
  ['pain.moderate-from', 'pain.severe-from', 'pain.severe.new-single-from'],
]
