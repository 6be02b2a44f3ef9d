import type { Ref } from 'react'

import type { CaseloadSearch, DATA_FILTERS, DUE_FILTERS } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { STANDING_ORDER } from '#domain/review/standing.ts'
import { Button } from '#ui/control/button.tsx'
import { ChoiceMenu } from '#ui/control/choice-menu.tsx'
import { SearchField } from '#ui/control/search-field.tsx'
import { PRIMARY_WORDS, REGION_WORDS } from '#wording/place/region.ts'

import { viewLook } from '../views/caseload-views.ts'
import styles from './caseload-filters.module.css'
import { countChoices, type Asked, type Filter } from './filter-rows.ts'

type CaseloadFiltersProps = {
  readonly rows: readonly CaseloadRow[]
  readonly asked: Asked
  readonly onSearch: (next: CaseloadSearch) => void
  readonly onText: (text: string) => void
  /** What stands in the field: the list may lag behind it by a moment. */
  readonly text: string
  readonly searchRef: Ref<HTMLInputElement>
  readonly onClear: (() => void) | undefined
}

type Menu = {
  readonly filter: Filter
  readonly name: string
  /** In the order of the menu. */
  readonly words: Readonly<Record<string, string>>
}

const DUE_WORDS: Readonly<Record<(typeof DUE_FILTERS)[number], string>> = {
  overdue: 'Overdue',
  due: 'Due, not yet overdue',
  'booked-late': 'Booked late',
  missed: 'Missed',
}

const DATA_WORDS: Readonly<Record<(typeof DATA_FILTERS)[number], string>> = {
  refused: 'Could not be read',
  'not-loaded': 'Not loaded',
}

const STANDING_WORDS = Object.fromEntries(
  STANDING_ORDER.map((standing) => [standing, viewLook(standing).text]),
)

const MENUS: readonly Menu[] = [
  { filter: 'standing', name: 'Priority', words: STANDING_WORDS },
  { filter: 'region', name: 'Site', words: REGION_WORDS },
  { filter: 'primary', name: 'Primary', words: PRIMARY_WORDS },
  { filter: 'due', name: 'Follow-up', words: DUE_WORDS },
  { filter: 'data', name: 'Data', words: DATA_WORDS },
]

/** Filters apply at once and over the whole list. What is typed is looked up here and enters no address. */
export function CaseloadFilters(props: CaseloadFiltersProps) {
  const { rows, asked, onSearch, text, onText, searchRef, onClear } = props
  return (
    <fieldset className={styles.filters} aria-label="Filter the caseload">
      <SearchField ref={searchRef} label="Name, number or site" value={text} onChange={onText} />
      {MENUS.map((menu) => (
        <FilterMenu key={menu.filter} {...{ rows, asked, onSearch, menu }} />
      ))}
      {onClear && (
        <Button look="quiet" size="small" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </fieldset>
  )
}

type FilterMenuProps = Pick<CaseloadFiltersProps, 'rows' | 'asked' | 'onSearch'> & { readonly menu: Menu }

/** Its counts are of what the other filters leave. What is chosen stands in it, and can be taken off. */
function FilterMenu({ rows, asked, onSearch, menu: { filter, name, words } }: FilterMenuProps) {
  const { [filter]: chosen = [], ...others } = asked.search
  const counts = countChoices(rows, asked, filter, Object.keys(words))
  const set = (next: readonly string[]) =>
    onSearch(next.length === 0 ? others : { ...others, [filter]: next })
  return (
    <span className={styles.facet} data-on={chosen.length > 0}>
      <ChoiceMenu
        name={name}
        choices={Object.entries(words)
          .map(([key, text]) => ({ key, text, count: counts.get(key) ?? 0 }))
          .filter(({ key, count }) => count > 0 || isChosen(chosen, key))}
        chosen={chosen}
        onChange={set}
      />
      {chosen.length > 0 && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove the filter ${name}`}
          onClick={() => set([])}
        >
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <path d="m1 1 6 6M7 1 1 7" />
          </svg>
        </button>
      )}
    </span>
  )
}

function isChosen(chosen: readonly string[], key: string): boolean {
  return chosen.includes(key)
}

/** `Overdue or Missed`, `L-spine`: what each filter that is on asks for, for saying why nobody is left. */
export function wordFilters(search: CaseloadSearch): readonly string[] {
  return MENUS.flatMap(({ filter, words }) => {
    const chosen = search[filter]
    return chosen === undefined ? [] : [chosen.map((key) => words[key]).join(' or ')]
  })
}
