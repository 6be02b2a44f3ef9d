import { createScopeReader, type EvaluatedScope } from './read-scope.ts'
import type { Terms } from './evaluate-scope.ts'

const UTF_8 = new TextDecoder()

/** The way of a document from bytes to findings. */
export function evaluateBytes(bytes: Uint8Array, terms: Terms): EvaluatedScope {
  const reader = createScopeReader(terms)
  reader.take(JSON.parse(UTF_8.decode(bytes)), 'bytes')
  return reader.evaluate()
}

export type Measured = {
  /** The least time of a round, in the unit of the clock that was given. */
  readonly parse: number
  readonly whole: number
  /** What evaluation costs, when reading the JSON alone costs 1. */
  readonly ratio: number
}

type Rounds = { readonly rounds: number; readonly clock: () => number }

/** Bytes to findings against `JSON.parse` of the same bytes, turn about so that both see the same machine. */
export function measureEvaluation(bytes: Uint8Array, terms: Terms, { rounds, clock }: Rounds): Measured {
  let [parse, whole] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    parse = Math.min(
      parse,
      timed(clock, () => JSON.parse(UTF_8.decode(bytes))),
    )
    whole = Math.min(
      whole,
      timed(clock, () => evaluateBytes(bytes, terms)),
    )
  }
  return { parse, whole, ratio: whole / parse }
}

function timed(clock: () => number, work: () => unknown): number {
  const start = clock()
  work()
  return clock() - start
}
