import { STANDINGS, type CaseloadSearch } from '#data/caseload-search.ts'
import type { CaseloadRow, Standing } from '#domain/review/caseload-row.ts'
import { LinkTabs, type LinkTab } from '#ui/control/link-tabs.tsx'
import { TierGlyph } from '#widgets/tier/tier-glyph.tsx'
import { wordStanding } from '#wording/terms.ts'

type StandingTabsProps = {
  readonly rows: readonly CaseloadRow[]
  /** Not everyone is loaded: the counts are what is known so far. */
  readonly isOpen: boolean
  readonly search: CaseloadSearch
  readonly onSearch: (next: CaseloadSearch) => void
  readonly hrefOfSearch: (search: CaseloadSearch) => string
}

/** How the whole caseload stands, whatever is filtered below. */
export function StandingTabs({ rows, isOpen, search, onSearch, hrefOfSearch }: StandingTabsProps) {
  const { standing: chosen, ...rest } = search
  const tab = (key: string, standing: readonly Standing[] | undefined, count: number): LinkTab => {
    const target: CaseloadSearch = standing === undefined ? rest : { ...rest, standing }
    const [only] = standing ?? []
    return {
      key,
      href: hrefOfSearch(target),
      on: standing === undefined ? chosen === undefined : chosen?.length === 1 && chosen[0] === only,
      text: only === undefined ? 'All' : wordStanding(only),
      ...(only !== undefined && only !== 'none' && { glyph: <TierGlyph tier={only} small /> }),
      count: isOpen ? `${count}+` : String(count),
      onGo: () => onSearch(target),
    }
  }
  const tabs = [
    tab('all', undefined, rows.length),
    ...STANDINGS.map((standing) =>
      tab(standing, [standing], rows.filter((row) => row.standing === standing).length),
    ),
  ]
  return <LinkTabs label="Views of the caseload" tabs={tabs} />
}
