import { useNavigate } from '@tanstack/react-router'

import { VIEWS } from '#data/caseload-search.ts'
import { useCaseload } from '#data/use-caseload.ts'
import { THEMES } from '#data/preferences.ts'
import type { Command } from '#ui/keys/command.ts'
import { KeySheet } from '#ui/overlay/key-sheet.tsx'

import { viewLook } from '../../features/caseload-review/views/caseload-views.ts'
import { CommandPalette } from '../../features/command-palette/command-palette.tsx'
import { THEME_WORDS } from '../../features/settings/theme-words.ts'
import { toPatient } from '../patient-address.ts'
import { usePreferences } from '../preferences-context.ts'
import type { OverlayProps } from './use-overlay.tsx'

/** What lies over the page, with all that it needs: none of it is loaded before it is asked for. */
export const OVERLAYS = { keys: KeySheet, palette: PaletteOverlay }

function PaletteOverlay({ typed, onClose }: OverlayProps) {
  const navigate = useNavigate()
  const feed = useCaseload()
  return (
    <CommandPalette
      typed={typed}
      feed={feed}
      commands={[...useViewCommands(), ...useThemeCommands()]}
      onOpenPatient={(patient) => void navigate(toPatient(patient))}
      onClose={onClose}
    />
  )
}

function useViewCommands(): readonly Command[] {
  const navigate = useNavigate()
  return VIEWS.map((view) => ({
    id: `view.${view}`,
    label: viewLook(view).text,
    scope: 'Views of the caseload',
    run: () => void navigate({ to: '/caseload', search: { view } }),
  }))
}

function useThemeCommands(): readonly Command[] {
  const { preferences, change } = usePreferences()
  return THEMES.filter((theme) => theme !== preferences.theme).map((theme) => ({
    id: `theme.${theme}`,
    label: THEME_WORDS[theme],
    scope: 'Theme',
    run: () => change({ ...preferences, theme }),
  }))
}
