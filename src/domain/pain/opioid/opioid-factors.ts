import type { DoseLine, Opioid, Route, Strength } from '../../facts/treatment.ts'
import { numberOf, type Ruleset, type SettingKey } from '../../rules/ruleset.ts'

/** Why a dose has no equivalent of oral morphine. */
export type Unconverted =
  'not-identified' | 'not-in-table' | 'other-route' | 'dose-not-told' | 'frequency-not-told'

/** By mouth. Fentanyl has a factor as a patch alone; for the others that are missing there is no factor to rely on. */
const FACTORS: Partial<Record<Opioid, SettingKey>> = {
  codeine: 'opioid.factor.codeine',
  hydrocodone: 'opioid.factor.hydrocodone',
  hydromorphone: 'opioid.factor.hydromorphone',
  methadone: 'opioid.factor.methadone',
  morphine: 'opioid.factor.morphine',
  oxycodone: 'opioid.factor.oxycodone',
  oxymorphone: 'opioid.factor.oxymorphone',
  tapentadol: 'opioid.factor.tapentadol',
  tramadol: 'opioid.factor.tramadol',
}

type Dosed = { readonly strength?: Strength; readonly route?: Route }

/** Milligrams of oral morphine a day that a regular line stands for. A patch gives its strength all day long. */
export function milligramsPerDay(
  opioid: Opioid | undefined,
  line: DoseLine,
  ruleset: Ruleset,
): number | Unconverted {
  const each = milligramsEach(opioid, line, ruleset)
  if (typeof each === 'string' || opioid === 'fentanyl') return each
  return line.timesPerDay === undefined ? 'frequency-not-told' : each * line.timesPerDay
}

/** Milligrams of oral morphine that one dose stands for; of a patch, a day of it. A way that is not told is by mouth. */
export function milligramsEach(
  opioid: Opioid | undefined,
  { strength, route }: Dosed,
  ruleset: Ruleset,
): number | Unconverted {
  if (opioid === undefined) return 'not-identified'
  if (opioid === 'fentanyl')
    return ofPatch({ ...(strength && { strength }), ...(route && { route }) }, ruleset)
  const key = FACTORS[opioid]
  if (key === undefined) return 'not-in-table'
  if (route !== undefined && route !== 'oral') return 'other-route'
  if (strength?.unit !== 'mg') return 'dose-not-told'
  return strength.value * numberOf(ruleset, key)
}

/** What goes through the lining of the mouth or nose, or into a vein, is not covered by the factor of the patch. */
function ofPatch({ strength, route }: Dosed, ruleset: Ruleset): number | Unconverted {
  if (route !== undefined && route !== 'transdermal') return 'other-route'
  if (strength === undefined) return 'dose-not-told'
  if (strength.unit === 'ug/h')
    return strength.value * numberOf(ruleset, 'opioid.factor.fentanyl-transdermal')
  return route === undefined ? 'other-route' : 'dose-not-told'
}

/** Without the dust of binary fractions. */
export function rounded(milligrams: number): number {
  return Number(milligrams.toFixed(6))
}
