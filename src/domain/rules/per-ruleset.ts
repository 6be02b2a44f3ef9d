import type { Ruleset } from './ruleset.ts'

/** What follows from a ruleset alone is worked out once for each: no ruleset ever changes. */
export function perRuleset<T>(make: (ruleset: Ruleset) => T): (ruleset: Ruleset) => T {
  const made = new WeakMap<Ruleset, { readonly it: T }>()
  return (ruleset) => {
    const before = made.get(ruleset)
    if (before !== undefined) return before.it
    const it = make(ruleset)
    made.set(ruleset, { it })
    return it
  }
}
