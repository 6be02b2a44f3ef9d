import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { awaitsRecords } from '#domain/flags/doubts.ts'
import type { Flag, FlagPart } from '#domain/review/flag.ts'
import type { Day } from '#domain/time/day.ts'

import { wordNearDay } from '#wording/day.ts'
import { headline } from '#wording/finding/headline.ts'
import { wordLateness } from '#wording/obligation.ts'

/** What a row says of a patient first, on what it rests, and how much more there is. */
export type Headline = { readonly reason: string; readonly basis: string; readonly more: number }

export function headlineOf(row: CaseloadRow, today: Day | undefined): Headline {
  const [flag] = row.flags
  const own = row.doubts.filter((one) => !awaitsRecords(one))
  const doubt = own[0] ?? row.doubts[0]
  const more = Math.max(row.flags.length + own.length - 1, 0)
  if (row.deceased) return { reason: 'Deceased: nothing is raised', basis: 'Records stay listed', more: 0 }
  if (flag !== undefined && row.standing !== 'unknown') {
    return { reason: wordPartShort(flag.parts[0]), basis: basisOf(flag, today), more }
  }
  if (doubt !== undefined)
    return { reason: headline(doubt.finding), basis: `${doubt.finding.rule} cannot run`, more }
  return nothingRaised(row)
}

/** Since when the reason stands that is told: another flag of the same tier may be months older. */
export function sinceOfReason({ standing, flags, since }: CaseloadRow): Day | undefined {
  return standing === 'unknown' ? since : (flags[0]?.since ?? since)
}

/** Nothing found is not good health: it says from how much. */
function nothingRaised({ gaps }: CaseloadRow): Headline {
  if (gaps.length > 0)
    return {
      reason: 'Nothing raised so far',
      basis: `${gaps.length} kinds of record not all loaded`,
      more: 0,
    }
  return { reason: 'Nothing raised', basis: 'From the data received', more: 0 }
}

/** What fits beside a name. */
function wordPartShort(part: FlagPart): string {
  return part.kind === 'finding' ? headline(part.finding) : wordLateness(part.obligation)
}

/** Rule ids and since when. */
function basisOf({ parts, since }: Flag, today: Day | undefined): string {
  const rules = [...new Set(parts.map(ruleOf))].join(', ')
  return `Since ${wordNearDay(since, today)} · ${rules}`
}

function ruleOf(part: FlagPart): string {
  return part.kind === 'finding' ? part.finding.rule : part.obligation.kind
}
