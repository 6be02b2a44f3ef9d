import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Flag, FlagPart } from '../review/flag.ts'
import type { Clinic } from '../time/clinic.ts'
import { addDays, type Day } from '../time/day.ts'
import { deadline } from '../time/working-days.ts'
import { tierOfPart } from './flag-order.ts'

/** Each flag for this week with the day by which it is to be dealt with: the first that any of its parts sets. */
export function withDeadlines(flags: readonly Flag[], clinic: Clinic, ruleset: Ruleset): readonly Flag[] {
  const workingDays = numberOf(ruleset, 'deadline.this-week')
  return flags.map((flag) => {
    if (flag.tier !== 'this-week') return flag
    const days = flag.parts
      .filter((part) => tierOfPart(part) === 'this-week')
      .flatMap((part) => deadline(raisedOn(part), clinic, workingDays) ?? [])
      .toSorted((a, b) => a - b)
    const [by] = days
    return by === undefined ? flag : { ...flag, by }
  })
}

/** What is late became a flag when its grace had ended, or when it became critical; not on its due day. */
function raisedOn(part: FlagPart): Day {
  if (part.kind === 'finding') return part.finding.since
  const { status, graceEnds, criticalAfter } = part.obligation
  const last = status === 'critical' ? criticalAfter : graceEnds
  return last === undefined ? part.since : addDays(last, 1)
}
