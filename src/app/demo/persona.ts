import { useSyncExternalStore } from 'react'

export const ROLES = ['nurse', 'doctor', 'coordinator', 'lead'] as const
export type Role = (typeof ROLES)[number]

export type Person = { readonly family: string; readonly given: string }

/** Who the visitor of the demo is. It is held in memory, for as long as the page lives. */
export type Persona = {
  readonly people: Readonly<Record<Role, Person>>
  readonly role: () => Role
  readonly become: (role: Role) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createPersona(people: Readonly<Record<Role, Person>>): Persona {
  const listeners = new Set<() => void>()
  let role: Role = 'nurse'
  return {
    people,
    role: () => role,
    become: (next) => {
      role = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useRole(persona: Persona): Role {
  return useSyncExternalStore(persona.subscribe, persona.role)
}
