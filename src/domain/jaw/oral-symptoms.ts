import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId, Refusal, RefusalReason } from '../facts/record.ts'
import { SYMPTOMS, type Symptom, type SymptomReport } from '../facts/symptom.ts'
import type { Procedure } from '../facts/treatment.ts'
import { openSites } from '../symptoms/open-sites.ts'
import { byAnswer, byNewestAnswer } from '../symptoms/standing-answers.ts'
import { usualMarks } from '../symptoms/usual.ts'
import { earliestDay } from '../time/day.ts'
import { isSurelyAfter, type Now, type When } from '../time/when.ts'
import type { StatedOral } from './jaw-reason.ts'

export const ORAL_SYMPTOMS = [
  'jaw-pain',
  'exposed-bone',
  'loose-tooth',
  'oral-swelling',
  'non-healing-socket',
  'oral-pus',
] as const satisfies readonly Symptom[]

const ORAL: ReadonlySet<string> = new Set(ORAL_SYMPTOMS)

/** One symptom: all reports of it that nothing has ended, newest first. */
export type OralSymptom = { readonly reports: AtLeastOne<SymptomReport> }

export type OralSymptoms = {
  /** In the order of the symptoms. */
  readonly standing: readonly OralSymptom[]
  /** Unchanged, and marked as what is usual for this patient. */
  readonly usual: readonly OralSymptom[]
  /** The newest of each that a review has ended. */
  readonly reviewed: readonly { readonly report: SymptomReport; readonly review: Reviewed }[]
  /** The newest denial of each that nothing else is known of. */
  readonly denied: readonly SymptomReport[]
}

type Reviewed = Procedure & { readonly when: When }
type Facts = Pick<PatientFacts, 'symptoms' | 'usual' | 'procedures'>

export function oralSymptoms(facts: Facts, now: Now): OralSymptoms {
  const answers = facts.symptoms.filter(({ symptom }) => ORAL.has(symptom)).toSorted(byNewestAnswer)
  const bySymptom = SYMPTOMS.flatMap((symptom) => {
    const own = answers.filter((report) => report.symptom === symptom)
    return own.length === 0 ? [] : [judged(own, facts, now)]
  })
  return {
    standing: bySymptom.flatMap(({ standing }) => standing ?? []),
    usual: bySymptom.flatMap(({ usual }) => usual ?? []),
    reviewed: bySymptom.flatMap(({ reviewed }) => reviewed ?? []),
    denied: bySymptom.flatMap(({ denied }) => denied ?? []),
  }
}

type Judged = {
  readonly standing?: OralSymptom
  readonly usual?: OralSymptom
  readonly reviewed?: OralSymptoms['reviewed'][number]
  readonly denied?: SymptomReport
}

function judged(newestFirst: readonly SymptomReport[], facts: Facts, now: Now): Judged {
  const told = newestFirst.filter(({ answer }) => answer !== 'absent')
  const undenied = told.filter((report) => openSites(report, newestFirst) !== undefined)
  const [newest, ...older] = undenied.filter((report) => reviewOf(report, facts) === undefined)
  if (newest !== undefined) {
    const symptom: OralSymptom = { reports: [newest, ...older] }
    return usualMarks(newest, facts, now).length > 0 ? { usual: symptom } : { standing: symptom }
  }
  const [report] = undenied
  const review = report && reviewOf(report, facts)
  if (report !== undefined && review !== undefined) return { reviewed: { report, review } }
  const denied = newestFirst.find(({ answer }) => answer === 'absent')
  return denied === undefined ? {} : { denied }
}

/** By a dentist, or a clinician's assessment of this symptom. */
function reviewOf({ symptom, when }: Told, { procedures }: Pick<Facts, 'procedures'>): Reviewed | undefined {
  return procedures.filter(isDated).find((procedure) => {
    const { kind, state, about } = procedure
    const isOfIt = kind === 'dental-assessment' || (kind === 'symptom-assessment' && about.includes(symptom))
    return state === 'completed' && isOfIt && isSurelyAfter(procedure.when, when)
  })
}

type Told = { readonly symptom: Symptom; readonly when: When }

function isDated(procedure: Procedure): procedure is Reviewed {
  return procedure.when !== undefined
}

export type UnreadableOral = Refusal & { readonly about: Symptom }

const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** Answers that could not be read, and that nothing later has settled. */
export function unreadableOral(
  facts: Pick<PatientFacts, 'refusals' | 'symptoms' | 'procedures'>,
): readonly UnreadableOral[] {
  return facts.refusals
    .filter((refusal): refusal is UnreadableOral => refusal.about !== undefined && ORAL.has(refusal.about))
    .filter(({ why, about, when }) => !TELLS_NOTHING.has(why) && !isSettled(about, when, facts))
}

/** One that has no day cannot be newer than an answer that could be read. */
function isSettled(
  symptom: Symptom,
  when: When | undefined,
  facts: Pick<PatientFacts, 'symptoms' | 'procedures'>,
): boolean {
  const answers = facts.symptoms.filter((report) => report.symptom === symptom)
  if (when === undefined) return answers.length > 0
  return (
    answers.some((report) => isSurelyAfter(report.when, when)) ||
    reviewOf({ symptom, when }, facts) !== undefined
  )
}

/** With the most telling answer of the run, and the first day of it. */
export function statedOral({ reports }: OralSymptom): StatedOral {
  const [newest, ...older] = reports
  const { symptom, when } = newest
  return {
    symptom,
    answer: (reports.toSorted(byAnswer)[0] ?? newest).answer,
    day: when.day,
    since: earliestDay(when.day, ...older.map((report) => report.when.day)),
  }
}

export function idsOf(symptoms: readonly OralSymptom[]): readonly FactId[] {
  return symptoms.flatMap(({ reports }) => reports.map(({ id }) => id))
}
