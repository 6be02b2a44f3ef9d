import { RULE_IDS, type RuleId } from '#domain/findings/rule-id.ts'

/** A chapter of the rule book, in the order of the clinical register. */
export type Family = {
  /** The name of its page in docs/clinical-rules. */
  readonly id: string
  readonly title: string
  readonly rules: readonly RuleId[]
}

type Chapter = Omit<Family, 'rules'> & { readonly begins: readonly string[] }

const CHAPTERS: readonly Chapter[] = [
  { id: 'data', title: 'Data that cannot be right', begins: ['DQ-'] },
  { id: 'calcium-high', title: 'High calcium', begins: ['H-', 'CA-'] },
  { id: 'calcium-low', title: 'Low calcium', begins: ['L-'] },
  { id: 'cord', title: 'Spine and spinal cord', begins: ['M-'] },
  { id: 'fracture', title: 'Long bones', begins: ['F-'] },
  { id: 'pain', title: 'Pain', begins: ['P-'] },
  { id: 'bone-agent', title: 'Bone agents', begins: ['B-'] },
  { id: 'marrow-infection', title: 'Marrow and infection', begins: ['C-'] },
]

/** Those that have rules, each rule in one. */
export const FAMILIES: readonly Family[] = CHAPTERS.map(({ id, title, begins }) => ({
  id,
  title,
  rules: RULE_IDS.filter((rule) => begins.some((start) => rule.startsWith(start))),
})).filter(({ rules }) => rules.length > 0)

/** Every rule once, from the first chapter to the last. */
export const RULES_IN_ORDER: readonly RuleId[] = FAMILIES.flatMap(({ rules }) => rules)
