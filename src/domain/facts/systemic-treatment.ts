import type { DrugClass } from './treatment.ts'

/** What is given against the cancer throughout the body. */
const SYSTEMIC: ReadonlySet<DrugClass> = new Set([
  'chemotherapy',
  'endocrine',
  'aromatase-inhibitor',
  'androgen-deprivation',
  'targeted',
  'immunotherapy',
  'radiopharmaceutical',
])

/** What takes the sex hormones away, and bone with them. */
const HORMONE_DEPLETING: ReadonlySet<DrugClass> = new Set(['aromatase-inhibitor', 'androgen-deprivation'])

type Classed = { readonly drug: { readonly classes: readonly DrugClass[] } }

export function isSystemic({ drug }: Classed): boolean {
  return drug.classes.some((of) => SYSTEMIC.has(of))
}

export function depletesHormones({ drug }: Classed): boolean {
  return drug.classes.some((of) => HORMONE_DEPLETING.has(of))
}
