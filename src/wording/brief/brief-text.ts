import { wordDay } from '../day.ts'
import { wordTier } from '../terms.ts'
import type { Few, PatientBrief } from './patient-brief.ts'
import { wordPositionShort, type ResultLine } from './result-lines.ts'

type Told = {
  /** `23-Nov-2026 09:12`, in the clinic's zone. */
  readonly asOf: string
  readonly ruleset: string
  /** Role and name; undefined where nobody has signed in. */
  readonly preparedBy: string | undefined
}

/** For the note in another record: plain lines, fewer than 25, no signs that a text field would change. */
export function briefText(brief: PatientBrief, { asOf, ruleset, preparedBy }: Told): string {
  const { name, identity, allergies, disease, flags, pain, sites, treatment, imaging, next } = brief
  const lines = [
    [name, ...identity.map(({ label, text }) => `${label} ${text}`)].join(', '),
    [...disease, allergies.kind === 'known' ? `${allergies.label}: ${allergies.text}` : allergies.text].join(
      '. ',
    ),
    flags.shown.length === 0
      ? `Needs attention: ${wordNothing(brief)}`
      : `Needs attention:${wordMore(flags)}`,
    ...flags.shown.map(
      ({ tier, fact, rest, when }) => `- ${wordTier(tier)}: ${sentenceOf([fact, rest, when])}`,
    ),
    `Results: ${wordResults(brief)}`,
    `Pain: ${pain}`,
    `Bone sites: ${sites.shown.map(({ place, pattern, risk }) => `${place} ${pattern.toLowerCase()} (${risk})`).join('; ') || brief.none.sites}${wordMore(sites)}`,
    ...treatment.map(({ label, text }) => `${label}: ${text}`),
    `Last imaging: ${imaging.shown.join('; ') || brief.none.imaging}`,
    `Next: ${next.shown.map(({ what, when }) => `${what} ${when}`).join('; ') || brief.none.next}${wordMore(next)}`,
    ...(brief.isOpen ? ['Not everything was loaded: what is not named may be not known.'] : []),
    `Data as of ${asOf}, rules ${ruleset}. Decision aid; verify against the source record.`,
    `Prepared by: ${preparedBy ?? 'not signed in'}`,
  ]
  return lines.join('\n')
}

const MOST_RESULTS = 8

function wordResults({ calciumRemark, results }: PatientBrief): string {
  const told = [
    ...(calciumRemark === undefined ? [] : [calciumRemark]),
    ...results.slice(0, MOST_RESULTS).map(wordResultLine),
  ]
  return told.join('; ') || 'none on record'
}

export function wordNothing({ isOpen, deceased }: Pick<PatientBrief, 'isOpen' | 'deceased'>): string {
  if (deceased) return 'deceased, nothing is raised'
  return isOpen ? 'nothing raised so far, not everything is loaded' : 'nothing raised from the data received'
}

function wordMore({ more }: Few<unknown>): string {
  return more === 0 ? '' : ` (+${more} more on screen)`
}

function sentenceOf(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('; ')
    .replace(':;', ':')
}

function wordResultLine({ name, value, position, range, day, remarks }: ResultLine): string {
  const flag = wordPositionShort(position)
  return [
    [name, value, ...(flag === undefined ? [] : [flag]), ...(range === undefined ? [] : [`(${range})`])].join(
      ' ',
    ),
    wordDay(day),
    ...remarks,
  ].join(', ')
}
