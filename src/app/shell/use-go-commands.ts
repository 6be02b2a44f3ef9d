import { useNavigate } from '@tanstack/react-router'

import { EVERYWHERE } from '#ui/keys/command.ts'
import { useCommands } from '#ui/keys/use-commands.ts'

import { SCREENS } from './screens.ts'

/** Every screen can be gone to from every other. */
export function useGoCommands(): void {
  const navigate = useNavigate()
  useCommands(
    SCREENS.map(({ to, text, keys }) => ({
      id: `go${to}`,
      label: `Go to ${text}`,
      scope: EVERYWHERE,
      keys,
      run: () => void navigate({ to }),
    })),
  )
}
