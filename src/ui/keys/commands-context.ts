import { createContext, use, useSyncExternalStore } from 'react'

import { createCommandRegistry, type CommandRegistry, type CommandSnapshot } from './command-registry.ts'

/** A part alone, as in a test, has a registry too. */
export const CommandsContext = createContext<CommandRegistry>(createCommandRegistry())

/** All that can be done now, for the sheet of keys and the palette. */
export function useCommandSnapshot(): CommandSnapshot {
  const { subscribe, snapshot } = use(CommandsContext)
  return useSyncExternalStore(subscribe, snapshot)
}

/** Whether single keys are on: where they are off, no key cap is shown. */
export function useSingleKeys(): boolean {
  const { subscribe, snapshot } = use(CommandsContext)
  return useSyncExternalStore(subscribe, () => snapshot().singleKeys)
}
