import type { SettingKey } from '../ruleset.ts'

const CALCIUM_UNITS = ['mmol/L', 'mg/dL'] as const
const SCALES = ['total', 'ionized'] as const

type Order = { readonly keys: readonly SettingKey[]; readonly orEqual: boolean }

const ASCENDING: readonly (readonly SettingKey[])[] = [
  ...CALCIUM_UNITS.flatMap((unit) =>
    SCALES.flatMap((scale) => [
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
      [
        `calcium.limit.low-from.${scale}.${unit}`,
        `calcium.limit.low-to.${scale}.${unit}`,
        `calcium.limit.high-from.${scale}.${unit}`,
        `calcium.limit.high-to.${scale}.${unit}`,
      ] as const,
    ]),
  ),
  ...CALCIUM_UNITS.flatMap((unit) => [
    [
      `calcium.range.high.total.${unit}`,
      `calcium.high.same-day-from.total.${unit}`,
      `calcium.high.immediate-from.total.${unit}`,
    ] as const,
    [`calcium.change.noise.${unit}`, `calcium.change.real.${unit}`] as const,
  ]),
  ['calcium.rising.span', 'calcium.rising.window'],
  ['fracture.mirels.this-week-from', 'fracture.mirels.same-day-from'],
  ['fracture.sins.this-week-from', 'fracture.sins.same-day-from'],
  ['pain.moderate-from', 'pain.severe-from', 'pain.severe.new-single-from'],
]

const NOT_DESCENDING: readonly (readonly SettingKey[])[] = [
  ...CALCIUM_UNITS.flatMap((unit) =>
    SCALES.map(
      (scale) =>
        [`calcium.low.immediate-below.${scale}.${unit}`, `calcium.range.low.${scale}.${unit}`] as const,
    ),
  ),
  ['pain.severe.days', 'pain.severe.of-diary-days', 'pain.severe.within'],
  ['pain.week.fewest-days', 'pain.week'],
]

/** Numbers that say something only in this order; a profile that breaks one is refused whole. */
export const SETTING_ORDERS: readonly Order[] = [
  ...ASCENDING.map((keys) => ({ keys, orEqual: false })),
  ...NOT_DESCENDING.map((keys) => ({ keys, orEqual: true })),
]
