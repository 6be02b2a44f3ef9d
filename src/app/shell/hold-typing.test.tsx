import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { useCommands } from '#ui/keys/use-commands.ts'

import { holdTyping } from './hold-typing.ts'

const run = vi.fn<() => void>()

function Page() {
  useCommands([{ id: 'next', label: 'Next', scope: 'List', keys: 'j', run }])
  return null
}

test('what is typed while the field is on its way is kept for it, and moves nothing on the page', async () => {
  render(<Page />)
  const typing = holdTyping()
  await userEvent.keyboard('jonx{Backspace}es')
  typing.release()
  expect(typing.text()).toBe('jones')
  expect(run).not.toHaveBeenCalled()
  await userEvent.keyboard('j')
  expect(run).toHaveBeenCalledOnce()
})
