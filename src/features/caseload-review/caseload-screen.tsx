import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { useCommands } from '#ui/keys/use-commands.ts'
import type { VirtualTableHandle } from '#ui/table/virtual-table.tsx'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'

import styles from './caseload-screen.module.css'
import { filterRows } from './order/filter-rows.ts'
import { useHeldOrder, type HeldOrder } from './order/use-held-order.ts'
import { CaseloadFilters } from './parts/caseload-filters.tsx'
import { CaseloadFoot } from './parts/caseload-foot.tsx'
import { CaseloadHead } from './parts/caseload-head.tsx'
import { CaseloadProblems, CaseloadRemarks, EmptyList } from './parts/caseload-state.tsx'
import { FILTER, MOVING, OPEN, SHOW_ARRIVALS } from './parts/commands.ts'
import { CaseloadTable } from './parts/caseload-table.tsx'
import { StandingTabs } from './parts/standing-tabs.tsx'
import { useSortedRows } from './parts/use-sorted-rows.ts'
import { countFilters, wordArrivals, wordUndecided } from './parts/wording.ts'

type CaseloadScreenProps = {
  readonly feed: CaseloadFeed
  readonly rules: Ruleset
  readonly search: CaseloadSearch
  readonly compact: boolean
  readonly onSearch: (next: CaseloadSearch) => void
  /** Also told: the list as it stands, to go through patient by patient. */
  readonly onOpen: (patient: PatientId, among: readonly PatientId[]) => void
  readonly onReload: () => void
  /** The patient who was open before: the list comes back to where it was left. */
  readonly startAt?: PatientId | undefined
  readonly hrefOfPatient: (patient: PatientId) => string
  readonly hrefOfSearch: (search: CaseloadSearch) => string
}

/** Whom to deal with first, and why. */
export function CaseloadScreen(props: CaseloadScreenProps) {
  const { feed, search, compact, onSearch, onReload, hrefOfPatient, hrefOfSearch } = props
  const [text, setText] = useState('')
  const table = useRef<VirtualTableHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const { list, undecided } = useWorklist(feed.rows, search, useDeferredValue(text))
  const filters = countFilters(search, text)
  const clear = () => {
    setText('')
    onSearch(withoutFilters(search))
  }

  const onOpen = (patient: PatientId) => props.onOpen(patient, list.rows.map(patientIn))
  useCommands([
    ...MOVING.map(({ by, ...command }) => ({ ...command, run: () => table.current?.moveFocus(by) })),
    OPEN,
    { ...FILTER, run: () => field.current?.focus() },
    ...(list.isStale ? [{ ...SHOW_ARRIVALS, run: list.apply }] : []),
  ])
  useStartAt(table, props.startAt)

  return (
    <section className={styles.screen} aria-label="Caseload">
      <CaseloadHead feed={feed} shown={list.rows.length} filters={filters} />
      <StandingTabs
        {...{ search, onSearch, hrefOfSearch, rows: feed.rows }}
        isOpen={feed.state !== 'complete'}
      />
      <div className={styles.bar}>
        <CaseloadFilters
          {...{ search, onSearch, text }}
          rows={feed.rows}
          onText={setText}
          searchRef={field}
          onClear={filters > 0 ? clear : undefined}
        />
        <Arrivals list={list} />
      </div>
      <div className={styles.notices}>
        <CaseloadProblems feed={feed} onReload={onReload} />
        <CaseloadRemarks remarks={feed.remarks ?? []} />
        <RulesOffNotice rules={props.rules} />
        {undecided > 0 && <Notice tone="unsure" title={wordUndecided(undecided)} />}
      </div>
      <div className={styles.list} onFocus={list.begin} onPointerDown={list.begin}>
        {list.rows.length > 0 ? (
          <CaseloadTable
            {...{ search, onSearch, onOpen, hrefOfPatient }}
            ref={table}
            rows={list.rows}
            today={feed.now?.day}
            compact={compact || search.compact === true}
          />
        ) : (
          <NoRows feed={feed} filters={filters} onClear={clear} />
        )}
      </div>
      <CaseloadFoot counts={feed.counts} />
    </section>
  )
}

function patientIn(row: CaseloadRow): PatientId {
  return row.patient
}

/** The rows that match, in the order asked for, held still once someone works through them. */
function useWorklist(all: readonly CaseloadRow[], search: CaseloadSearch, text: string) {
  const { rows, undecided } = filterRows(all, search, text)
  const ranked = useSortedRows(rows, search)
  const { compact: _, ...asked } = search
  return { list: useHeldOrder(ranked, all, JSON.stringify([asked, text])), undecided }
}

/** Once, when the list appears. */
function useStartAt(table: RefObject<VirtualTableHandle | null>, patient: PatientId | undefined): void {
  const start = useEffectEvent(() => {
    if (patient !== undefined) table.current?.focusKey(patient)
  })
  useEffect(() => {
    // Focusing renders the row at once, which React allows only after it has finished this work.
    queueMicrotask(() => start())
  }, [])
}

function Arrivals({ list }: { readonly list: HeldOrder }) {
  return (
    <output className={styles.arrivals}>
      {list.isStale && (
        <Button look="notice" onClick={list.apply} shortcut={SHOW_ARRIVALS.keys}>
          {wordArrivals(list.moreUrgent)}
        </Button>
      )}
    </output>
  )
}

type NoRowsProps = { readonly feed: CaseloadFeed; readonly filters: number; readonly onClear: () => void }

function NoRows({ feed, filters, onClear }: NoRowsProps) {
  if (feed.state === 'loading') return <SkeletonRows rows={10} label="Loading patients" />
  if (feed.state === 'failed' && feed.rows.length === 0) return null
  return (
    <div className={styles.empty}>
      <EmptyList filters={filters} onClear={onClear} />
    </div>
  )
}

function withoutFilters({ sort, descending, compact }: CaseloadSearch): CaseloadSearch {
  return { ...(sort && { sort }), ...(descending && { descending }), ...(compact && { compact }) }
}
