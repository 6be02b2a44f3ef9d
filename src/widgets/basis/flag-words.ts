import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { awaitsRecords } from '#domain/flags/doubts.ts'
import { tierOfPart } from '#domain/flags/flag-order.ts'
import type { Flag, FlagPart } from '#domain/review/flag.ts'
import type { Day } from '#domain/time/day.ts'

import type { DisplayUnits } from '#wording/amount.ts'
import { grounds } from '#wording/finding/grounds.ts'
import { withNearDays, wordNearDay } from '#wording/day.ts'
import { headline } from '#wording/finding/headline.ts'
import { wordCounted, wordLateness } from '#wording/obligation.ts'

/** What a row says of a patient first, on what it rests, by which rule, and how much more there is. */
export type Headline = {
  readonly reason: string
  readonly basis: string
  readonly rule?: string
  readonly more: number
}

export function headlineOf(row: CaseloadRow, today: Day | undefined, display: DisplayUnits): Headline {
  const [flag] = row.flags
  const own = row.doubts.filter((one) => !awaitsRecords(one))
  const doubt = own[0] ?? row.doubts[0]
  const more = Math.max(row.flags.flatMap(partsToAct).length + own.length - 1, 0)
  if (row.deceased) return { reason: 'Deceased: nothing is raised', basis: 'Records stay listed', more: 0 }
  if (flag !== undefined && row.standing !== 'unknown') {
    const [part] = flag.parts
    return {
      reason: wordPartShort(part, display),
      basis: basisOf(part, flag, today),
      rule: ruleOf(part),
      more,
    }
  }
  if (doubt !== undefined) {
    const { finding } = doubt
    const basis = grounds(finding, today)
    return { reason: headline(finding, display), basis, rule: `${finding.rule} cannot run`, more }
  }
  return nothingRaised(row)
}

/** Remarks on a value call for nothing by themselves. */
function partsToAct({ parts }: Flag): readonly FlagPart[] {
  return parts.filter((part) => tierOfPart(part) !== 'info')
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
function wordPartShort(part: FlagPart, display: DisplayUnits): string {
  return part.kind === 'finding' ? headline(part.finding, display) : wordLateness(part.obligation)
}

/** On what the first of its parts rests, never without a day. */
function basisOf(part: FlagPart, { since }: Flag, today: Day | undefined): string {
  const told =
    part.kind === 'finding' ? grounds(part.finding, today) : withNearDays(wordCounted(part.obligation), today)
  return A_DAY.test(told) ? told : [`Since ${wordNearDay(since, today)}`, told].filter(Boolean).join('; ')
}

const A_DAY = /\d{2}-[A-Z][a-z]{2}/

function ruleOf(part: FlagPart): string {
  return part.kind === 'finding' ? part.finding.rule : part.obligation.kind
}
