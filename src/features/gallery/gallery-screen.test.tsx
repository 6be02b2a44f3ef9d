import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { Controls } from './controls.tsx'
import { GalleryScreen } from './gallery-screen.tsx'

test('every part can be shown', () => {
  render(<GalleryScreen />)
  expect(screen.getByRole('heading', { name: 'Gallery' })).toBeVisible()
  expect(screen.getAllByText('Act now').length).toBeGreaterThan(1)
})

test.each([
  ['dialog', 'Title', 'What it is about.'],
  ['palette', 'Find', 'Second'],
  ['empty', 'Find', 'Nothing fits.'],
  ['keys', 'Keys', 'Close'],
])('what lies over the page opens: %s', async (name, title, words) => {
  render(<Controls />)
  await userEvent.click(screen.getByRole('button', { name }))
  expect(screen.getByRole('dialog', { name: title })).toHaveTextContent(words)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})
