import type { Arrival } from './arrival.ts'
import type { Answer, Ask } from './ask.ts'
import type { FhirError } from './fhir-error.ts'
import { createQueue } from './queue.ts'
import type { Search } from './search.ts'
import { createUnproven } from './unproven.ts'
import { createWalk, type Step, type Walk } from './walk.ts'

/**
 * Says what to ask next and takes what comes back; sends nothing, reads no clock, and throws for nothing that a server
 * sends. The same answers in another order bring the same resources and the same ends.
 */
export type Client = {
  readonly search: (searches: readonly Search[]) => void
  /** What to send now. Each is answered once, by its id. */
  readonly next: (now: number) => readonly Ask[]
  readonly take: (answer: Answer, now: number) => readonly Arrival[]
  /** Forgets searches as if they had never been begun; returns the asks of theirs that are under way. */
  readonly cancel: (searches: readonly Search[]) => readonly number[]
  /** Ends everything that has not ended. */
  readonly abort: () => readonly Arrival[]
  /** When something waits for its time and not for an answer: the moment to call `next` again. */
  readonly wakeAt: () => number | undefined
}

export type ClientOptions = {
  readonly base: string
  /** Ids of asks, different for all clients of one transport. */
  readonly newId: () => number
  readonly concurrency?: number
  readonly pageSize?: number
  readonly pages?: number
}

export function createClient(options: ClientOptions): Client {
  const { base, newId, concurrency = 6, pageSize = 200, pages = 1000 } = options
  const queue = createQueue()
  const unproven = createUnproven()
  const asked = new Map<number, Walk>()
  let signedOut: FhirError | undefined

  function askFor(walk: Walk): Ask {
    const id = newId()
    asked.set(id, walk)
    const { search } = walk
    const concepts = [...new Set(search.serves.map(({ concept }) => concept))]
    const subject = { search: search.id, concepts, patients: search.patients }
    return { id, url: walk.url(), headers: { accept: 'application/fhir+json' }, subject }
  }

  function go(walk: Walk, { arrivals, turn }: Step): readonly Arrival[] {
    if (turn === 'ask') queue.add(walk)
    else if (turn === 'unproven') unproven.add(walk)
    else if (turn !== 'ended') queue.retry(walk, turn.waitUntil, turn.isForAll)
    return [...arrivals, ...(walk.isProven() ? unproven.prove(walk) : [])]
  }

  /** One refusal is enough: without a session every other answer would be the same. */
  function endIfSignedOut(): readonly Arrival[] {
    return signedOut === undefined ? [] : queue.takeAll().map((walk) => walk.end(signedOut))
  }

  return {
    search: (searches) => {
      for (const search of searches) queue.add(createWalk(search, { base, pageSize, pages }))
    },
    next: (now) => queue.take(concurrency - asked.size, now).map((walk) => askFor(walk)),
    take: (answer, now) => {
      const walk = asked.get(answer.id)
      if (walk === undefined) return []
      asked.delete(answer.id)
      const arrivals = go(walk, walk.take(answer, now))
      const [last] = arrivals.slice(-1)
      if (last?.kind === 'failed' && last.error.why === 'not-signed-in') signedOut = last.error
      const ended = [...arrivals, ...endIfSignedOut()]
      return asked.size > 0 || queue.size() > 0 ? ended : [...ended, ...unproven.giveUp()]
    },
    cancel: (searches) => {
      const ids = new Set(searches.map(({ id }) => id))
      queue.drop((walk) => ids.has(walk.search.id))
      unproven.drop((walk) => ids.has(walk.search.id))
      const sent = [...asked].flatMap(([ask, walk]) => (ids.has(walk.search.id) ? [ask] : []))
      for (const ask of sent) asked.delete(ask)
      return sent
    },
    abort: () => {
      const walks = [...asked.values(), ...queue.takeAll()]
      asked.clear()
      return [...walks.map((walk) => walk.end({ why: 'aborted' })), ...unproven.giveUp()]
    },
    wakeAt: () => (asked.size < concurrency ? queue.wakeAt() : undefined),
  }
}
