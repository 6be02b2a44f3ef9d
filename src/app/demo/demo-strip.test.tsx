import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { DemoPerson } from './demo-person.tsx'
import { DemoStrip } from './demo-strip.tsx'
import { createPersona } from './persona.ts'

const PEOPLE = {
  nurse: { family: 'VALE-DEMO', given: 'Robin' },
  doctor: { family: 'MARROWBY', given: 'Zsófia' },
  coordinator: { family: 'SLOTSON', given: 'Kerstin' },
  lead: { family: 'WARDLEY-TEST', given: 'Ifeoma' },
}

function open(clock: () => string = () => 'Mon 23-Nov-2026 09:12') {
  const persona = createPersona(PEOPLE)
  render(
    <>
      <DemoStrip
        clock={clock}
        clockMoves={[]}
        scenarios={[]}
        scenario="cohort"
        persona={persona}
        onStartAgain={vi.fn<() => void>()}
      />
      <DemoPerson persona={persona} />
    </>,
  )
}

test('it says that all is invented, what time it is, and who reads @H34', () => {
  open()
  for (const words of [
    'DEMO',
    'Invented patients.',
    'Mon 23-Nov-2026 09:12',
    'Scenario: whole caseload',
    'R. VALE-DEMO',
  ])
    expect(screen.getByText(words)).toBeVisible()
})

test('the role says who reads', async () => {
  open()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Role/ }), 'Doctor')
  expect(screen.getByText('Z. MARROWBY')).toBeVisible()
})

test('the clock goes on', () => {
  vi.useFakeTimers()
  let minute = 12
  open(() => `09:${minute}`)
  minute = 13
  act(() => void vi.advanceTimersByTime(6000))
  expect(screen.getByText('09:13')).toBeVisible()
  vi.useRealTimers()
})
