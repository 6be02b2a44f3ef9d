import { getRouteApi } from '@tanstack/react-router'

import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { usePreferences } from './preferences-context.ts'

const route = getRouteApi('/settings')

export function SettingsRoute() {
  const { clinic } = route.useRouteContext()
  const { preferences, change, units, changeUnits } = usePreferences()
  return (
    <SettingsScreen
      preferences={preferences}
      onChange={change}
      units={units}
      onUnits={changeUnits}
      clinic={clinic}
      version={__VERSION__}
    />
  )
}
