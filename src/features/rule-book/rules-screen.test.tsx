import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { RuleSearch } from '#data/rule-search.ts'
import { RULE_IDS } from '#domain/findings/rule-id.ts'
import { DEFAULT_RULESET, type Ruleset } from '#domain/rules/ruleset.ts'
import { aDoubt, aFlag, aRow, NOW } from '#widgets/testing/build-row.ts'

import { RulesScreen } from './rules-screen.tsx'

const COUNTS = { received: 2, used: 2, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 }
const high = aFlag({ rule: 'H-01' })
const ROWS = [
  aRow({ patient: 'Patient/1', standing: 'same-day', flags: [high] }),
  aRow({ patient: 'Patient/2', standing: 'unknown', doubts: [aDoubt({ rule: 'H-01' })] }),
]

function aFeed(different: Partial<CaseloadFeed> = {}): CaseloadFeed {
  return {
    state: 'complete',
    rows: ROWS,
    problems: [],
    counts: COUNTS,
    now: NOW,
    ruleset: 'default@1',
    ...different,
  }
}

const onOpen = vi.fn<(rule: string) => void>()
const onSearch = vi.fn<(search: RuleSearch) => void>()

type ScreenProps = { readonly rules?: Ruleset; readonly feed?: CaseloadFeed }

function Screen({ rules = DEFAULT_RULESET, feed = aFeed() }: ScreenProps) {
  const [search, setSearch] = useState<RuleSearch>({})
  return (
    <RulesScreen
      rules={rules}
      feed={feed}
      search={search}
      onSearch={(next) => {
        onSearch(next)
        setSearch(next)
      }}
      onOpen={onOpen}
      hrefOfRule={(rule) => `/rules/${rule}`}
      onNumbers={vi.fn<() => void>()}
      hrefOfNumbers="/rules/numbers"
    />
  )
}

const rowOf = (name: string) => screen.getByRole('link', { name }).closest('tr') ?? document.body
const names = () =>
  screen.getAllByRole('rowheader').flatMap((cell) => within(cell).queryByRole('link')?.textContent ?? [])

describe('the rule book', () => {
  test('lists every rule once, with what it asks', () => {
    render(<Screen />)
    expect(names()).toHaveLength(RULE_IDS.length)
    expect(rowOf('High calcium')).toHaveTextContent('Is the latest calcium above its upper limit')
    expect(screen.getByText(`${RULE_IDS.length} rules`)).toBeVisible()
  })

  test('counts patients: for whom a rule is raised, and of whom it cannot tell @H8', () => {
    render(<Screen />)
    const counts = within(rowOf('High calcium')).getAllByRole('cell').slice(-2)
    expect(counts.map((cell) => cell.textContent)).toEqual(['1', '1'])
  })

  test.each([
    ['loading', ['loading', 'loading']],
    ['loading-more', ['1 or more', 'loading']],
    ['partial', ['1 or more', '1']],
    ['failed', ['not loaded', 'not loaded']],
  ] as const)('while the caseload is %s the counts say what they are worth @H17', (state, texts) => {
    render(<Screen feed={aFeed({ state })} />)
    const counts = within(rowOf('High calcium')).getAllByRole('cell').slice(-2)
    expect(counts.map((cell) => cell.textContent)).toEqual(texts)
  })

  test('says of a rule that is off that nobody is checked for it @H31', () => {
    render(<Screen rules={{ ...DEFAULT_RULESET, disabledRules: ['P-07'] }} />)
    expect(screen.getByText(/Switched off by this site, nobody is checked for it: P-07/)).toBeVisible()
    expect(rowOf('Pain diary silent')).toHaveTextContent('Switched off')
    const counts = within(rowOf('Pain diary silent')).getAllByRole('cell').slice(-2)
    expect(counts.map((cell) => cell.textContent)).toEqual(['not checked', 'not checked'])
    expect(screen.getByText(/1 switched off/)).toBeVisible()
  })

  test('finds a rule by its words, whatever their order, and says how many there are', async () => {
    const user = userEvent.setup()
    render(<Screen />)
    await user.type(screen.getByRole('searchbox'), 'silent DIARY')
    expect(names()).toEqual(['Pain diary silent'])
    expect(screen.getByText(`1 of ${RULE_IDS.length} rules`)).toBeVisible()
    await user.type(screen.getByRole('searchbox'), ' nothing like it')
    expect(screen.getByText('No rule matches.')).toBeVisible()
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' })
    if (clear) await user.click(clear)
    expect(names()).toHaveLength(RULE_IDS.length)
  })

  test('the keyboard goes from rule to rule', async () => {
    const user = userEvent.setup()
    render(<Screen />)
    const [first = '', second = ''] = names()
    await user.keyboard('j')
    expect(screen.getByRole('link', { name: first })).toHaveFocus()
    await user.keyboard('j')
    expect(screen.getByRole('link', { name: second })).toHaveFocus()
    await user.keyboard('k{Enter}')
    expect(onOpen).toHaveBeenCalled()
    await user.keyboard('/')
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })
})
