import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { Lockable } from './lockable.tsx'
import type { Tabs } from './watch-idleness.ts'

const MINUTE = 60_000
const TABS: Tabs = { say: () => undefined, hear: () => undefined, close: () => undefined }
const noTabs = () => TABS

function lockable() {
  const close = vi.fn<() => void>()
  const open = vi.fn<() => { element: string; close: () => void }>(() => ({ element: 'SMITH, Ada', close }))
  const { container } = render(<Lockable minutes={5} open={open} tabs={noTabs} />)
  return { close, open, container }
}

const pass = (millis: number) => {
  act(() => {
    vi.advanceTimersByTime(millis)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an unattended screen holds nothing of anyone, and reads anew when someone goes on @H26', () => {
  const { close, open, container } = lockable()
  expect(container).toHaveTextContent('SMITH, Ada')
  pass(5 * MINUTE)
  expect(container).not.toHaveTextContent('SMITH')
  expect(close).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('heading', { name: 'Bonewatch is locked' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Go on' })).toHaveFocus()
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(container).toHaveTextContent('SMITH, Ada')
  expect(open).toHaveBeenCalledTimes(2)
  pass(5 * MINUTE)
  expect(container).not.toHaveTextContent('SMITH')
})

test('a minute before it says so, and any key goes on @H26', () => {
  const { close } = lockable()
  pass(4 * MINUTE)
  expect(screen.getByRole('alert')).toHaveTextContent(/It will be blanked at \d\d:\d\d:\d\d/)
  fireEvent.keyDown(window, { key: 'Shift' })
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  pass(4 * MINUTE)
  expect(close).not.toHaveBeenCalled()
})
