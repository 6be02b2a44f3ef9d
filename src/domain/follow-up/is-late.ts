import type { Obligation } from './obligation.ts'

export function isLate({ status }: Pick<Obligation, 'status'>): boolean {
  return status === 'overdue' || status === 'critical'
}
