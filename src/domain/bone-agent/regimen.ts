import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Drug, Strength } from '../facts/treatment.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

/** What a bone agent is given for, as far as its strength tells. */
export type Regimen = 'cancer' | 'osteoporosis' | 'unknown'

type Medicine = { readonly drug: Drug; readonly strength?: Strength }

/** Only denosumab has two regimens under one ingredient. One without a strength is of the regimen of all the others. */
export function createRegimens(
  { doses, orders }: Pick<PatientFacts, 'doses' | 'orders'>,
  ruleset: Ruleset,
): (medicine: Medicine) => Regimen {
  const told = new Set(
    [...doses, ...orders]
      .filter(isDenosumab)
      .map(({ strength }) => byStrength(strength, ruleset))
      .filter((regimen) => regimen !== 'unknown'),
  )
  const [only = 'unknown', ...others] = told
  const otherwise = others.length === 0 ? only : 'unknown'
  return (medicine) => {
    if (!isDenosumab(medicine)) return 'cancer'
    return medicine.strength === undefined ? otherwise : byStrength(medicine.strength, ruleset)
  }
}

function isDenosumab({ drug }: Medicine): boolean {
  return drug.classes.includes('denosumab')
}

function byStrength(strength: Strength | undefined, ruleset: Ruleset): Regimen {
  if (strength?.unit !== 'mg') return 'unknown'
  if (strength.value === numberOf(ruleset, 'bone-agent.denosumab.strength')) return 'cancer'
  const osteoporosis = numberOf(ruleset, 'bone-agent.denosumab.strength-osteoporosis')
  return strength.value === osteoporosis ? 'osteoporosis' : 'unknown'
}
