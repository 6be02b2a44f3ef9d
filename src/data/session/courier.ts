import type { Answer, Ask } from '#fhir/client/ask.ts'

import type { Transport } from '../transport.ts'
import type { Clock } from './session.ts'

/** Carries what is asked to the server and the answers back, as long as they are wanted. */
export type Courier = {
  readonly send: (asks: readonly Ask[]) => void
  /** Breaks these off, or everything that is under way: nobody is told of their answers. */
  readonly recall: (asks?: readonly number[]) => void
}

export function createCourier(
  transport: Transport,
  deliver: (answer: Answer, sent: number) => void,
  clock: Clock,
): Courier {
  const underWay = new Map<number, AbortController>()

  async function carry(ask: Ask): Promise<void> {
    const wanted = new AbortController()
    underWay.set(ask.id, wanted)
    const sent = clock.now()
    const answer = await transport(ask, wanted.signal)
    underWay.delete(ask.id)
    if (!wanted.signal.aborted) deliver(answer, sent)
  }

  return {
    send: (asks) => {
      for (const ask of asks) void carry(ask)
    },
    recall: (asks = [...underWay.keys()]) => {
      for (const id of asks) underWay.get(id)?.abort()
    },
  }
}
