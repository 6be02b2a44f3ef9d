import type { PainEntry } from '../facts/pain.ts'

/** Whether an entry tells pain. A place named without any score is pain told there; scores of zero deny it. */
export function hurts({ worst, average, now }: Pick<PainEntry, 'worst' | 'average' | 'now'>): boolean {
  const scores = [worst, average, now].filter((score) => score !== undefined)
  return scores.length === 0 || scores.some((score) => score > 0)
}
