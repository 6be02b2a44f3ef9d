import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import { NOW } from '#widgets/testing/build-row.ts'

import { ExportPanel } from './export-panel.tsx'

test('says what the file will hold before it is made, and makes it in memory @H30', async () => {
  const made: Blob[] = []
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) made.push(blob)
    return 'blob:made'
  }
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  render(<ExportPanel rows={CASELOAD} columns={['calcium']} now={NOW} isPartial />)
  expect(screen.getByText(/identifiable data/)).toHaveTextContent(
    'This file will contain 11 patients’ identifiable data. Handle it as you would the record.',
  )
  expect(screen.getByText(/The list is not complete/)).toBeVisible()
  expect(made).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }))
  expect(click).toHaveBeenCalledOnce()
  expect(await made[0]?.text()).toContain('SAMPLEY, Daniel')
})

test('an empty list makes no file', () => {
  render(<ExportPanel rows={[]} columns={['calcium']} now={NOW} isPartial={false} />)
  expect(screen.queryByRole('button')).toBeNull()
})
