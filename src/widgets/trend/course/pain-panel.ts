import type { PainEntry } from '#domain/facts/pain.ts'
import { painDays } from '#domain/pain/pain-days.ts'
import { numberOf, type Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'

import type { TrendPanel } from './trend-panel.ts'

/** The worst pain of each day with an entry. Always 0 to 10, so that every diary reads alike. */
export function painPanel(pain: readonly PainEntry[], ruleset: Ruleset, to: Day): TrendPanel | undefined {
  const days = painDays({ pain }, { from: -Infinity, to })
  if (days.length === 0) return undefined
  const severe = numberOf(ruleset, 'pain.severe-from')
  return {
    id: 'pain',
    title: 'Worst pain of the day',
    unit: '0 to 10',
    points: days
      .map(({ day, worst }) => ({
        day,
        value: worst,
        text: String(worst),
        position: worst >= severe ? ('high' as const) : ('within' as const),
        isJoined: true,
        remarks: [],
      }))
      .toReversed(),
    bands: [],
    episodes: [],
    lines: [{ value: severe, text: 'severe' }],
    domain: [0, 10],
    ticks: [0, 4, 7, 10],
    decimals: 0,
    breaksOnMissingDay: true,
  }
}
