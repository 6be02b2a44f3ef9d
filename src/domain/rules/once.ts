import type { Now } from '../time/when.ts'
import type { Ruleset } from './ruleset.ts'

/** What follows from one object alone is worked out once for it: no ruleset and no input of a review ever changes. */
export function oncePer<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { readonly it: T }>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before.it
    const it = make(key)
    made.set(key, { it })
    return it
  }
}

type Make<Facts, T> = (facts: Facts, ruleset: Ruleset, now: Now) => T

/** Several rules, obligations and cells read the same of one patient. A change of any of the three makes a new object. */
export function oncePerPatient<Facts extends object, T>(make: Make<Facts, T>): Make<Facts, T> {
  const made = new WeakMap<Facts, { readonly ruleset: Ruleset; readonly now: Now; readonly it: T }>()
  return (facts, ruleset, now) => {
    const before = made.get(facts)
    if (before?.ruleset === ruleset && before.now === now) return before.it
    const it = make(facts, ruleset, now)
    made.set(facts, { ruleset, now, it })
    return it
  }
}

/** What follows from facts and ruleset alone, whatever the time. */
export function oncePerRecord<Facts extends object, T>(
  make: (facts: Facts, ruleset: Ruleset) => T,
): (facts: Facts, ruleset: Ruleset) => T {
  const made = new WeakMap<Facts, { readonly ruleset: Ruleset; readonly it: T }>()
  return (facts, ruleset) => {
    const before = made.get(facts)
    if (before?.ruleset === ruleset) return before.it
    const it = make(facts, ruleset)
    made.set(facts, { ruleset, it })
    return it
  }
}
