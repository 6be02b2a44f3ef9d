import { useRef, useState } from 'react'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { RuleSearch } from '#data/rule-search.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { useCommands } from '#ui/keys/use-commands.ts'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'
import { FAMILIES } from '#wording/rule-book/families.ts'

import { isWanted } from './order/filter-rules.ts'
import { hitsByRule, type RuleHits } from './order/hits.ts'
import { pagesOf } from './order/pages.ts'
import { FILTER, MOVING, OPEN } from './commands.ts'
import { BookHead } from './parts/book-head.tsx'
import { RuleFilters } from './parts/rule-filters.tsx'
import { RuleTable, type RuleRow } from './parts/rule-table.tsx'
import styles from './rules-screen.module.css'

type RulesScreenProps = {
  readonly rules: Ruleset
  readonly feed: CaseloadFeed
  readonly search: RuleSearch
  readonly onSearch: (next: RuleSearch) => void
  readonly onOpen: (rule: RuleId) => void
  readonly hrefOfRule: (rule: RuleId) => string
  readonly onNumbers: () => void
  readonly hrefOfNumbers: string
}

/** What this software believes, and who says so: every rule, in the order of the clinical register. */
export function RulesScreen(props: RulesScreenProps) {
  const { rules, feed, search, onSearch, onOpen, hrefOfRule, onNumbers, hrefOfNumbers } = props
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const rows = useRows(rules, feed)
  const chapters = FAMILIES.map((family) => ({
    ...family,
    rows: family.rules.flatMap((rule) => rows.get(rule) ?? []),
  }))
  const wanted = ({ page, hits }: RuleRow) => isWanted(page, hits, search, text)
  const shown = chapters
    .map((chapter) => ({ ...chapter, rows: chapter.rows.filter(wanted) }))
    .filter((chapter) => chapter.rows.length > 0)
  const count = shown.reduce((sum, chapter) => sum + chapter.rows.length, 0)
  const isFiltered = text.trim() !== '' || Object.keys(search).length > 0
  const clear = () => {
    setText('')
    onSearch({})
  }
  useCommands([
    ...MOVING.map(({ by, ...command }) => ({ ...command, run: () => moveFocus(list.current, by) })),
    OPEN,
    { ...FILTER, run: () => field.current?.focus() },
  ])
  return (
    <section className={styles.screen} aria-label="Rules">
      <BookHead {...{ rules, feed, onNumbers, hrefOfNumbers }} shown={count} />
      <div className={styles.bar}>
        <RuleFilters
          {...{ search, onSearch, text }}
          rows={[...rows.values()]}
          onText={setText}
          fieldRef={field}
          onClear={isFiltered ? clear : undefined}
        />
      </div>
      <div className={styles.notices}>
        <RulesOffNotice rules={rules} />
      </div>
      <div ref={list}>
        {count > 0 ? (
          <RuleTable chapters={shown} {...{ feed, onOpen, hrefOfRule }} />
        ) : (
          <div className={styles.empty}>
            <p>No rule matches.</p>
            <Button onClick={clear}>Clear filters</Button>
          </div>
        )}
      </div>
    </section>
  )
}

function useRows(rules: Ruleset, feed: CaseloadFeed): ReadonlyMap<RuleId, RuleRow> {
  const hitsOf = hitsByRule(feed.rows)
  return new Map(pagesOf(rules).map((page) => [page.id, { page, hits: hitsOf(page.id) satisfies RuleHits }]))
}

function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a[data-rule-link]') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  links[at < 0 ? 0 : at + by]?.focus()
}
