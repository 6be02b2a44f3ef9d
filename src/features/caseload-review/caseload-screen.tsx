import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { useCommands } from '#ui/keys/use-commands.ts'
import type { VirtualTableHandle } from '#ui/table/virtual-table.tsx'
import { calciumHead } from '#widgets/calcium/calcium-head.ts'
import { lookAlikes } from '#widgets/patient/look-alikes.ts'
import { RulesOffNotice } from '#widgets/rule/rules-off-notice.tsx'

import styles from './caseload-screen.module.css'
import { CaseloadTable } from './columns/caseload-table.tsx'
import { CaseloadFilters } from './filters/caseload-filters.tsx'
import { FILTERS, type Asked } from './filters/filter-rows.ts'
import type { HeldOrder } from './order/use-held-order.ts'
import { useWorklist } from './order/use-worklist.ts'
import { Arrivals } from './parts/arrivals.tsx'
import { CaseloadFoot } from './parts/caseload-foot.tsx'
import { CaseloadHead } from './parts/caseload-head.tsx'
import { CaseloadProblems, CaseloadRemarks, EmptyList } from './parts/caseload-state.tsx'
import { FILTER, MOVING, OPEN, SHOW_ARRIVALS } from './parts/commands.ts'
import { countFilters, wordUndecided } from './parts/wording.ts'
import { columnsOf, viewLook } from './views/caseload-views.ts'
import { ViewTabs } from './views/view-tabs.tsx'

type CaseloadScreenProps = {
  readonly feed: CaseloadFeed
  readonly rules: Ruleset
  readonly search: CaseloadSearch
  /** As the settings say; the address may say otherwise. */
  readonly density: 'cosy' | 'compact'
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
  const { feed, search, onSearch, onReload, hrefOfPatient, hrefOfSearch } = props
  const { rows } = feed
  const today = feed.now?.day
  const [text, setText] = useState('')
  const table = useRef<VirtualTableHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const asked: Asked = { search, text: useDeferredValue(text), today }
  const { list, undecided } = useWorklist(rows, asked)
  const filters = countFilters(search, text)
  const clear = () => {
    setText('')
    onSearch(withoutFilters(search))
  }

  const onOpen = (patient: PatientId) => {
    const among = list.rows.map((row) => row.patient)
    props.onOpen(patient, among)
  }
  useListCommands(table, field, list)
  useStartAt(table, props.startAt)

  return (
    <section className={styles.screen} aria-label="Caseload">
      <CaseloadHead feed={feed} shown={list.rows.length} filters={filters} view={search.view} />
      <ViewTabs {...{ rows, today, search, onSearch, hrefOfSearch }} isPartial={feed.state !== 'complete'} />
      <div className={styles.bar}>
        <CaseloadFilters
          {...{ rows, asked, onSearch, text }}
          onText={setText}
          searchRef={field}
          onClear={filters > 0 ? clear : undefined}
        />
        <Arrivals list={list} />
      </div>
      <div className={styles.notices}>
        <ViewMeaning view={search.view} />
        <CaseloadProblems feed={feed} onReload={onReload} />
        <CaseloadRemarks remarks={feed.remarks ?? []} />
        <RulesOffNotice rules={props.rules} />
        {undecided > 0 && <Notice tone="unsure" title={wordUndecided(undecided)} />}
      </div>
      <div className={styles.list} onFocus={list.begin} onPointerDown={list.begin}>
        {list.rows.length > 0 ? (
          <CaseloadTable
            {...{ search, onSearch, onOpen, hrefOfPatient, today }}
            ref={table}
            rows={list.rows}
            columns={columnsOf(search)}
            calciumHead={calciumHead(rows)}
            lookAlikes={lookAlikes(rows)}
            compact={(search.density ?? props.density) === 'compact'}
          />
        ) : (
          <NoRows feed={feed} asked={asked} onClear={clear} />
        )}
      </div>
      <CaseloadFoot counts={feed.counts} />
    </section>
  )
}

function useListCommands(
  table: RefObject<VirtualTableHandle | null>,
  field: RefObject<HTMLInputElement | null>,
  list: HeldOrder,
): void {
  useCommands([
    ...MOVING.map(({ by, ...command }) => ({ ...command, run: () => table.current?.moveFocus(by) })),
    OPEN,
    { ...FILTER, run: () => field.current?.focus() },
    ...(list.isStale ? [{ ...SHOW_ARRIVALS, run: list.apply }] : []),
  ])
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

function ViewMeaning({ view }: { readonly view: CaseloadSearch['view'] }) {
  const { means } = viewLook(view)
  return means !== undefined && <p className={styles.means}>{means}</p>
}

type NoRowsProps = { readonly feed: CaseloadFeed; readonly asked: Asked; readonly onClear: () => void }

function NoRows({ feed, asked, onClear }: NoRowsProps) {
  if (feed.state === 'loading') return <SkeletonRows rows={10} label="Loading patients" />
  if (feed.state === 'failed' && feed.rows.length === 0) return null
  return (
    <div className={styles.empty}>
      <EmptyList feed={feed} asked={asked} onClear={onClear} />
    </div>
  )
}

function withoutFilters(search: CaseloadSearch): CaseloadSearch {
  const left = { ...search }
  for (const filter of FILTERS) delete left[filter]
  return left
}
