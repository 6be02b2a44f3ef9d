import type { Ref } from 'react'

import { NUMBER_FILTERS, STATE_FILTERS, type RuleSearch } from '#data/rule-search.ts'
import { PROBLEMS } from '#domain/findings/problem.ts'
import { Button } from '#ui/control/button.tsx'
import { ChoiceMenu } from '#ui/control/choice-menu.tsx'
import { SearchField } from '#ui/control/search-field.tsx'
import { wordProblem } from '#wording/terms.ts'

import { isWanted } from '../order/filter-rules.ts'
import styles from './rule-filters.module.css'
import type { RuleRow } from './rule-table.tsx'

type RuleFiltersProps = {
  readonly rows: readonly RuleRow[]
  readonly search: RuleSearch
  readonly onSearch: (next: RuleSearch) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly fieldRef: Ref<HTMLInputElement>
  readonly onClear: (() => void) | undefined
}

const NUMBER_WORDS: Readonly<Record<(typeof NUMBER_FILTERS)[number], string>> = {
  verified: 'Verified in a source',
  'general-knowledge': 'General knowledge, to be confirmed',
  'local-policy': 'Local policy',
  changed: 'Changed by this site',
}

const STATE_WORDS: Readonly<Record<(typeof STATE_FILTERS)[number], string>> = {
  raised: 'Raised for somebody now',
  unknown: 'Cannot tell for somebody now',
  off: 'Switched off',
}

export function RuleFilters(props: RuleFiltersProps) {
  const { rows, search, onSearch, text, onText, fieldRef, onClear } = props
  const count = (one: RuleSearch) => rows.filter(({ page, hits }) => isWanted(page, hits, one, '')).length
  const set = (part: keyof RuleSearch, chosen: readonly string[]) =>
    onSearch(withChoice(search, part, chosen))
  return (
    <fieldset className={styles.filters} aria-label="Filter the rules">
      <SearchField ref={fieldRef} label="Rule, name or question" value={text} onChange={onText} />
      <ChoiceMenu
        name="Problem"
        choices={PROBLEMS.map((key) => ({ key, text: wordProblem(key), count: count({ problem: [key] }) }))}
        chosen={search.problem ?? []}
        onChange={(problem) => set('problem', problem)}
      />
      <ChoiceMenu
        name="Numbers"
        choices={NUMBER_FILTERS.map((key) => ({
          key,
          text: NUMBER_WORDS[key],
          count: count({ number: [key] }),
        }))}
        chosen={search.number ?? []}
        onChange={(number) => set('number', number)}
      />
      <ChoiceMenu
        name="State"
        choices={STATE_FILTERS.map((key) => ({
          key,
          text: STATE_WORDS[key],
          count: count({ state: [key] }),
        }))}
        chosen={search.state ?? []}
        onChange={(state) => set('state', state)}
      />
      {onClear && (
        <Button look="quiet" size="small" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </fieldset>
  )
}

function withChoice(search: RuleSearch, part: keyof RuleSearch, chosen: readonly string[]): RuleSearch {
  const { [part]: _, ...rest } = search
  return chosen.length === 0 ? rest : { ...rest, [part]: chosen }
}
