import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Day } from '../../time/day.ts'
import { isWithin, type Period } from '../pain-days.ts'

/** What one day of the diary says of control: of several entries the highest count stands. */
export type ControlDay = {
  readonly day: Day
  readonly rescueDoses?: number
  readonly episodes?: number
  readonly entries: readonly FactId[]
}

/** The days on which rescue doses or episodes of breakthrough pain were counted, newest first. */
export function controlDays({ pain }: Pick<PatientFacts, 'pain'>, period: Period): readonly ControlDay[] {
  const counted = pain.filter((entry) => isWithin(entry.when.day, period) && isCounted(entry))
  return [...Map.groupBy(counted, ({ when }) => when.day)]
    .map(([day, entries]) => controlDay(day, entries))
    .toSorted((a, b) => b.day - a.day)
}

function isCounted({ rescueDoses, breakthroughEpisodes }: PainEntry): boolean {
  return rescueDoses !== undefined || breakthroughEpisodes !== undefined
}

function controlDay(day: Day, entries: readonly PainEntry[]): ControlDay {
  const rescueDoses = highest(entries.map((entry) => entry.rescueDoses))
  const episodes = highest(entries.map((entry) => entry.breakthroughEpisodes))
  return {
    day,
    ...(rescueDoses !== undefined && { rescueDoses }),
    ...(episodes !== undefined && { episodes }),
    entries: entries.map(({ id }) => id).toSorted(byId),
  }
}

function highest(counts: readonly (number | undefined)[]): number | undefined {
  const told = counts.filter((count) => count !== undefined)
  return told.length === 0 ? undefined : Math.max(...told)
}
