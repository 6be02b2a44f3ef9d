import type { AtLeastOne } from '../facts/record.ts'
import { tierInSetting, type CareSetting } from '../findings/care-context.ts'
import type { Finding, Raised } from '../findings/finding.ts'
import { mostUrgent } from '../findings/tier.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { Flag, FlagPart } from '../review/flag.ts'
import { earliestDay } from '../time/day.ts'
import { byFlag, byPart, sinceOfPart, tierOfPart } from './flag-order.ts'
import { placeOf, placeOfFinding, type FlagPlace } from './read-by.ts'

type Placed = { readonly place: FlagPlace; readonly part: FlagPart }

/**
 * One flag per problem, and per site where it has one, most urgent first. Findings come as their care context left them;
 * what is late is lowered by the same setting. What is context only joins a flag, and never makes one.
 */
export function joinFlags(
  findings: readonly Finding[],
  obligations: readonly Obligation[],
  setting: CareSetting,
): readonly Flag[] {
  const raised = findings.filter((finding): finding is Raised => finding.verdict === 'raised')
  const placed = [
    ...raised.map((finding): Placed => ({
      place: placeOfFinding(finding),
      part: { kind: 'finding', finding },
    })),
    ...obligations.flatMap((obligation) => placedObligation(obligation, raised, setting)),
  ]
  return [...Map.groupBy(placed, ({ place: { problem, site } }) => `${problem} ${site ?? ''}`).values()]
    .flatMap(flagOf)
    .toSorted(byFlag)
}

function placedObligation(
  obligation: Obligation,
  raised: readonly Raised[],
  setting: CareSetting,
): readonly Placed[] {
  const { kind, tier, due } = obligation
  if (tier === undefined || due === undefined) return []
  const place = placeOf(kind, raised)
  const lowered = tierInSetting({ tier, problem: place.problem }, setting)
  return [{ place, part: { kind: 'obligation', obligation, tier: lowered, since: due } }]
}

function flagOf(placed: readonly Placed[]): readonly Flag[] {
  const [first, ...others] = placed.map(({ part }) => part).toSorted(byPart)
  const [one] = placed
  if (one === undefined || first === undefined || tierOfPart(first) === 'info') return []
  const parts: AtLeastOne<FlagPart> = [first, ...others]
  // Context may be years older than what it stands beside.
  const days = others.filter((part) => tierOfPart(part) !== 'info').map(sinceOfPart)
  return [
    {
      ...one.place,
      tier: mostUrgent(tierOfPart(first), ...others.map(tierOfPart)),
      since: earliestDay(sinceOfPart(first), ...days),
      parts,
    },
  ]
}
