import type { Ref } from 'react'

import { DUE_FILTERS, REGION_NAMES, type CaseloadSearch } from '#data/caseload-search.ts'
import { PRIMARIES } from '#domain/facts/disease.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Button } from '#ui/control/button.tsx'
import { ChoiceMenu } from '#ui/control/choice-menu.tsx'
import { SearchField } from '#ui/control/search-field.tsx'
import { PRIMARY_WORDS, REGION_WORDS } from '#wording/place/region.ts'

import { filterRows } from '../order/filter-rows.ts'
import styles from './caseload-filters.module.css'

type CaseloadFiltersProps = {
  readonly rows: readonly CaseloadRow[]
  readonly search: CaseloadSearch
  readonly onSearch: (next: CaseloadSearch) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly searchRef: Ref<HTMLInputElement>
  readonly onClear: (() => void) | undefined
}

const DUE_WORDS: Readonly<Record<(typeof DUE_FILTERS)[number], string>> = {
  overdue: 'Overdue',
  due: 'Due, not yet overdue',
  'booked-late': 'Booked late',
  missed: 'Missed',
}

/** Filters apply at once and over the whole list. What is typed is looked up here and enters no address. */
export function CaseloadFilters({
  rows,
  search,
  onSearch,
  text,
  onText,
  searchRef,
  onClear,
}: CaseloadFiltersProps) {
  const count = (one: CaseloadSearch) => filterRows(rows, one, '').rows.length
  const set = (part: keyof CaseloadSearch, chosen: readonly string[]) =>
    onSearch(withChoice(search, part, chosen))
  return (
    <fieldset className={styles.filters} aria-label="Filter the caseload">
      <SearchField ref={searchRef} label="Name, number or site" value={text} onChange={onText} />
      <ChoiceMenu
        name="Primary"
        choices={PRIMARIES.map((key) => ({
          key,
          text: PRIMARY_WORDS[key],
          count: count({ primary: [key] }),
        }))}
        chosen={search.primary ?? []}
        onChange={(primary) => set('primary', primary)}
      />
      <ChoiceMenu
        name="Site"
        choices={REGION_NAMES.map((key) => ({
          key,
          text: REGION_WORDS[key],
          count: count({ region: [key] }),
        }))}
        chosen={search.region ?? []}
        onChange={(region) => set('region', region)}
      />
      <ChoiceMenu
        name="Follow-up"
        choices={DUE_FILTERS.map((key) => ({ key, text: DUE_WORDS[key], count: count({ due: [key] }) }))}
        chosen={search.due ?? []}
        onChange={(due) => set('due', due)}
      />
      <ChoiceMenu
        name="Data"
        choices={[{ key: 'gaps', text: 'Refused or not loaded', count: count({ gaps: true }) }]}
        chosen={search.gaps === undefined ? [] : ['gaps']}
        onChange={(chosen) => {
          const { gaps: _, ...rest } = search
          onSearch(chosen.length === 0 ? rest : { ...rest, gaps: true })
        }}
      />
      {onClear && (
        <Button look="quiet" size="small" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </fieldset>
  )
}

function withChoice(
  search: CaseloadSearch,
  part: keyof CaseloadSearch,
  chosen: readonly string[],
): CaseloadSearch {
  const { [part]: _, ...rest } = search
  return chosen.length === 0 ? rest : { ...rest, [part]: chosen }
}
