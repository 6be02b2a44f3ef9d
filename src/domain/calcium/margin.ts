import { roundCalcium } from '../quantity/precision.ts'
import { numberOf, type Ruleset, type SettingKey } from '../rules/ruleset.ts'
import { isAbove, liesHigh } from './grading.ts'
import type { CalciumEntry } from './series/calcium-series.ts'

type Margin = 'calcium.borderline.margin' | 'calcium.culprit.margin'

/** Whether a value lies above a line some way below its own upper limit. */
export function isAboveMargin(
  entry: CalciumEntry,
  margin: Margin,
  ruleset: Ruleset,
): ReturnType<typeof isAbove> {
  const key: SettingKey = `${margin}.${entry.unit}`
  return isAbove(entry, roundCalcium(entry.high - numberOf(ruleset, key), entry.unit))
}

/** Above that line and not above the limit itself. */
export function isWithinMargin(
  entry: CalciumEntry,
  margin: Margin,
  ruleset: Ruleset,
): ReturnType<typeof isAbove> {
  const [above, high] = [isAboveMargin(entry, margin, ruleset), liesHigh(entry)]
  if (above === 'no' || high === 'yes') return 'no'
  return above === 'yes' && high === 'no' ? 'yes' : 'undecided'
}

/** The newest that speaks: a preliminary value only where it holds, an impossible one never. */
export function newestSpeaking(
  newestFirst: readonly CalciumEntry[],
  holds: (entry: CalciumEntry) => boolean,
): CalciumEntry | undefined {
  return newestFirst.find((entry) => entry.position !== 'implausible' && (!entry.preliminary || holds(entry)))
}
