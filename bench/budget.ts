import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Budget = { readonly most: number; readonly unit: string; readonly goal?: number }

const BUDGETS: Readonly<Record<string, Budget>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
)

export function budgetOf(name: string): Budget {
  const budget = BUDGETS[name]
  if (budget === undefined) throw new Error(`There is no budget ${name}`)
  return budget
}

export function kibibytes(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10
}
