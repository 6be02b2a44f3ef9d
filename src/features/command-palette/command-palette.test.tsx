import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { Command } from '#ui/keys/command.ts'
import { useCommands } from '#ui/keys/use-commands.ts'
import { aRow, NOW } from '#widgets/testing/build-row.ts'

import { CommandPalette } from './command-palette.tsx'

const COUNTS = { received: 9, used: 9, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 }
const ROWS = [
  ['1', 'Mockford', 'Maria', { year: 1961, month: 3, day: 14 }],
  ['2', 'Mockford', 'Agnès', { year: 1968, month: 1, day: 2 }],
  ['3', 'Sampley', 'Daniel', { year: 1955 }],
] as const
const FEED: CaseloadFeed = {
  state: 'complete',
  rows: ROWS.map(([id, family, given, birth]) =>
    aRow({
      patient: `Patient/${id}`,
      name: { family, given: [given] },
      birth,
      identifiers: [{ label: 'NHS No.', value: `999000000${id}` }],
    }),
  ),
  expected: 3,
  problems: [],
  counts: COUNTS,
  now: NOW,
  ruleset: 'default@1',
}

const onOpenPatient = vi.fn<(patient: string) => void>()
const onClose = vi.fn<() => void>()
const filter = vi.fn<() => void>()
const move = vi.fn<() => void>()

const HERE: readonly Command[] = [
  { id: 'list.filter', label: 'Filter by name', scope: 'Caseload', keys: '/', run: filter },
  { id: 'list.next', label: 'Next patient', scope: 'Caseload', keys: 'j', onlyByKey: true, run: move },
]
const BESIDE: readonly Command[] = [
  { id: 'theme.dark', label: 'Dark', scope: 'Theme', run: vi.fn<() => void>() },
]

function Page({ feed = FEED, typed = '' }: { readonly feed?: CaseloadFeed; readonly typed?: string }) {
  useCommands(HERE)
  return (
    <CommandPalette
      typed={typed}
      feed={feed}
      commands={BESIDE}
      onOpenPatient={onOpenPatient}
      onClose={onClose}
    />
  )
}

// jsdom has neither.
beforeEach(() => {
  Element.prototype.scrollIntoView = function scrollIntoView() {}
  vi.stubGlobal('CSS', { escape: (text: string) => text })
})

const field = () => screen.getByRole('searchbox', { name: 'Find patient or command' })
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

describe('by typing', () => {
  test('a patient is told apart by name, birth and number, and warned of namesakes @H5', async () => {
    render(<Page />)
    expect(field()).toHaveFocus()
    await userEvent.type(field(), 'mockford ma')
    const option = await screen.findByRole('option')
    for (const part of ['MOCKFORD, Maria', '14-Mar-1961', 'NHS No. 999 000 0001'])
      expect(option).toHaveTextContent(part)
    expect(option).toHaveTextContent('2 patients have this family name')
    expect(within(option).getByText('14-Mar-1961').tagName).toBe('BDI')
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 patients; 0 commands')
  })

  test('Enter opens who fits best, and closes the palette first', async () => {
    render(<Page />)
    await userEvent.type(field(), 'sampley{Enter}')
    expect(onOpenPatient).toHaveBeenCalledExactlyOnceWith('Patient/3')
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('what was typed before it was there counts, and Enter means who fits best', async () => {
    render(<Page typed="sampl" />)
    expect(field()).toHaveValue('sampl')
    await userEvent.keyboard('{Enter}')
    expect(onOpenPatient).toHaveBeenCalledExactlyOnceWith('Patient/3')
  })

  test('arrows choose another', async () => {
    render(<Page />)
    await userEvent.type(field(), 'mockford{ArrowDown}{Enter}')
    expect(onOpenPatient).toHaveBeenCalledExactlyOnceWith('Patient/1')
  })

  test('what the screen can do is done, and shows its key', async () => {
    render(<Page />)
    await userEvent.type(field(), 'filter')
    expect(options()).toEqual(['Filter by name/'])
    await userEvent.keyboard('{Enter}')
    expect(filter).toHaveBeenCalledOnce()
  })

  test('nothing fits, and it says so', async () => {
    render(<Page />)
    await userEvent.type(field(), 'nobody at all')
    expect(await screen.findByText('Nothing fits.')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('0 of 3 patients; 0 commands')
  })

  test('the address does not change @H30', async () => {
    const before = location.href
    render(<Page />)
    await userEvent.type(field(), 'mockford')
    expect(location.href).toBe(before)
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  })
})

test('without a word it offers what can be done, no patient, and nothing that needs the focus elsewhere', () => {
  render(<Page />)
  expect(options()).toEqual(['Filter by name/', 'Dark'])
  expect(screen.getByRole('status')).toHaveTextContent('find one of 3 patients')
})

test('Escape empties the field, then closes', async () => {
  render(<Page />)
  await userEvent.type(field(), 'x{Escape}')
  expect(field()).toHaveValue('')
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalled()
})

describe('who is not loaded is not taken for absent @H9', () => {
  test.each([
    ['loading', { state: 'loading', rows: [] }, 'Patients are still loading: nobody can be found yet.'],
    ['failed', { state: 'failed', rows: [] }, 'The caseload could not be loaded: nobody can be found.'],
    ['in part', { state: 'loading-more', expected: 240 }, '237 of 240 patients are not loaded'],
    ['cut short', { state: 'partial', expected: 4 }, '1 of 4 patients are not loaded'],
  ] as const)('%s', (_, difference, words) => {
    render(<Page feed={{ ...FEED, ...difference }} />)
    expect(screen.getByText(words, { exact: false })).toBeVisible()
  })

  test('complete: no such words', () => {
    render(<Page />)
    expect(screen.queryByText(/not loaded|loading/)).toBeNull()
  })
})
