import { loadavg } from 'node:os'

/** How fast this machine is now, by a piece of work that never changes; and how many programs want it. */
export type Calibration = { readonly score: number; readonly load: number }

const TIMES = 5
const STEPS = 4_000_000
/** Two that differ by more were not taken on the same machine, in effect. */
const ALIKE = 0.15

export function calibrate(): Calibration {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  const best = times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? NaN
  return { score: Math.round(STEPS / best / 10), load: Math.round((loadavg()[0] ?? NaN) * 10) / 10 }
}

export function areAlike(before: Calibration, after: Calibration): boolean {
  return Math.abs(before.score - after.score) / Math.max(before.score, after.score) <= ALIKE
}

function work(): number {
  let hash = 1
  for (let step = 0; step < STEPS; step += 1) hash = (Math.imul(hash, 0x5bd1e995) ^ step) >>> 0
  return hash
}
