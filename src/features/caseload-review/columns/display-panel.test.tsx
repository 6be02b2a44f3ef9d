import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'

import type { CaseloadSearch } from '#data/caseload-search.ts'

import { DisplayPanel } from './display-panel.tsx'

const onSearch = vi.fn<(next: CaseloadSearch) => void>()
beforeEach(() => onSearch.mockReset())

function Panel() {
  const [search, setSearch] = useState<CaseloadSearch>({})
  return (
    <DisplayPanel
      search={search}
      density={search.density ?? 'cosy'}
      onSearch={(next) => {
        onSearch(next)
        setSearch(next)
      }}
    />
  )
}

test('adds, moves and takes out columns, in an address without those that are usual', async () => {
  render(<Panel />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'eGFR' }))
  expect(onSearch).toHaveBeenLastCalledWith({ columns: ['calcium', 'pain', 'sites', 'next-due', 'egfr'] })
  await userEvent.click(screen.getByRole('button', { name: 'Move eGFR forward' }))
  expect(onSearch).toHaveBeenLastCalledWith({ columns: ['calcium', 'pain', 'sites', 'egfr', 'next-due'] })
  await userEvent.click(screen.getByRole('checkbox', { name: 'eGFR' }))
  expect(onSearch).toHaveBeenLastCalledWith({})
  await userEvent.click(screen.getByRole('button', { name: 'Move Calcium back' }))
  await userEvent.click(screen.getByRole('button', { name: 'Usual columns' }))
  expect(onSearch).toHaveBeenLastCalledWith({})
})

test('chooses how high the rows are', async () => {
  render(<Panel />)
  await userEvent.click(screen.getByRole('radio', { name: 'One line' }))
  expect(onSearch).toHaveBeenLastCalledWith({ density: 'compact' })
})
