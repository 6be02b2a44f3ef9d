import type { PainEntry } from '../facts/pain.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import { hurts } from '../pain/hurts.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewestAnswer } from '../symptoms/standing-answers.ts'
import { openSites } from '../symptoms/open-sites.ts'
import { statedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'
import { byNewest } from '../time/when.ts'
import { cordClassOf, isSpinalPain } from './cord-class.ts'
import type { StatedSpinalPain } from './cord-reason.ts'
import { isInSpine } from './spine.ts'

export type SpinalPain = { readonly id: FactId; readonly day: Day; readonly stated: StatedSpinalPain }

/**
 * Back or neck pain that belongs with a sign: told from some days before the sign on, and not denied since; it stays as
 * long as the sign stands. The diary counts while it is as recent. What is usual for the patient is back pain too.
 */
export function spinalPains(sign: Day, { facts, ruleset, now }: RuleInput): readonly SpinalPain[] {
  const within = numberOf(ruleset, 'cord.spinal-pain-within')
  const lifetime = numberOf(ruleset, 'cord.class-b-lifetime')
  const reports = facts.symptoms
    .filter((report) => report.answer !== 'absent' && report.when.day >= sign - within)
    .filter((report) => isSpinalPain(report) && openSites(report, facts.symptoms) !== undefined)
    .toSorted(byNewestAnswer)
    .map((report) => fromReport(report, now.day - report.when.day <= lifetime))
  const entries = facts.pain
    .filter((entry) => entry.when.day >= now.day - within && isInSpine(entry) && hurts(entry))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .map(fromEntry)
  return [...reports, ...entries]
}

/** Answers that deny pain of the whole spine, newest first: a denial for one part of it leaves the rest open. */
export function spinalPainDenials(
  sign: Day,
  { facts, ruleset }: Pick<RuleInput, 'facts' | 'ruleset'>,
): readonly SymptomReport[] {
  const earliest = sign - numberOf(ruleset, 'cord.spinal-pain-within')
  return facts.symptoms
    .filter((report) => report.when.day >= earliest && isDenial(report))
    .toSorted(byNewestAnswer)
}

function isDenial({ symptom, answer, sites }: SymptomReport): boolean {
  return answer === 'absent' && symptom === 'spinal-pain' && (sites.length === 0 || sites.includes('spine'))
}

function fromReport(report: SymptomReport, isRecent: boolean): SpinalPain {
  const { id, when, sites, qualities } = report
  const warns = isRecent && cordClassOf(report) === 'B'
  const stated = { by: 'report', ...statedSymptom(report), sites, qualities: warns ? qualities : [] } as const
  return { id, day: when.day, stated }
}

function fromEntry({ id, when, worst }: PainEntry): SpinalPain {
  return { id, day: when.day, stated: { by: 'diary', day: when.day, ...(worst !== undefined && { worst }) } }
}
