import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a figure is held to: its ratio where it is compared with something, else itself. */
export type Budget = {
  readonly most: number
  /** `test`: checked by `npm test`. `verify`: by `npm run verify`. */
  readonly gate: 'test' | 'verify'
  readonly goal?: number
}

type Entry = { readonly most?: number; readonly gate?: Budget['gate']; readonly goal?: number }

const BUDGETS: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
)

/** The budget of a figure that has one; it may have a goal alone. */
export function entryOf(metric: string): Entry {
  return BUDGETS[metric] ?? {}
}

export function budgetOf(metric: string): Budget {
  const { most, gate, ...rest } = entryOf(metric)
  if (most === undefined || gate === undefined) throw new Error(`There is no budget ${metric}`)
  return { most, gate, ...rest }
}

export function kibibytes(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10
}
