import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

import type { Ruleset } from '#domain/rules/ruleset.ts'
import { useCommands } from '#ui/keys/use-commands.ts'
import type { VirtualTableHandle } from '#ui/table/virtual-table.tsx'

import styles from './caseload-screen.module.css'
import { FILTERS, type Asked } from './filters/filter-rows.ts'
import type { HeldOrder } from './order/use-held-order.ts'
import { useWorklist } from './order/use-worklist.ts'
import { CaseloadFoot, type HealthLink } from './parts/caseload-foot.tsx'
import { CaseloadHead } from './parts/caseload-head.tsx'
import { CaseloadNotices } from './parts/caseload-notices.tsx'
import { FILTER, MOVING, OPEN, SHOW_ARRIVALS } from './parts/commands.ts'
import { ListBar } from './parts/list-bar.tsx'
import { countFilters } from './parts/wording.ts'
import { CaseloadList } from './parts/caseload-list.tsx'
import { PeekBeside, type PeekComponent } from './peek/peek-beside.tsx'
import { useIsSheet } from './peek/use-is-sheet.ts'
import { usePeek } from './peek/use-peek.ts'
import { columnsOf } from './views/caseload-views.ts'
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
  /** Whose summary is open beside the list. */
  readonly peeked?: PatientId | undefined
  readonly onPeek: (patient: PatientId | undefined) => void
  readonly peek: PeekComponent
  /** The patient who was open before: the list comes back to where it was left. */
  readonly startAt?: PatientId | undefined
  readonly health?: HealthLink | undefined
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
  const { peeked, onPeek } = props
  const columns = columnsOf(search)
  const isCompact = (search.density ?? props.density) === 'compact'
  const peek = usePeek({ list: list.rows, table, peeked, onPeek })
  const isSheet = useIsSheet()
  useListCommands(table, field, list)
  useStartAt(table, props.startAt)

  return (
    <div className={styles.frame}>
      <section className={styles.screen} aria-label="Caseload" inert={isSheet && peeked !== undefined}>
        <CaseloadHead feed={feed} shown={list.rows.length} filters={filters} view={search.view} />
        <ViewTabs
          {...{ rows, today, search, onSearch, hrefOfSearch }}
          isPartial={feed.state !== 'complete'}
        />
        <ListBar
          {...{ feed, rows, asked, list, columns, isCompact, onSearch, text }}
          onText={setText}
          searchRef={field}
          onClear={filters > 0 ? clear : undefined}
        />
        <CaseloadNotices {...{ feed, undecided, onReload }} rules={props.rules} view={search.view} />
        <CaseloadList
          {...{ feed, asked, list, columns, isCompact, onSearch, onOpen, hrefOfPatient, peeked, peek }}
          tableRef={table}
          onClear={clear}
        />
        <CaseloadFoot counts={feed.counts} health={props.health} />
      </section>
      {peeked !== undefined && (
        <PeekBeside
          {...{ feed, peeked, isSheet, onOpen }}
          list={list.rows}
          onClose={peek.close}
          peek={props.peek}
        />
      )}
    </div>
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

function withoutFilters(search: CaseloadSearch): CaseloadSearch {
  const left = { ...search }
  for (const filter of FILTERS) delete left[filter]
  return left
}
