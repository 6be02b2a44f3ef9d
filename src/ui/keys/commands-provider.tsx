import { useLayoutEffect, useState, type ReactNode } from 'react'

import { createCommandRegistry } from './command-registry.ts'
import { CommandsContext } from './commands-context.ts'

type CommandsProviderProps = {
  readonly singleKeys: boolean
  readonly children: ReactNode
}

export function CommandsProvider({ singleKeys, children }: CommandsProviderProps) {
  const [registry] = useState(() => createCommandRegistry(singleKeys))
  useLayoutEffect(() => registry.allowSingleKeys(singleKeys), [registry, singleKeys])
  return <CommandsContext value={registry}>{children}</CommandsContext>
}
