import type { FaultPlan } from '../faults/plan.ts'
import { createFaultPlan } from '../faults/plan.ts'
import { isServed } from './parameters/table.ts'
import { createRandom, randomId, type Random } from './random.ts'
import { isDraft, textOf } from './resource.ts'
import { createPages, type Pages } from './search/pages.ts'
import { createStore, type Store } from './store/store.ts'

/** Everything that an answer depends on: what is stored, what time it is, what is random and what goes wrong. */
export type World = {
  readonly store: Store
  /** Epoch milliseconds. What is dated after it cannot be seen. */
  readonly now: () => number
  readonly random: Random
  readonly faults: FaultPlan
  readonly pages: Pages
  /** The path under which the server answers, `/fhir`. */
  readonly basePath: string
  /** How many given resources were left out, because their type is not served or they are no resources. */
  readonly leftOut: () => ReadonlyMap<string, number>
  /** Puts further resources in. */
  readonly give: (resources: Iterable<unknown>) => void
  /** Takes in a little of what has not been read yet, and says whether there is more. */
  readonly readSome: (millis: number) => boolean
  /** Takes in everything that has not been read yet. */
  readonly readAll: () => void
}

export type WorldOptions = {
  /** FHIR resources; read when they are needed, not before. */
  readonly resources?: Iterable<unknown>
  readonly now: () => number
  readonly seed?: number
  readonly basePath?: string
}

export function createWorld({ resources = [], now, seed = 1, basePath = '/fhir' }: WorldOptions): World {
  const random = createRandom(seed)
  const store = createStore(now())
  const leftOut = new Map<string, number>()
  const waiting = resources[Symbol.iterator]()

  const take = (value: unknown): void => {
    const type = isDraft(value) ? value.resourceType : '(no resource)'
    const isTaken = isDraft(value) && isServed(type)
    if (!isTaken) leftOut.set(type, (leftOut.get(type) ?? 0) + 1)
    else store.give(value, textOf(value['id']) ?? randomId(random))
  }
  /** Takes in some and says whether there may be more. */
  const readBatch = (): boolean => {
    for (let n = 0; n < BATCH; n += 1) {
      const next = waiting.next()
      if (next.done === true) return false
      take(next.value)
    }
    return true
  }

  return {
    store,
    now,
    random,
    faults: createFaultPlan(),
    pages: createPages(random),
    basePath,
    leftOut: () => leftOut,
    give: (more) => {
      for (const value of more) take(value)
    },
    readSome: (millis) => {
      const until = performance.now() + millis
      while (performance.now() < until) if (!readBatch()) return false
      return true
    },
    readAll: () => {
      while (readBatch());
    },
  }
}

const BATCH = 200

/** An id that no resource of this type has or had. */
export function newId({ random, store }: World, type: string): string {
  let id = randomId(random)
  while (store.versions(type, id).length > 0) id = randomId(random)
  return id
}
