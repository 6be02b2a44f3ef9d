import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import type { Preferences } from '#data/preferences.ts'
import type { DisplayUnits } from '#wording/amount.ts'

import { SettingsScreen } from './settings-screen.tsx'

const onChange = vi.fn<(next: Preferences) => void>()
const onUnits = vi.fn<(next: DisplayUnits) => void>()
const preferences: Preferences = { theme: 'system', density: 'cosy', singleKeys: true }

function open() {
  render(
    <SettingsScreen
      preferences={preferences}
      onChange={onChange}
      units="as-reported"
      onUnits={onUnits}
      clinic={{ zone: 'Europe/London', ruleset: 'default@1', server: 'https://fhir.test/r4' }}
      version="0.1.0"
    />,
  )
}

test.each([
  ['Theme', 'High contrast', { ...preferences, theme: 'hc' }],
  ['Row height', 'One line a patient', { ...preferences, density: 'compact' }],
  [/^Single-letter keys/, 'Off', { ...preferences, singleKeys: false }],
] as const)('%s: %s', async (group, choice, next) => {
  open()
  await userEvent.click(
    within(screen.getByRole('group', { name: group })).getByRole('radio', { name: choice }),
  )
  expect(onChange).toHaveBeenCalledExactlyOnceWith(next)
})

test('units are chosen apart, and are not among what the browser keeps @H30', async () => {
  open()
  const group = screen.getByRole('group', { name: 'Units of results' })
  expect(group).toHaveAccessibleDescription(/reported always comes first/)
  await userEvent.click(within(group).getByRole('radio', { name: /mg\/dL$/ }))
  expect(onUnits).toHaveBeenCalledExactlyOnceWith('conventional')
  expect(onChange).not.toHaveBeenCalled()
})

test('it says what it is, of which version, with which rules, and what it is not', () => {
  open()
  for (const words of [
    'version 0.1.0',
    'default@1',
    /^Not an alarm system/,
    /^Not a medical device/,
    /never means/,
  ])
    expect(screen.getByText(words)).toBeVisible()
})
