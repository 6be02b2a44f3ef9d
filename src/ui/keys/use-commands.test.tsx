import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

import { EVERYWHERE, type Command } from './command.ts'
import { useCommandSnapshot } from './commands-context.ts'
import { CommandsProvider } from './commands-provider.tsx'
import { KeyCaps } from './key-caps.tsx'
import { useCommands } from './use-commands.ts'

type Run = () => void
const run = vi.fn<Run>()
const next: Command = { id: 'list.next', label: 'Next', scope: 'List', keys: 'j', run }

function Part({ commands }: { readonly commands: readonly Command[] }) {
  useCommands(commands)
  return null
}

function Places() {
  return (
    <>
      <input aria-label="Search" />
      <textarea aria-label="Note" />
      <input type="checkbox" aria-label="Pick" />
      <button type="button">Press</button>
      <a href="#there">Follow</a>
      <dialog open aria-label="Above">
        <button type="button">In a dialog</button>
      </dialog>
    </>
  )
}

function open(commands: readonly Command[], singleKeys = true) {
  return render(
    <CommandsProvider singleKeys={singleKeys}>
      <Part commands={commands} />
      <Places />
    </CommandsProvider>,
  )
}

describe('keys never act where someone writes, or on what has keys of its own', () => {
  test.each([
    ['j', 'Search', 0],
    ['j', 'Note', 0],
    ['j', 'Pick', 1],
    ['j', 'Press', 1],
    ['j', 'In a dialog', 0],
    [' ', 'Pick', 0],
    [' ', 'Press', 0],
    [' ', 'Follow', 1],
    ['{Enter}', 'Follow', 0],
    ['{Control>}k{/Control}', 'Search', 1],
    ['{Control>}k{/Control}', 'Note', 1],
    ['{Control>}k{/Control}', 'In a dialog', 0],
  ])('%s in %s', async (keys, place, times) => {
    open(['j', 'Space', 'Enter', 'Mod+K'].map((one) => ({ ...next, id: one, keys: one })))
    ;(screen.queryByLabelText(place) ?? screen.getByText(place)).focus()
    await userEvent.keyboard(keys)
    expect(run).toHaveBeenCalledTimes(times)
  })

  test('while a character is composed', () => {
    open([next])
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true })
    expect(run).not.toHaveBeenCalled()
  })

  test('when something nearer has used the press', () => {
    open([next])
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(run).not.toHaveBeenCalled()
  })
})

test('a key that is held down goes on for moving, and for nothing else', () => {
  open([
    { ...next, repeats: true },
    { ...next, id: 'list.own', keys: 'a' },
  ])
  fireEvent.keyDown(document.body, { key: 'a', repeat: true })
  expect(run).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'j', repeat: true })
  expect(run).toHaveBeenCalledOnce()
})

describe('one key after another', () => {
  const go: Command = { ...next, id: 'go', keys: 'g c' }

  test.each([
    ['gc', 1],
    ['g{Shift}c', 1],
    ['c', 0],
    ['gxc', 0],
    ['ggc', 0],
  ])('%s', async (keys, times) => {
    open([go])
    await userEvent.keyboard(keys)
    expect(run).toHaveBeenCalledTimes(times)
  })

  test('a second key that leads nowhere does nothing else either', async () => {
    open([go, next])
    await userEvent.keyboard('gj')
    expect(run).not.toHaveBeenCalled()
    await userEvent.keyboard('j')
    expect(run).toHaveBeenCalledOnce()
  })
})

test('the switch turns single keys off, and leaves the others', async () => {
  open([next, { ...next, id: 'palette', keys: 'Mod+K' }], false)
  await userEvent.keyboard('j')
  expect(run).not.toHaveBeenCalled()
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(run).toHaveBeenCalledOnce()
})

test("a screen's own command goes before one that works everywhere", async () => {
  const everywhere = vi.fn<Run>()
  open([next, { ...next, id: 'all.next', scope: EVERYWHERE, run: everywhere }])
  await userEvent.keyboard('j')
  expect([run.mock.calls.length, everywhere.mock.calls.length]).toEqual([1, 0])
})

test('a command does what its part shows now, and ends with it', async () => {
  const seen: number[] = []
  function Counter() {
    const [count, setCount] = useState(0)
    const told = useCommandSnapshot().commands.map(({ label }) => label)
    useCommands([
      {
        ...next,
        run: () => {
          seen.push(count)
          setCount(count + 1)
        },
      },
    ])
    return <output>{told.join()}</output>
  }
  const { unmount } = render(<Counter />)
  expect(screen.getByRole('status')).toHaveTextContent('Next')
  await userEvent.keyboard('jj')
  unmount()
  await userEvent.keyboard('j')
  expect(seen).toEqual([0, 1])
})

test.each([
  [true, 'g then c'],
  [false, ''],
])('with single keys on: %s, the caps say %j', (singleKeys, words) => {
  const { container } = render(
    <CommandsProvider singleKeys={singleKeys}>
      <KeyCaps keys="g c" />
    </CommandsProvider>,
  )
  expect(container).toHaveTextContent(words)
})
