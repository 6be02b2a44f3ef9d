import type { AtLeastOne } from '../../facts/record.ts'
import type { RefusedEntry, PainDay } from '../pain-days.ts'
import type { StatedPain, UnreadableEntry } from '../pain-reason.ts'

export function statedPain({ day, worst }: PainDay): StatedPain {
  return { day, worst }
}

export function statedPains([first, ...others]: AtLeastOne<PainDay>): AtLeastOne<StatedPain> {
  return [statedPain(first), ...others.map(statedPain)]
}

export function statedRefusal({ why, detail, when }: RefusedEntry): UnreadableEntry {
  return { day: when.day, why, ...(detail !== undefined && { detail }) }
}
