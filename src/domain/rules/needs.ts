import { CONCEPTS, type Need, type Window } from '../facts/coverage.ts'

/** One need per concept that covers all of those given, in the order of the concepts. */
export function unionOfNeeds(needs: readonly Need[]): readonly Need[] {
  return CONCEPTS.flatMap((concept) => {
    const window = needs.filter((need) => need.concept === concept).map((need) => need.window)
    const [first, ...others] = window
    return first === undefined ? [] : [{ concept, window: others.reduce(widest, first) } satisfies Need]
  })
}

function widest(a: Window, b: Window): Window {
  if (a.kind === 'all' || b.kind === 'all') return { kind: 'all' }
  if (a.kind === 'now') return b
  if (b.kind === 'now') return a
  return { kind: 'days', days: Math.max(a.days, b.days), newest: a.newest || b.newest }
}
