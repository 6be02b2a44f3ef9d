import { byId } from '../facts/record.ts'
import { PROBLEMS } from '../findings/problem.ts'
import { byUrgency } from '../findings/tier.ts'
import type { Flag, FlagPart } from '../review/flag.ts'

/** The most urgent first, then the gravest, then the oldest; a rule before what is merely late. */
export function byPart(a: FlagPart, b: FlagPart): number {
  return (
    byUrgency(tierOfPart(a), tierOfPart(b)) ||
    Number(a.kind === 'obligation') - Number(b.kind === 'obligation') ||
    gradeOf(b) - gradeOf(a) ||
    sinceOfPart(a) - sinceOfPart(b) ||
    byId(keyOf(a), keyOf(b))
  )
}

export function byFlag(a: Flag, b: Flag): number {
  return (
    byUrgency(a.tier, b.tier) ||
    Number(isLateOnly(a)) - Number(isLateOnly(b)) ||
    gradeOfFlag(b) - gradeOfFlag(a) ||
    a.since - b.since ||
    PROBLEMS.indexOf(a.problem) - PROBLEMS.indexOf(b.problem) ||
    byId(a.site ?? '', b.site ?? '')
  )
}

function isLateOnly({ parts }: Flag): boolean {
  return parts.every(({ kind }) => kind === 'obligation')
}

/** The gravest CTCAE grade among its parts; 0 where none has a grade. */
export function gradeOfFlag({ parts }: Flag): number {
  return Math.max(...parts.map(gradeOf))
}

export function tierOfPart(part: FlagPart) {
  return part.kind === 'finding' ? part.finding.tier : part.tier
}

export function sinceOfPart(part: FlagPart) {
  return part.kind === 'finding' ? part.finding.since : part.since
}

function gradeOf(part: FlagPart): number {
  return part.kind === 'finding' ? (part.finding.grade ?? 0) : 0
}

function keyOf(part: FlagPart): string {
  const { id, evidence } =
    part.kind === 'finding'
      ? { id: part.finding.rule, evidence: part.finding.evidence }
      : { id: `${part.obligation.kind} ${part.obligation.named ?? ''}`, evidence: part.obligation.evidence }
  return `${id} ${evidence.join(' ')}`
}
