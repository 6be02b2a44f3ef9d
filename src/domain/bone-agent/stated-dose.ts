import type { DoseAhead } from './dose-ahead.ts'
import type { StatedDose } from './dose-reason.ts'

export function statedDose({ agent, due, when, isAnyDay }: DoseAhead): StatedDose {
  if (isAnyDay) return { agent, standing: 'late', day: due }
  return { agent, standing: when.day === due ? 'due' : 'booked', day: when.day }
}
