/** A clock that starts at a moment of its own, runs on, and can be moved. */
export type MovableClock = {
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly moveTo: (millis: number) => void
}

export function startClock(start: number): MovableClock {
  let origin = start
  let startedAt = performance.now()
  return {
    now: () => Math.floor(origin + performance.now() - startedAt),
    moveTo: (millis) => {
      origin = millis
      startedAt = performance.now()
    },
  }
}
