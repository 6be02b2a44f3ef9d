import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { AppLink } from './app-link.tsx'

test.each([
  ['a plain click', {}, 1],
  ['with Control, for a new tab', { ctrlKey: true }, 0],
  ['with Meta', { metaKey: true }, 0],
  ['with Shift, for a new window', { shiftKey: true }, 0],
  ['with the middle button', { button: 1 }, 0],
])('%s', (_, press, times) => {
  const onGo = vi.fn<() => void>()
  render(
    <AppLink href="#there" onGo={onGo}>
      There
    </AppLink>,
  )
  const isLeftToBrowser = fireEvent.click(screen.getByRole('link'), press)
  expect(onGo).toHaveBeenCalledTimes(times)
  expect(isLeftToBrowser).toBe(times === 0)
})
