import type { RuleSearch } from '#data/rule-search.ts'
import type { RulePage } from '#wording/rule-book/rule-page.ts'

import type { RuleHits } from './hits.ts'

/** Each filter by itself must hold, and of each any choice; every word typed must be found. */
export function isWanted(page: RulePage, hits: RuleHits, search: RuleSearch, text: string): boolean {
  const { problem, number, state } = search
  const words = text.toLowerCase().split(/\s+/)
  const said = `${page.id} ${page.name} ${page.question}`.toLowerCase()
  return (
    (problem?.includes(page.problem) ?? true) &&
    (number?.some((wanted) => hasNumber(page, wanted)) ?? true) &&
    (state?.some((wanted) => isInState(page, hits, wanted)) ?? true) &&
    words.every((word) => said.includes(word))
  )
}

function hasNumber({ numbers }: RulePage, wanted: NonNullable<RuleSearch['number']>[number]): boolean {
  return numbers.some(({ mark, isChanged }) => (wanted === 'changed' ? isChanged : mark === wanted))
}

function isInState(
  { isOff }: RulePage,
  { raised, unknown }: RuleHits,
  wanted: NonNullable<RuleSearch['state']>[number],
): boolean {
  switch (wanted) {
    case 'off':
      return isOff
    case 'raised':
      return raised.length > 0
    case 'unknown':
      return unknown.length > 0
  }
}
