import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { isBelow, type KnownClearance } from './creatinine-clearance.ts'

/** What the table gives for a clearance: a dose, no dose at all, or a bound that lies in no one band. */
export type TableDose =
  | { readonly kind: 'dose'; readonly milligrams: number; readonly isReduced: boolean }
  | { readonly kind: 'not-recommended' }
  | { readonly kind: 'undecided' }

/** Above 60 the full dose; 60 to 50, below 50 to 40, below 40 to 30; below 30 it is not recommended. */
export function zoledronateDose(clearance: KnownClearance, ruleset: Ruleset): TableDose {
  const isBelowFrom = (from: 'second' | 'third' | 'lowest') =>
    isBelow(clearance, numberOf(ruleset, `kidney.zoledronate.${from}-from`))
  const dose = (of: 'full' | 'second' | 'third' | 'lowest'): TableDose => ({
    kind: 'dose',
    milligrams: numberOf(ruleset, `kidney.zoledronate.dose.${of}`),
    isReduced: of !== 'full',
  })
  if (isBelowFrom('lowest') === true) return { kind: 'not-recommended' }
  if (isAbove(clearance, numberOf(ruleset, 'kidney.zoledronate.full-above'))) return dose('full')
  // A bound that is not below 30 and not above 60 may lie anywhere between.
  if (clearance.comparator !== undefined) return { kind: 'undecided' }
  if (isBelowFrom('third') === true) return dose('lowest')
  return dose(isBelowFrom('second') === true ? 'third' : 'second')
}

function isAbove({ value, comparator }: KnownClearance, limit: number): boolean {
  if (comparator === undefined || comparator === '>=') return value > limit
  return comparator === '>' && value >= limit
}
