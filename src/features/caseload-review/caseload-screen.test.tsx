import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ComponentProps } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { DEFAULT_RULESET, type Ruleset } from '#domain/rules/ruleset.ts'
import { CommandsProvider } from '#ui/keys/commands-provider.tsx'
import { aLongCaseload, CASELOAD } from '#widgets/testing/build-caseload.ts'
import { aRow, NOW } from '#widgets/testing/build-row.ts'

import { CaseloadScreen } from './caseload-screen.tsx'
import { loadSorter } from './order/use-sorted-rows.ts'
import { PeekAside } from './peek/peek-aside.tsx'
import type { PeekComponent } from './peek/peek-beside.tsx'

const COUNTS = { received: 9, used: 6, refused: 1, duplicate: 0, notYet: 0, unattributed: 1, outOfScope: 1 }

beforeAll(async () => {
  await loadSorter()
})

// jsdom lays nothing out: the list is given a height in which some rows, not all, are in view.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1366)
  Element.prototype.scrollTo = function scrollTo() {}
})

function aFeed(rows: readonly CaseloadRow[], different: Partial<CaseloadFeed> = {}): CaseloadFeed {
  return {
    state: 'complete',
    rows,
    expected: rows.length,
    problems: [],
    counts: COUNTS,
    now: NOW,
    ruleset: 'default@1',
    ...different,
  }
}

const onSearch = vi.fn<(next: CaseloadSearch) => void>()
const onOpen = vi.fn<(patient: string, among: readonly string[]) => void>()
const onReload = vi.fn<() => void>()

type ScreenProps = {
  readonly feed: CaseloadFeed
  readonly rules?: Ruleset
  readonly startAt?: string
}

function Peek(frame: ComponentProps<PeekComponent>) {
  return (
    <PeekAside {...frame}>
      <p>Summary of {frame.row?.patient}</p>
    </PeekAside>
  )
}

function Screen({ feed, rules = DEFAULT_RULESET, startAt }: ScreenProps) {
  const [search, setSearch] = useState<CaseloadSearch>({})
  const [peeked, setPeeked] = useState<string>()
  return (
    <CaseloadScreen
      feed={feed}
      rules={rules}
      search={search}
      density="cosy"
      startAt={startAt}
      onSearch={(next) => {
        onSearch(next)
        setSearch(next)
      }}
      onOpen={onOpen}
      onReload={onReload}
      peeked={peeked}
      onPeek={setPeeked}
      peek={Peek}
      hrefOfPatient={(patient) => `/patients/${patient.slice(8)}`}
      hrefOfSearch={(search) => `/caseload?${Object.keys(search).join('&')}`}
    />
  )
}

const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent)

describe('the list', () => {
  test('shows a row for each patient in the order of priority, and says how many', () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    expect(names().slice(0, 3)).toEqual(['SAMPLEY, Daniel', 'DEMOVA, Irena', 'MOCKFORD, Maria'])
    expect(screen.getByText('11 patients')).toBeVisible()
    expect(screen.getByText('23-Nov-2026 09:12')).toBeVisible()
  })

  test('tells how many rows there are though it draws few of them @H9', () => {
    render(<Screen feed={aFeed(aLongCaseload(300))} />)
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '301')
    expect(names().length).toBeLessThan(60)
    expect(screen.getAllByRole('row')[1]).toHaveAttribute('aria-rowindex', '2')
  })

  test('is sorted as a whole, not what is in view', async () => {
    render(<Screen feed={aFeed(aLongCaseload(300))} />)
    await userEvent.click(screen.getByRole('button', { name: 'Patient' }))
    await userEvent.click(screen.getByRole('button', { name: 'Patient' }))
    expect(screen.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'descending')
    expect(names()[0]).toBe('EXAMPLE99, Ivy')
  })

  test('sorts what is not known last, both ways', async () => {
    const known = aRow({ patient: 'Patient/known' })
    const never = aRow({
      patient: 'Patient/never',
      name: { family: 'Never', given: [] },
      calcium: { state: 'none' },
    })
    render(<Screen feed={aFeed([never, known])} />)
    const head = screen.getByRole('button', { name: /^Calcium/ })
    for (const _ of ['descending', 'ascending']) {
      await userEvent.click(head)
      expect(names()).toEqual(['MOCKFORD, Maria (Ms)', 'NEVER'])
    }
  })

  test('is filtered as a whole by typed text, which enters no address @H30', async () => {
    render(<Screen feed={aFeed(aLongCaseload(300))} />)
    await userEvent.type(screen.getByRole('searchbox'), 'example287')
    expect(names()).toEqual(['EXAMPLE287, Ivy'])
    expect(screen.getByText('1 of 300 patients shown, 1 filter on')).toBeVisible()
    expect(onSearch).not.toHaveBeenCalled()
  })

  test('counts each standing over the whole caseload, as links', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    const tab = screen.getByRole('link', { name: 'Act now 2' })
    expect(tab).toHaveAttribute('href', '/caseload?view')
    await userEvent.click(tab)
    expect(onSearch).toHaveBeenCalledWith({ view: 'immediate' })
    expect(names()).toEqual(['SAMPLEY, Daniel', 'DEMOVA, Irena'])
    expect(screen.getByText('2 of 11 patients shown, view Act now')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'All 11' }))
    expect(names().length).toBeGreaterThan(2)
  })

  test('sorts by several columns, where Shift adds one', async () => {
    const user = userEvent.setup()
    render(<Screen feed={aFeed(CASELOAD)} />)
    await user.click(screen.getByRole('button', { name: /^Pain/ }))
    await user.keyboard('{Shift>}')
    await user.click(screen.getByRole('button', { name: 'Patient' }))
    await user.keyboard('{/Shift}')
    expect(onSearch).toHaveBeenLastCalledWith({ sort: ['-pain', 'patient'] })
    expect(screen.getByRole('columnheader', { name: /^Pain/ })).toHaveAttribute('aria-sort', 'descending')
    expect(screen.getByRole('columnheader', { name: /^Patient/ })).toHaveTextContent(
      'sorted ascending, number 2',
    )
  })

  test('marks those who are easily taken for each other @H5', () => {
    const rows = ['1', '2'].map((id) => aRow({ patient: `Patient/${id}` }))
    render(<Screen feed={aFeed(rows)} />)
    expect(screen.getAllByText('similar')).toHaveLength(2)
  })

  test('prints every row', () => {
    render(<Screen feed={aFeed(aLongCaseload(300))} />)
    fireEvent(window, new Event('beforeprint'))
    expect(screen.getAllByRole('rowheader')).toHaveLength(300)
    fireEvent(window, new Event('afterprint'))
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60)
  })

  test('opens a patient by a click on the name, which has an address of its own', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    const link = screen.getByRole('link', { name: 'SAMPLEY, Daniel' })
    expect(link).toHaveAttribute('href', '/patients/1')
    await userEvent.click(link)
    expect(onOpen).toHaveBeenCalledWith('Patient/1', expect.arrayContaining(['Patient/1', 'Patient/2']))
  })
})

describe('keys', () => {
  test('j and k move, Enter opens', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('jjjk')
    expect(screen.getByRole('link', { name: 'DEMOVA, Irena' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith('Patient/2', expect.any(Array))
  })

  test('k stays on the first row', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('kk')
    expect(screen.getByRole('link', { name: 'SAMPLEY, Daniel' })).toHaveFocus()
  })

  test('/ goes to the filter, where letters are letters', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('/jk')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    expect(screen.getByRole('searchbox')).toHaveValue('jk')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  test('do nothing when single keys are off', async () => {
    render(
      <CommandsProvider singleKeys={false}>
        <Screen feed={aFeed(CASELOAD)} />
      </CommandsProvider>,
    )
    await userEvent.keyboard('j')
    expect(document.body).toHaveFocus()
  })
})

describe('the summary beside the list', () => {
  const summary = () => screen.getByRole('complementary')

  test('opens with Space on the row in focus, goes along, and gives the focus back with Escape @H4', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('j ')
    expect(summary()).toHaveAccessibleName('Summary of SAMPLEY, Daniel')
    expect(summary()).toHaveTextContent('1 of 11')
    await userEvent.keyboard('j')
    expect(summary()).toHaveAccessibleName('Summary of DEMOVA, Irena')
    expect(summary()).toHaveTextContent('Summary of Patient/2')
    expect(summary()).not.toHaveTextContent('Patient/1')
    await userEvent.click(within(summary()).getByRole('button', { name: /^Close/ }))
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(screen.getByRole('link', { name: 'DEMOVA, Irena' })).toHaveFocus()
    await userEvent.keyboard(' ')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  test('is closed by the same key, and opens the whole record', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('j  ')
    expect(screen.queryByRole('complementary')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Summary of DEMOVA, Irena' }))
    await userEvent.click(within(summary()).getByRole('button', { name: /^Open/ }))
    expect(onOpen).toHaveBeenCalledWith('Patient/2', expect.arrayContaining(['Patient/1', 'Patient/2']))
  })

  test('stays when a filter leaves its patient out, and says so', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.keyboard('j ')
    await userEvent.click(screen.getByRole('link', { name: /^This week/ }))
    expect(summary()).toHaveAccessibleName('Summary of SAMPLEY, Daniel')
    expect(summary()).toHaveTextContent('not in this list')
  })
})

test('comes back to the patient who was open before', async () => {
  render(<Screen feed={aFeed(aLongCaseload(300))} startAt="Patient/280" />)
  await expect.poll(() => document.activeElement?.textContent).toBe('EXAMPLE280, Ivy')
})

describe('a list in use', () => {
  const before = [
    aRow({ patient: 'Patient/a', name: { family: 'A', given: [] } }),
    aRow({ patient: 'Patient/b', name: { family: 'B', given: [] } }),
  ]
  const [a = aRow(), b = aRow()] = before
  const after = [{ ...b, standing: 'immediate' as const }, a]

  test('keeps its order under the hand until the person asks @H4', async () => {
    const { rerender } = render(<Screen feed={aFeed(before)} />)
    await userEvent.keyboard('j')
    rerender(<Screen feed={aFeed(after)} />)
    expect(names()).toEqual(['A', 'B'])
    expect(screen.getByRole('link', { name: 'A' })).toHaveFocus()
    expect(screen.getByText('1 more urgent: show')).toBeVisible()
    await userEvent.keyboard('{Shift>}R{/Shift}')
    expect(names()).toEqual(['B', 'A'])
    expect(screen.queryByText('1 more urgent: show')).toBeNull()
  })

  test('re-orders by itself while nobody works in it', () => {
    const { rerender } = render(<Screen feed={aFeed(before)} />)
    rerender(<Screen feed={aFeed(after)} />)
    expect(names()).toEqual(['B', 'A'])
  })

  test('is taken anew when the person filters', async () => {
    const { rerender } = render(<Screen feed={aFeed(before)} />)
    await userEvent.keyboard('j')
    rerender(<Screen feed={aFeed(after)} />)
    await userEvent.click(screen.getByRole('link', { name: /^Cannot tell/ }))
    await userEvent.click(screen.getByRole('link', { name: /^All/ }))
    expect(names()).toEqual(['B', 'A'])
  })
})

describe('a view', () => {
  test('has its meaning, its columns and its order', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.click(screen.getByRole('link', { name: /^Overdue/ }))
    expect(screen.getByText(/late beyond its grace/)).toBeVisible()
    expect(screen.getByRole('columnheader', { name: /^Overdue/ })).toHaveAttribute('aria-sort', 'descending')
    expect(screen.queryByRole('columnheader', { name: 'Sites' })).toBeNull()
  })

  test('of a standing has each patient once: the counts add up to all', () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    const count = (name: RegExp) =>
      Number(/\d+$/.exec(screen.getByRole('link', { name }).textContent)?.[0] ?? Number.NaN)
    const shown = [/^Act now/, /^Today/, /^This week/, /^Cannot tell/].map(count)
    const quiet = CASELOAD.filter(({ standing }) => standing === 'routine' || standing === 'none').length
    expect(shown.reduce((sum, one) => sum + one, quiet)).toBe(count(/^All/))
  })

  test('that holds nobody says so, and nothing of health', async () => {
    render(<Screen feed={aFeed([aRow()])} />)
    await userEvent.click(screen.getByRole('link', { name: 'Act now 0' }))
    expect(screen.getByText(/^No patient in/)).toHaveTextContent(
      'No patient in Act now from the data received. Checked 23-Nov-2026 09:12.',
    )
  })
})

describe('what is not all there says so where the numbers are', () => {
  test('loading', () => {
    render(
      <Screen feed={{ state: 'loading', rows: [], problems: [], counts: COUNTS, ruleset: 'default@1' }} />,
    )
    expect(screen.getAllByText('Loading patients').length).toBeGreaterThan(0)
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('loading more @H9', () => {
    render(<Screen feed={aFeed(CASELOAD, { state: 'loading-more', expected: 240 })} />)
    expect(screen.getByText('11 patients; 229 of 240 not loaded yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Act now 2+' })).toBeVisible()
  })

  test('partial @H9 @H17', async () => {
    render(
      <Screen
        feed={aFeed(CASELOAD, {
          state: 'partial',
          expected: 14,
          problems: [{ what: 'pain', patients: 38, why: 'server-error', detail: '503' }],
        })}
      />,
    )
    expect(screen.getByText('11 patients; 3 of 14 not loaded')).toBeVisible()
    expect(screen.getByText('Pain diary for 38 patients: the server failed (503)')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Load again' }))
    expect(onReload).toHaveBeenCalledOnce()
  })

  test('failed @H17', () => {
    const problems = [{ what: 'caseload', patients: 0, why: 'offline' }] as const
    render(<Screen feed={{ state: 'failed', rows: [], problems, counts: COUNTS, ruleset: 'default@1' }} />)
    expect(screen.getByText('The caseload could not be loaded. No patient is shown.')).toBeVisible()
    expect(screen.getByText('No patient loaded')).toBeVisible()
    expect(screen.queryByText(/No patients in this caseload/)).toBeNull()
  })

  test('complete, with what the servers said beside it', () => {
    render(<Screen feed={aFeed(CASELOAD, { remarks: ['1 member is left out', 'Index is being rebuilt'] })} />)
    expect(screen.getByText('2 remarks on what was loaded')).toBeVisible()
    expect(screen.getByText('Index is being rebuilt')).toBeVisible()
  })

  test('empty', () => {
    render(<Screen feed={aFeed([])} />)
    expect(screen.getByText(/No patients in this caseload yet/)).toBeVisible()
  })

  test('nothing matches', async () => {
    render(<Screen feed={aFeed(CASELOAD)} />)
    await userEvent.type(screen.getByRole('searchbox'), 'nobody')
    expect(screen.getByText(/No patients match/)).toHaveTextContent('No patients match “nobody”.')
  })
})
