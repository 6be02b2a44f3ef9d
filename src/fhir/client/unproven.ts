import type { Ended } from './arrival.ts'
import { asksForSeveral, type Search } from './search.ts'
import type { Walk } from './walk.ts'

/**
 * Searches that found nothing, on a server that does not say how it understood them. Some servers answer so to what
 * they do not support. One find by the same kind of question shows that it is understood, and then "none" counts.
 */
export type Unproven = {
  readonly add: (walk: Walk) => void
  /** Returns the ends of those that asked the same kind of question. */
  readonly prove: (walk: Walk) => readonly Ended[]
  readonly drop: (isUnwanted: (walk: Walk) => boolean) => void
  /** When nothing more can come. */
  readonly giveUp: () => readonly Ended[]
}

export function createUnproven(): Unproven {
  const proven = new Set<string>()
  let waiting: readonly Walk[] = []

  return {
    add: (walk) => {
      waiting = [...waiting, walk]
    },
    prove: (walk) => {
      proven.add(kindOf(walk.search))
      const known = waiting.filter(({ search }) => proven.has(kindOf(search)))
      waiting = waiting.filter((item) => !known.includes(item))
      return known.map((item) => item.end())
    },
    drop: (isUnwanted) => {
      waiting = waiting.filter((walk) => !isUnwanted(walk))
    },
    giveUp: () => {
      const given = waiting
      waiting = []
      return given.map((walk) => walk.end({ why: 'parameters-ignored' }))
    },
  }
}

function kindOf(search: Search): string {
  const names = search.parameters.map(({ name }) => name).toSorted()
  return [search.type, ...names, asksForSeveral(search) ? 'several' : 'one'].join(' ')
}
