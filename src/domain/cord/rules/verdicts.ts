import type { Need } from '../../facts/coverage.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding, Missing, MissingFact } from '../../findings/finding.ts'
import type { RuleId } from '../../findings/rule-id.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { daysBetween } from '../../time/day.ts'
import { byNewest, isOlderThanHours, type When } from '../../time/when.ts'
import type { Confounding } from '../confounders.ts'
import type { Beside, CordPicture } from '../cord-picture.ts'
import type { Confounder, StatedSign, TimeSinceTold } from '../cord-reason.ts'
import { statedSign, type CordSign, type CordSigns } from '../cord-signs.ts'
import type { UnreadableSign } from '../unreadable-signs.ts'

/**
 * Drugs are not among them: other explanations are shown where they are on record, but no answer waits for them. The
 * diary is asked for as far back as it counts.
 */
export const CORD_NEEDS: readonly Need[] = [
  { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'pain', window: { kind: 'days', days: 7, newest: false } },
  { concept: 'conditions', window: { kind: 'all' } },
  { concept: 'lesions', window: { kind: 'all' } },
  { concept: 'procedures', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'examinations', window: { kind: 'days', days: 400, newest: true } },
]

type Of = { readonly rule: RuleId; readonly problem: 'cord' }

/** Where no sign stands: an answer that cannot be read leaves it open, recent answers clear it, old ones say nothing. */
export function withoutSign(
  of: Of,
  { signs, unreadable }: CordPicture,
  input: RuleInput,
): readonly Finding[] {
  const [refused, ...others] = unreadable
  if (refused !== undefined) return [unknownOf(of, [refused, ...others])]
  return clearOf(of, currentOf(signs, input))
}

function unknownOf(of: Of, [newest, ...others]: AtLeastOne<UnreadableSign>): Finding {
  const { about, why, detail, when } = newest
  return {
    ...of,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
    reason: {
      id: 'cord-refused',
      symptom: about,
      why,
      ...(detail !== undefined && { detail }),
      ...(when !== undefined && { day: when.day }),
    },
    evidence: uniqueIds([newest.resource, ...others.map(({ resource }) => resource)]),
  }
}

/** What was denied or looked into long ago reassures nobody; a mark holds for as long as it says. */
function currentOf(signs: CordSigns, { ruleset, now }: RuleInput): CordSigns {
  const oldest = now.day - numberOf(ruleset, 'cord.answer-current-for')
  return {
    ...signs,
    ended: signs.ended.filter(({ end }) => end.when.day >= oldest),
    denied: signs.denied.filter(({ report }) => report.when.day >= oldest),
  }
}

function clearOf(of: Of, { usual, ended, denied }: CordSigns): readonly Finding[] {
  const [first, ...others] = [
    ...ended.flatMap(({ report, end }) => [report.id, end.id]),
    ...usual.flatMap(({ report, mark }) => [report.id, mark.id]),
    ...denied.map(({ report }) => report.id),
  ]
  if (first === undefined) return []
  const reason = {
    id: 'cord-no-sign',
    denied: denied.map(({ report }) => statedSign({ reports: [report] })),
    ended: ended.map(({ report, end }) => ({
      ...statedSign({ reports: [report] }),
      end: { by: end.by, day: end.when.day },
    })),
    usual: usual.map(({ report, mark }) => ({
      ...statedSign({ reports: [report] }),
      ...(mark.until !== undefined && { until: mark.until }),
    })),
  } as const
  return [{ ...of, verdict: 'clear', reason, evidence: uniqueIds([first, ...others]) }]
}

export function statedSigns([first, ...others]: AtLeastOne<CordSign>): AtLeastOne<StatedSign> {
  return [statedSign(first), ...others.map(statedSign)]
}

export function signIds([first, ...others]: AtLeastOne<CordSign>): AtLeastOne<FactId> {
  const [newest, ...older] = first.reports
  return [newest.id, ...[...older, ...others.flatMap(({ reports }) => reports)].map(({ id }) => id)]
}

export function missingOf(facts: readonly MissingFact[]): readonly Missing[] {
  return facts.map((needs) => ({ kind: 'fact', needs }))
}

export function kindsOf(confounding: readonly Confounding[]): readonly Confounder[] {
  return [...new Set(confounding.map(({ kind }) => kind))]
}

const HOUR = 3_600_000

/** From the first report that stands: the clock of the scan runs from there, whatever was told later. */
export function timeSinceTold({ signs }: Pick<Beside, 'signs'>, input: RuleInput): TimeSinceTold {
  const reports = signs.flatMap((sign) => sign.reports).toSorted((a, b) => byNewest(b.when, a.when))
  const first = reports[0] ?? signs[0].reports[0]
  return sinceTold(first.when, input)
}

export function sinceTold(when: When, { ruleset, now }: RuleInput): TimeSinceTold {
  const { day, moment } = when
  const scanWithinHours = numberOf(ruleset, 'cord.scan-within')
  return {
    day,
    days: daysBetween(day, now.day),
    ...(moment !== undefined && { hours: Math.floor((now.moment - moment) / HOUR) }),
    scanWithinHours,
    isPastScan: isOlderThanHours(when, now, scanWithinHours),
  }
}
