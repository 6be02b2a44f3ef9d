/**
 * `counts`: bytes and numbers of things, the same on every run. `cpu`: time of one thread, which a busy machine leaves
 * nearly alone. `wall`: time as people feel it, true only on a quiet machine.
 */
export type Kind = 'counts' | 'cpu' | 'wall'

/** One line of the table. A ratio is worked out within each round, where both sides saw the same machine. */
export type Figure = {
  /** As in the goals: `L2`. */
  readonly id: string
  /** Its name in bench/budgets.json, unlike any other. */
  readonly metric: string
  readonly what: string
  readonly kind: Kind
  readonly unit: string
  readonly ours: readonly number[]
  readonly against?: { readonly name: string; readonly values: readonly number[] }
}

export type Summary = {
  readonly value: number
  /** Between the first and the third quarter of the rounds. */
  readonly spread: readonly [number, number]
  readonly ours: number
  readonly theirs: number | undefined
}

export function summarize({ ours, against }: Figure): Summary {
  const values = against === undefined ? ours : ours.map((one, at) => one / (against.values[at] ?? NaN))
  return {
    value: quantile(values, 0.5),
    spread: [quantile(values, 0.25), quantile(values, 0.75)],
    ours: quantile(ours, 0.5),
    theirs: against && quantile(against.values, 0.5),
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}
