import type { Tier } from '#domain/findings/tier.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import { pressingFirst } from '#domain/review/cells/next-due.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { siteLines } from '#domain/sites/site-lines.ts'

import { allergyStatement, type AllergyStatement } from '../patient/allergies.ts'
import { wordDay, wordPartialDate } from '../day.ts'
import { capitalized } from '../list.ts'
import { wordDue, wordObligation } from '../obligation.ts'
import { diseaseLines } from '../patient/disease.ts'
import { wordGender, wordIdentifier, wordName } from '../patient/person.ts'
import { wordModality } from '../place/imaging.ts'
import { wordRegionInTable } from '../place/region.ts'
import { wordPattern, wordSiteRisk } from '../place/site-line.ts'
import { doubtLines, wordFlag } from './flag-line.ts'
import { resultLines, type ResultLine } from './result-lines.ts'
import { none, treatmentLines, type BriefSources, type TreatmentLine } from './treatment-lines.ts'

/** The page of a patient in few words: what is copied as text and what is printed. The same values as on the screen. */
export type PatientBrief = {
  readonly name: string
  /** Born, gender and the identifiers, each with its label. */
  readonly identity: readonly { readonly label: string; readonly text: string }[]
  readonly allergies: AllergyStatement
  readonly disease: readonly string[]
  readonly flags: Few<BriefFlag>
  readonly results: readonly ResultLine[]
  /** Why there is no calcium among the results, or that there is a newer one. */
  readonly calciumRemark: string | undefined
  readonly pain: string
  readonly sites: Few<BriefSite>
  readonly treatment: readonly TreatmentLine[]
  readonly imaging: Few<string>
  readonly next: Few<BriefStep>
  /** What an empty list of these says: none, or not known to be none. */
  readonly none: { readonly sites: string; readonly imaging: string; readonly next: string }
  /** Not everything is there: what is not named may be not known. */
  readonly isOpen: boolean
  readonly deceased: boolean
}

/** The first of a list, and how many more there are on the screen. */
export type Few<Item> = { readonly shown: readonly Item[]; readonly more: number }

export type BriefFlag = {
  readonly tier: Tier | 'unknown'
  readonly fact: string
  readonly rest: string
  readonly rules: readonly string[]
  readonly when: string
}
export type BriefSite = { readonly place: string; readonly pattern: string; readonly risk: string }
export type BriefStep = { readonly what: string; readonly when: string; readonly obligation: Obligation }

const MOST_FLAGS = 5
const MOST_SITES = 5
const MOST_IMAGING = 1
const MOST_STEPS = 5

export function patientBrief(sources: BriefSources): PatientBrief {
  const { review, now } = sources
  const { row, facts } = review
  const steps = pressingFirst(review.obligations).filter(({ status }) => status !== 'exempt')
  const gap = row.gaps.find(({ concept }) => concept === 'allergies')?.coverage.state
  return {
    name: wordName(row.name),
    identity: identityOf(row),
    allergies: allergyStatement(facts.allergies, gap),
    disease: diseaseLines(facts, `Primary cancer: ${none(review, ['conditions'])}`),
    flags: few(flagsOf(row), MOST_FLAGS),
    results: resultLines(review),
    calciumRemark: calciumRemarkOf(row),
    pain: painOf(row),
    sites: few(
      siteLines(facts, row.flags, now.day).map((line) => ({
        place: line.site.region === undefined ? line.site.named : wordRegionInTable(line.site.region),
        pattern: wordPattern(line),
        risk: wordSiteRisk(line, now.day).join(', '),
      })),
      MOST_SITES,
    ),
    treatment: treatmentLines(sources),
    imaging: few(
      facts.examinations.map((one) =>
        [wordDay(one.when.day), wordModality(one), one.conclusion ?? 'no conclusion in the record'].join(
          ', ',
        ),
      ),
      MOST_IMAGING,
    ),
    next: few(
      steps.map((obligation) => ({
        what: capitalized(wordObligation(obligation)),
        when: wordDue(obligation, now.day),
        obligation,
      })),
      MOST_STEPS,
    ),
    none: {
      sites: none(review, ['conditions']),
      imaging: none(review, ['examinations']),
      next: none(review, ['service-orders', 'bookings', 'care-plans']),
    },
    isOpen: row.gaps.length > 0,
    deceased: row.deceased,
  }
}

function few<Item>(items: readonly Item[], most: number): Few<Item> {
  return { shown: items.slice(0, most), more: Math.max(items.length - most, 0) }
}

function identityOf({
  birth,
  age,
  gender,
  identifiers,
  deceased,
  deceasedOn,
}: CaseloadRow): PatientBrief['identity'] {
  const born = birth === undefined ? 'Not known' : wordPartialDate(birth)
  return [
    { label: 'Born', text: age === undefined || deceased ? born : `${born} (${age}y)` },
    { label: 'Gender', text: wordGender(gender) },
    ...identifiers.map((identifier) => ({ label: identifier.label, text: wordIdentifier(identifier) })),
    ...(identifiers.length === 0 ? [{ label: 'Identifier', text: 'None recorded' }] : []),
    ...(deceased
      ? [
          {
            label: 'Deceased',
            text: deceasedOn === undefined ? 'Date not known' : wordPartialDate(deceasedOn),
          },
        ]
      : []),
  ]
}

function flagsOf({ flags, doubts }: CaseloadRow): readonly BriefFlag[] {
  return [
    ...flags.map((flag): BriefFlag => {
      const { fact, rest, rules } = wordFlag(flag)
      const when = flag.by === undefined ? `since ${wordDay(flag.since)}` : `by ${wordDay(flag.by)}`
      return { tier: flag.tier, fact, rest, rules, when }
    }),
    ...doubtLines(doubts).map(({ fact, rest, rules }): BriefFlag => ({
      tier: 'unknown',
      fact,
      rest,
      rules,
      when: '',
    })),
  ]
}

function calciumRemarkOf({ calcium }: CaseloadRow): string | undefined {
  switch (calcium.state) {
    case 'none':
      return 'no calcium result on record'
    case 'not-loaded':
      return 'calcium not loaded'
    case 'refused':
      return 'the newest calcium could not be read'
    case 'value':
      return calcium.newerRefusal === undefined ? undefined : 'a newer calcium could not be read'
  }
}

/** A silent diary is told, never read as no pain. */
function painOf({ pain: { state, worst, worstOn, daysWithEntry, lastEntry } }: CaseloadRow): string {
  const days = `${daysWithEntry} of 7 days with an entry`
  switch (state) {
    case 'not-loaded':
      return 'diary not loaded'
    case 'never':
      return 'never an entry in a diary'
    case 'silent':
      return lastEntry === undefined ? days : `diary silent since ${wordDay(lastEntry)}`
    case 'entries':
      return worst === undefined || worstOn === undefined
        ? `no worst pain told, ${days}`
        : `worst ${worst} of 10 on ${wordDay(worstOn)}, ${days}`
  }
}
