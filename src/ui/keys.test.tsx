import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'

import { actFor } from './keys.ts'
import { useKeys } from './use-keys.ts'

function Screen({ run, isOn = true }: { readonly run: () => void; readonly isOn?: boolean }) {
  useKeys([{ key: 'j', label: 'Next', run }], isOn)
  return (
    <>
      <input aria-label="Search" />
      <textarea aria-label="Note" />
      <input type="checkbox" aria-label="Pick" />
    </>
  )
}

describe('a single key', () => {
  test('acts on the page', async () => {
    const run = vi.fn<() => void>()
    render(<Screen run={run} />)
    await userEvent.keyboard('j')
    expect(run).toHaveBeenCalledOnce()
  })

  test.each([
    ['in a search field', 'Search', 0],
    ['in a note', 'Note', 0],
    ['on a checkbox', 'Pick', 1],
  ])('%s', async (_, label, times) => {
    const run = vi.fn<() => void>()
    const { getByLabelText } = render(<Screen run={run} />)
    getByLabelText(label).focus()
    await userEvent.keyboard('j')
    expect(run).toHaveBeenCalledTimes(times)
  })

  test('does nothing when the switch is off', async () => {
    const run = vi.fn<() => void>()
    render(<Screen run={run} isOn={false} />)
    await userEvent.keyboard('j')
    expect(run).not.toHaveBeenCalled()
  })
})

const down = { key: 'j', label: 'Next patient', run: vi.fn<() => void>() }
const press = {
  key: 'j',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: null,
}

test.each([
  ['plain', {}, true],
  ['another one', { key: 'x' }, false],
  ['with Control', { ctrlKey: true }, false],
  ['with Meta', { metaKey: true }, false],
  ['with Alt', { altKey: true }, false],
  ['while a character is composed', { isComposing: true }, false],
  ['when something nearer has used it', { defaultPrevented: true }, false],
])('a key, %s', (_, difference, isTaken) => {
  expect(actFor({ ...press, ...difference }, [down]) === down).toBe(isTaken)
})
