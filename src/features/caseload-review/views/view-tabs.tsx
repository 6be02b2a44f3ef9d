import { useEffect, useRef } from 'react'

import { VIEWS, type CaseloadSearch } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { STANDING_ORDER } from '#domain/review/standing.ts'
import { belongsTo, type CaseloadView } from '#domain/review/views/caseload-view.ts'
import type { Day } from '#domain/time/day.ts'
import { LinkTabs, type LinkTab } from '#ui/control/link-tabs.tsx'
import { useWidth } from '#ui/use-width.ts'
import { TierGlyph } from '#widgets/tier/tier-glyph.tsx'

import { viewLook } from './caseload-views.ts'

type ViewTabsProps = {
  readonly rows: readonly CaseloadRow[]
  readonly today: Day | undefined
  /** Not everyone is loaded: the counts are what is known so far. */
  readonly isPartial: boolean
  readonly search: CaseloadSearch
  readonly onSearch: (next: CaseloadSearch) => void
  readonly hrefOfSearch: (search: CaseloadSearch) => string
}

/** They need nobody's hand today: where there is no room for them, the filter of priorities has them. */
const QUIET: ReadonlySet<CaseloadView> = new Set(['routine', 'none'])
const ROOM_FOR_ALL = 1500
const IN_ORDER = [...VIEWS.filter((view) => !QUIET.has(view)), ...QUIET]

/** Views of the whole caseload, whatever is filtered below, each with how many it holds. */
export function ViewTabs({ rows, today, isPartial, search, onSearch, hrefOfSearch }: ViewTabsProps) {
  const [width, measure] = useWidth()
  const frame = useRef<HTMLDivElement>(null)
  const { view: chosen } = search
  useEffect(() => {
    if (frame.current) bringIntoSight(frame.current, chosen)
  }, [chosen])
  const hasRoom = (width ?? 0) >= ROOM_FOR_ALL
  const shown = IN_ORDER.filter((view) => hasRoom || !QUIET.has(view) || view === chosen)
  const tab = (view: CaseloadView | undefined): LinkTab => {
    const target = inView(search, view)
    return {
      key: view ?? 'all',
      href: hrefOfSearch(target),
      on: view === chosen,
      text: viewLook(view).text,
      ...glyphOf(view),
      count: countOf(view, rows, today, isPartial),
      onGo: () => onSearch(target),
    }
  }
  return (
    <div ref={measure}>
      <div ref={frame}>
        <LinkTabs label="Views of the caseload" tabs={[undefined, ...shown].map(tab)} />
      </div>
    </div>
  )
}

/** The strip of tabs scrolls sideways where it is narrow. */
function bringIntoSight(frame: HTMLElement, chosen: CaseloadView | undefined): void {
  const tab = chosen && frame.querySelector<HTMLElement>('[aria-current]')
  const strip = tab?.parentElement
  if (tab && strip) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2
}

/** Another view has columns and an order of its own; the filters stay. */
function inView(search: CaseloadSearch, view: CaseloadView | undefined): CaseloadSearch {
  const { view: _, sort: __, columns: ___, ...kept } = search
  return view === undefined ? kept : { ...kept, view }
}

function countOf(
  view: CaseloadView | undefined,
  rows: readonly CaseloadRow[],
  today: Day | undefined,
  isPartial: boolean,
): string {
  const answers = rows.map((row) =>
    view === undefined ? 'in' : today === undefined ? 'open' : belongsTo(row, view, today),
  )
  const isOpen = isPartial || answers.includes('open')
  return `${answers.filter((answer) => answer === 'in').length}${isOpen ? '+' : ''}`
}

function glyphOf(view: CaseloadView | undefined): Pick<LinkTab, 'glyph'> {
  const tier = STANDING_ORDER.find((standing) => standing === view)
  return tier === undefined || tier === 'none' ? {} : { glyph: <TierGlyph tier={tier} small /> }
}
