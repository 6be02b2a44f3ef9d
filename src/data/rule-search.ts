import { PROBLEMS, type Problem } from '#domain/findings/problem.ts'

export const NUMBER_FILTERS = ['verified', 'general-knowledge', 'local-policy', 'changed'] as const
export const STATE_FILTERS = ['raised', 'unknown', 'off'] as const

/** Filters of the rule book as they stand in the URL; what is typed never enters it. */
export type RuleSearch = {
  readonly problem?: readonly Problem[]
  /** Rules with a number of this origin. */
  readonly number?: readonly (typeof NUMBER_FILTERS)[number][]
  /** How they stand in the caseload, or that the site has switched them off. */
  readonly state?: readonly (typeof STATE_FILTERS)[number][]
}

/** Drops whatever it does not know, so that an old or damaged link still opens the book. */
export function parseRuleSearch(raw: Readonly<Record<string, unknown>>): RuleSearch {
  const problem = members(raw.problem, PROBLEMS)
  const number = members(raw.number, NUMBER_FILTERS)
  const state = members(raw.state, STATE_FILTERS)
  return {
    ...(problem.length > 0 && { problem }),
    ...(number.length > 0 && { number }),
    ...(state.length > 0 && { state }),
  }
}

function members<const Word extends string>(raw: unknown, words: readonly Word[]): readonly Word[] {
  const given = Array.isArray(raw) ? raw : [raw]
  return words.filter((word) => given.includes(word))
}
