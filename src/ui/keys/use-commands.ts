import { use, useEffect, useEffectEvent } from 'react'

import type { Command } from './command.ts'
import { CommandsContext } from './commands-context.ts'

/**
 * What can be done while this part is shown:
 *
 *     useCommands([{ id: 'caseload.next', label: 'Next patient', scope: 'Caseload', keys: 'j', run: next }])
 *
 * It need not be memoized. A command that cannot be done now is left out of the list.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(CommandsContext)
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run?.())
  // Registered anew only when what can be told of them changes; what they do is always the newest.
  const told = JSON.stringify(commands.map(({ run: act, ...facts }) => ({ facts, acts: act !== undefined })))
  useEffect(() => {
    const parts: readonly Told[] = JSON.parse(told)
    return registry.register(
      parts.map(({ facts, acts }) => (acts ? { ...facts, run: () => run(facts.id) } : facts)),
    )
  }, [registry, told])
}

type Told = { readonly facts: Omit<Command, 'run'>; readonly acts: boolean }
