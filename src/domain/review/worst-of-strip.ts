import type { PainSummary } from '../pain/pain-summary.ts'

/** Undefined where no day has one: no entry is no zero. */
export function worstOfStrip({ strip }: Pick<PainSummary, 'strip'>): number | undefined {
  const worst = strip.flatMap((day) => day?.worst ?? [])
  return worst.length === 0 ? undefined : Math.max(...worst)
}
