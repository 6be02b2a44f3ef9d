import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne } from '../facts/record.ts'
import { SYMPTOMS, type Symptom, type SymptomReport, type UsualSymptom } from '../facts/symptom.ts'
import { openSites } from '../symptoms/open-sites.ts'
import { byAnswer, byNewestAnswer } from '../symptoms/standing-answers.ts'
import { usualMarkOf } from '../symptoms/usual.ts'
import { earliestDay } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { cordClassOf, featureOf, isDenialOfSign } from './cord-class.ts'
import type { StatedSign } from './cord-reason.ts'
import { endOf, type SignEnd } from './sign-end.ts'

/** One feature of class A: all reports of it that stand and count, newest first, in the places not denied since. */
export type CordSign = { readonly feature: Symptom; readonly reports: AtLeastOne<SymptomReport> }

export type CordSigns = {
  /** In the order of the symptoms. */
  readonly standing: readonly CordSign[]
  /** The newest of each feature that stands and is only what is usual, with the mark that says so. */
  readonly usual: readonly { readonly report: SymptomReport; readonly mark: UsualSymptom }[]
  /** The newest of each feature that something has ended. */
  readonly ended: readonly { readonly report: SymptomReport; readonly end: SignEnd }[]
  /** The newest denial of each feature that nobody ever told. */
  readonly denied: readonly { readonly report: SymptomReport }[]
}

type Sources = Pick<PatientFacts, 'symptoms' | 'usual' | 'examinations' | 'procedures'>

export function cordSigns(facts: Sources, now: Now): CordSigns {
  const told = facts.symptoms
    .filter((report) => report.answer !== 'absent' && cordClassOf(report) === 'A')
    .toSorted(byNewestAnswer)
    .map((report) => ({ report, end: endOf(report, facts) }))
  const open = told.flatMap(({ report, end }) => (end === undefined ? [inOpenSites(report, facts)] : []))
  const judged = open.map((report) => ({ report, mark: usualMarkOf(report, open, facts, now) }))
  const features = new Set(told.map(({ report }) => featureOf(report)))
  const denials = facts.symptoms
    .filter((report) => isDenialOfSign(report) && !features.has(featureOf(report)))
    .toSorted(byNewestAnswer)
  return {
    standing: signsOf(judged.flatMap(({ report, mark }) => (mark === undefined ? [report] : []))),
    usual: newestOfEach(judged.flatMap(({ report, mark }) => (mark === undefined ? [] : [{ report, mark }]))),
    ended: newestOfEach(told.flatMap(({ report, end }) => (end === undefined ? [] : [{ report, end }]))),
    denied: newestOfEach(denials.map((report) => ({ report }))),
  }
}

function inOpenSites(report: SymptomReport, { symptoms }: Sources): SymptomReport {
  return { ...report, sites: openSites(report, symptoms) ?? report.sites }
}

function signsOf(reports: readonly SymptomReport[]): readonly CordSign[] {
  if (reports.length === 0) return []
  return SYMPTOMS.flatMap((feature): readonly CordSign[] => {
    const [newest, ...older] = reports.filter((report) => featureOf(report) === feature)
    return newest === undefined ? [] : [{ feature, reports: [newest, ...older] }]
  })
}

function newestOfEach<Told extends { readonly report: SymptomReport }>(
  newestFirst: readonly Told[],
): readonly Told[] {
  const newest = new Map<Symptom, Told>()
  for (const told of newestFirst) {
    const feature = featureOf(told.report)
    if (!newest.has(feature)) newest.set(feature, told)
  }
  return [...newest.values()]
}

/** The first day of the run: while nobody has looked into it, told again is the same sign. */
export function sinceOf({ reports: [first, ...others] }: Pick<CordSign, 'reports'>) {
  return earliestDay(first.when.day, ...others.map(({ when }) => when.day))
}

/** With the most telling answer of the run: unchanged since it was new is still new while nobody has looked into it. */
export function statedSign(sign: Pick<CordSign, 'reports'>): StatedSign {
  const { reports } = sign
  const [newest] = reports
  return {
    symptom: newest.symptom,
    answer: reports.toSorted(byAnswer)[0]?.answer ?? newest.answer,
    day: newest.when.day,
    since: sinceOf(sign),
    sites: [...new Set(reports.flatMap(({ sites }) => sites))],
  }
}
