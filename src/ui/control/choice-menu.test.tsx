import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { ChoiceMenu } from './choice-menu.tsx'

const CHOICES = [
  { key: 'breast', text: 'Breast', count: 6 },
  { key: 'lung', text: 'Lung', count: 1 },
  { key: 'kidney', text: 'Kidney', count: 0 },
] as const

/** jsdom has no popovers: the event by which the browser opens one is sent by hand. */
function open(newState: 'open' | 'closed'): void {
  const event = new Event('beforetoggle')
  Object.assign(event, { newState })
  act(() => {
    document.querySelector('[popover]')?.dispatchEvent(event)
  })
}

test.each([
  [[], 'Primary'],
  [['lung'], 'Primary: lung'],
  [['lung', 'breast'], 'Primary: breast, lung'],
  [['lung', 'breast', 'kidney'], 'Primary: 3'],
] as const)('a shut menu with %j chosen says so', (chosen, words) => {
  render(<ChoiceMenu name="Primary" choices={CHOICES} chosen={chosen} onChange={vi.fn<() => void>()} />)
  expect(screen.getByRole('button')).toHaveTextContent(words)
  expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'false')
})

test('an open menu applies each choice at once', async () => {
  const onChange = vi.fn<(chosen: readonly string[]) => void>()
  render(<ChoiceMenu name="Primary" choices={CHOICES} chosen={['lung']} onChange={onChange} />)
  open('open')
  expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'true')
  await userEvent.click(screen.getByRole('checkbox', { name: /Breast/, hidden: true }))
  expect(onChange).toHaveBeenLastCalledWith(['lung', 'breast'])
  await userEvent.click(screen.getByRole('checkbox', { name: /Lung/, hidden: true }))
  expect(onChange).toHaveBeenLastCalledWith([])
  open('closed')
  expect(screen.queryByRole('checkbox', { hidden: true })).toBeNull()
})
